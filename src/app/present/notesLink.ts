import { useEffect } from 'react';
import { useNotes } from '../../state/visitor/notes';
import { type Asked, type Moment, openChannel, pressable } from '../../state/visitor/notesChannel';
import { notify, useSession } from '../../state/visitor/session';
import type { PlaceId } from '../pages';
import { panels } from '../panels';
import { usePlaceNames } from '../words';

/** Keeps this page's notes apart from those of other open pages. */
const number = Math.floor(Math.random() * 2 ** 31);

/** Opens the window for the speaker; a second call brings it to the front. */
export function openNotes(): void {
  const { language } = useSession.getState();
  const address = `${location.href.split('#')[0]}#/notes?of=${number}&lang=${language}`;
  const opened = window.open(address, `unfold-notes-${number}`, 'popup,width=620,height=720');
  if (!opened) notify('popup');
}

/** Keeps the speaker's window in step with the page, and does what is pressed there. */
export function useNotesLink(route: PlaceId): void {
  const names = usePlaceNames();
  const language = useSession((session) => session.language);
  const notes = useNotes((state) => state.notes);
  useEffect(() => {
    const tell = () => {
      const at = panels.findIndex(({ id }) => id === route);
      const following = panels[at + 1];
      channel.send({
        type: 'moment',
        language,
        panel: names[route],
        key: document.querySelector('main .panel-key')?.textContent ?? '',
        notes,
        next: notes ? (notes.next ?? null) : following ? names[following.id] : null,
      });
    };
    const channel = openChannel<Moment, Asked>(number, (asked) => {
      if (asked.type === 'hello') tell();
      else if (pressable.includes(asked.key))
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: asked.key, bubbles: true, cancelable: true }),
        );
    });
    tell();
    // A panel that is still loading has no key sentence yet.
    const arriving = new MutationObserver(() => {
      if (!document.querySelector('main .panel-key')) return;
      arriving.disconnect();
      tell();
    });
    const main = document.querySelector('main');
    if (main && !main.querySelector('.panel-key')) arriving.observe(main, { childList: true, subtree: true });
    return () => {
      arriving.disconnect();
      channel.close();
    };
  }, [route, language, notes]);
}
