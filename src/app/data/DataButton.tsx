import { lazy, Suspense, useState } from 'react';
import type { HeaderRun } from '../../state/run/headerRun';
import { IconButton } from '../../ui/Button';
import { ExportIcon } from '../../ui/Icons';
import { useFrameWords } from '../words';

const DataDialog = lazy(() => import('./DataDialog').then(({ DataDialog }) => ({ default: DataDialog })));

/** Opens the dialog in which weights leave the page and come back; loaded when first asked for. */
export function DataButton({ run }: { readonly run: HeaderRun }) {
  const words = useFrameWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton label={words.data} icon={<ExportIcon />} onPress={() => setOpen(true)} />
      {open && (
        <Suspense>
          <DataDialog run={run} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
