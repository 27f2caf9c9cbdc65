import { unlock, useWorksheet } from '../state/link/worksheet';
import { Button } from '../ui/Button';
import { useClassroomWords } from './words';

/** A worksheet says that it is one, and how to get out of it. */
export function SheetNote({ route }: { readonly route: string }) {
  const { sheet: words } = useClassroomWords();
  const { hide, lock } = useWorksheet(route);
  if (hide.length + lock.length === 0) return null;
  return (
    <p className="sheet-note">
      {words.said}{' '}
      <Button small onPress={() => unlock(route)}>
        {words.unlock}
      </Button>
    </p>
  );
}
