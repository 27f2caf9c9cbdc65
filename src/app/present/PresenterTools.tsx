import { Button, IconButton } from '../../ui/Button';
import { FullScreenIcon, NotesIcon } from '../../ui/Icons';
import { useKeyHint } from '../keyNames';
import { ariaKeys } from '../keys';
import { useClassroomWords } from '../words';
import { openNotes } from './notesLink';
import { fillScreen, leave } from './presenting';

/** What the header offers while presenting. */
export function PresenterTools() {
  const { present: words } = useClassroomWords();
  const hint = useKeyHint();
  return (
    <div className="presenter-tools">
      <IconButton label={words.notes} icon={<NotesIcon />} onPress={openNotes} />
      <IconButton label={words.fullScreen} icon={<FullScreenIcon />} onPress={fillScreen} />
      <Button onPress={leave} shortcut={ariaKeys('leave')} title={hint('leave', words.leave)}>
        {words.leave}
      </Button>
    </div>
  );
}
