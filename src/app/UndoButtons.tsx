import { useEffect } from 'react';
import { keepHistories, redoChange, undoChange, useHistories } from '../state/link/undo';
import { IconButton } from '../ui/Button';
import { RedoIcon, UndoIcon } from '../ui/Icons';
import { takesText } from './keys';
import { useClassroomWords } from './words';

/** Back and forth through what was changed on this panel. */
export function UndoButtons({ route }: { readonly route: string }) {
  const { undo, redo, keys } = useClassroomWords();
  const past = useHistories((all) => all[route]?.past.length ?? 0);
  const future = useHistories((all) => all[route]?.future.length ?? 0);
  useEffect(keepHistories, []);
  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="undo">
      <IconButton
        label={undo}
        title={`${undo} (${keys.undo})`}
        shortcut="Control+Z Meta+Z"
        icon={<UndoIcon />}
        disabled={past === 0}
        onPress={undoChange}
      />
      <IconButton
        label={redo}
        title={`${redo} (${keys.redo})`}
        shortcut="Control+Shift+Z Meta+Shift+Z Control+Y"
        icon={<RedoIcon />}
        disabled={future === 0}
        onPress={redoChange}
      />
    </div>
  );
}

/** A field of text has an undo of its own. */
function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || takesText(event)) return;
  const key = event.key.toLowerCase();
  const action =
    key === 'z' ? (event.shiftKey ? redoChange : undoChange) : key === 'y' ? redoChange : undefined;
  if (!action) return;
  event.preventDefault();
  action();
}
