import { useEffect, useRef } from 'react';
import { useNotes } from '../../state/visitor/notes';
import {
  type Asked,
  type Command,
  commands,
  type Line,
  type Moment,
  openChannel,
} from '../../state/visitor/notesChannel';
import { notify, useSession } from '../../state/visitor/session';
import { plain } from '../../ui/Prose';
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

/** Keeps the speaker's window in step with the page, and does what it asks for. */
export function useNotesLink(route: PlaceId, perform: (command: Command) => void): void {
  const names = usePlaceNames();
  const language = useSession((session) => session.language);
  const { notes, key } = useNotes();
  const at = panels.findIndex(({ id }) => id === route);
  const following = panels[at + 1];
  const moment: Moment = {
    type: 'moment',
    language,
    panel: names[route],
    key: plain(key),
    notes,
    next: notes ? (notes.next ?? null) : following ? names[following.id] : null,
  };
  const now = useRef({ moment, perform });
  const line = useRef<Line<Moment>>(undefined);
  useEffect(() => {
    now.current = { moment, perform };
  });
  useEffect(() => {
    line.current = openChannel<Moment, Asked>(number, (asked) => {
      if (asked.type === 'hello') line.current?.send(now.current.moment);
      else if (commands.includes(asked.command)) now.current.perform(asked.command);
    });
    return line.current.close;
  }, []);
  useEffect(() => line.current?.send(now.current.moment), [route, language, notes, key]);
}
