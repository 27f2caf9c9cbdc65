import { useEffect, useRef, useState } from 'react';
import { linkOf, parseHash } from '../../state/link/link';
import { useNotes } from '../../state/visitor/notes';
import { useSession } from '../../state/visitor/session';
import { perform, useShortcut } from '../keys';
import type { PlaceId } from '../pages';
import { panels } from '../panels';
import { useClassroomWords } from '../words';
import { useNotesLink } from './notesLink';
import { enter, leave, onFullScreenChange } from './presenting';
import './Presenter.css';

/** Presenting by keys and clicker: from panel to panel, a black screen, a pointer; and the speaker's window kept in step. */
export function Presenter({ route }: { readonly route: PlaceId }) {
  const { present: words } = useClassroomWords();
  const presenting = useSession((session) => session.present);
  const [blank, setBlank] = useState(false);
  const [laser, setLaser] = useState(false);
  useNotesLink(route, (command) => {
    // As a key does: what ends the black screen does nothing else.
    if (blank) setBlank(false);
    else if (command === 'blank') setBlank(true);
    else if (!perform(command)) turn(command === 'next' ? 1 : -1);
  });

  useEffect(() => {
    document.addEventListener('fullscreenchange', onFullScreenChange);
    return () => document.removeEventListener('fullscreenchange', onFullScreenChange);
  }, []);

  useShortcut('present', presenting ? leave : enter);
  useShortcut('leave', presenting && leave);
  useShortcut('blank', presenting && (() => setBlank(true)));
  useShortcut('laser', presenting && (() => setLaser((on) => !on)));
  // Inside a lesson its steps are turned.
  const free = useNotes(({ notes }) => notes === null);
  useShortcut('nextPanel', presenting && free && (() => turn(1)));
  useShortcut('previousPanel', presenting && free && (() => turn(-1)));

  useEffect(() => {
    if (!presenting) {
      setBlank(false);
      setLaser(false);
    }
  }, [presenting]);

  return (
    <>
      {presenting && laser && <Laser />}
      {blank && <Blank say={words.blanked} onEnd={() => setBlank(false)} />}
    </>
  );
}

/** From the panel of the address, not the one that is drawn: a clicker is quicker than a panel. */
function turn(step: number): void {
  const { route } = parseHash(location.hash);
  const next = panels[panels.findIndex(({ id }) => id === route) + step];
  if (next) location.hash = linkOf(next.id);
}

/** Black until any key or click, which does nothing else. */
function Blank({ say, onEnd }: { readonly say: string; readonly onEnd: () => void }) {
  const cover = useRef<HTMLDivElement>(null);
  useShortcut('wake', onEnd);
  useEffect(() => {
    cover.current?.showPopover();
    const end = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      onEnd();
    };
    addEventListener('pointerdown', end, true);
    return () => removeEventListener('pointerdown', end, true);
  }, [onEnd]);
  return (
    <div ref={cover} popover="manual" className="blank" role="status">
      <span className="visually-hidden">{say}</span>
    </div>
  );
}

/** A dot that goes where the pointer goes. */
function Laser() {
  const dot = useRef<HTMLDivElement>(null);
  const [translate, setTranslate] = useState<string>();
  useEffect(() => {
    dot.current?.showPopover();
    const move = ({ clientX, clientY }: PointerEvent) => setTranslate(`${clientX}px ${clientY}px`);
    addEventListener('pointermove', move, { passive: true });
    return () => removeEventListener('pointermove', move);
  }, []);
  return <div ref={dot} popover="manual" className="laser" style={{ translate }} aria-hidden="true" />;
}
