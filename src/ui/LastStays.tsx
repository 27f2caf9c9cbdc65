import { useContext } from 'react';
import { FieldWordsContext } from './fieldWords';

/** Beside keys of which one at least is on: says so once a single one is left. */
export function LastStays({ chosen }: { readonly chosen: readonly unknown[] }) {
  const words = useContext(FieldWordsContext);
  return (
    <span aria-live="polite" className="field-note">
      {chosen.length === 1 && words?.lastStays}
    </span>
  );
}
