import type { Classroom } from '../content/en/classroom';
import { type Action, shortcuts } from './keys';
import { useClassroomWords } from './words';

/** The keys of an action in words: `Ctrl Shift Z`. */
export function keyNames(action: Action, names: Classroom['keys']['names']): string[] {
  const named = new Map(Object.entries(names));
  return shortcuts[action].keys.map((key) =>
    key
      .split('+')
      .map((one) => named.get(one) ?? one.toUpperCase())
      .join(' '),
  );
}

/** What a button does with the key that does the same: for its tooltip. */
export function useKeyHint(): (action: Action, does: string) => string {
  const { names, hint, atTraining } = useClassroomWords().keys;
  return (action, does) => {
    const [key] = keyNames(action, names);
    return (shortcuts[action].group === 'training' ? atTraining : hint)(does, key);
  };
}
