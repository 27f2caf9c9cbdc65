import { Button, IconButton } from '../../ui/Button';
import { FullScreenIcon, NotesIcon } from '../../ui/Icons';
import { useClassroomWords } from '../words';
import { openNotes } from './notesLink';
import { fillScreen, leave } from './presenting';

/** What the header offers while presenting. */
export function PresenterTools() {
  const { present: words, keys } = useClassroomWords();
  return (
    <div className="presenter-tools">
      <IconButton label={words.notes} icon={<NotesIcon />} onPress={openNotes} />
      <IconButton label={words.fullScreen} icon={<FullScreenIcon />} onPress={fillScreen} />
      <Button onPress={leave} shortcut="Escape" title={`${words.leave} (${keys.leave})`}>
        {words.leave}
      </Button>
    </div>
  );
}
