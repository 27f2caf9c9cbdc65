import { useEffect } from 'react';
import { keepHistories, redoChange, undoChange, useHistories } from '../state/link/undo';
import { IconButton } from '../ui/Button';
import { RedoIcon, UndoIcon } from '../ui/Icons';
import { useKeyHint } from './keyNames';
import { ariaKeys, useShortcut } from './keys';
import { useClassroomWords } from './words';

/** Back and forth through what was changed on this panel. */
export function UndoButtons({ route }: { readonly route: string }) {
  const { undo, redo } = useClassroomWords();
  const hint = useKeyHint();
  const past = useHistories((all) => all[route]?.past.length ?? 0);
  const future = useHistories((all) => all[route]?.future.length ?? 0);
  useEffect(keepHistories, []);
  useShortcut('undo', undoChange);
  useShortcut('redo', redoChange);
  return (
    <div className="undo">
      <IconButton
        label={undo}
        title={hint('undo', undo)}
        shortcut={ariaKeys('undo')}
        icon={<UndoIcon />}
        disabled={past === 0}
        onPress={undoChange}
      />
      <IconButton
        label={redo}
        title={hint('redo', redo)}
        shortcut={ariaKeys('redo')}
        icon={<RedoIcon />}
        disabled={future === 0}
        onPress={redoChange}
      />
    </div>
  );
}
