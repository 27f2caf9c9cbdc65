import { isWorksheet, unlock, useWorksheet } from '../state/link/worksheet';
import { Button } from '../ui/Button';
import { useClassroomWords } from './words';

/** A worksheet says that it is one, and how to get out of it. */
export function SheetNote({ route }: { readonly route: string }) {
  const { sheet: words } = useClassroomWords();
  const isOne = isWorksheet(useWorksheet(route));
  if (!isOne) return null;
  return (
    <p className="sheet-note">
      {words.said}{' '}
      <Button small onPress={() => unlock(route)}>
        {words.unlock}
      </Button>
    </p>
  );
}
