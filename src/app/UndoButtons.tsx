import { useEffect } from 'react';
import { keepHistories, redoChange, undoChange, useHistories } from '../state/link/undo';
import { IconButton } from '../ui/Button';
import { RedoIcon, UndoIcon } from '../ui/Icons';
import { useKeyHint } from './keyNames';
import { ariaKeys, useShortcut } from './keys';
import { useClassroomWords } from './words';

/** Back and forth through what was changed on this panel. */
export function UndoButtons({ route }: { readonly route: string }) {
  const { undo, redo, bringsBack } = useClassroomWords();
  const hint = useKeyHint();
  const before = useHistories((all) => all[route]?.past.at(-1));
  const after = useHistories((all) => all[route]?.future[0]);
  useEffect(keepHistories, []);
  useShortcut('undo', undoChange);
  useShortcut('redo', redoChange);
  const told = (does: string, moment: typeof before) =>
    moment ? bringsBack(does, moment.trained[0]?.step) : does;
  return (
    <div className="undo">
      <IconButton
        label={undo}
        title={hint('undo', told(undo, before))}
        shortcut={ariaKeys('undo')}
        icon={<UndoIcon />}
        disabled={!before}
        onPress={undoChange}
      />
      <IconButton
        label={redo}
        title={hint('redo', told(redo, after))}
        shortcut={ariaKeys('redo')}
        icon={<RedoIcon />}
        disabled={!after}
        onPress={redoChange}
      />
    </div>
  );
}
