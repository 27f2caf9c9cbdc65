import { useEffect, useRef, useState } from 'react';
import { linkOf } from '../../state/link/link';
import { useNotes } from '../../state/visitor/notes';
import { useSession } from '../../state/visitor/session';
import { isPlain, takesText, usesKeys } from '../keys';
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
  useNotesLink(route);

  useEffect(() => {
    document.addEventListener('fullscreenchange', onFullScreenChange);
    return () => document.removeEventListener('fullscreenchange', onFullScreenChange);
  }, []);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isPlain(event) || takesText(event)) return;
      if (event.key === 'p') presenting ? leave() : enter();
      else if (presenting && event.key === 'b') setBlank(true);
      else if (presenting && event.key === 'l') setLaser((on) => !on);
      else if (presenting && event.key === 'Escape' && !layerOpen()) leave();
      else {
        const step = stepOf(event);
        // Buttons of the speaker's window arrive as keys, so they turn panels before presenting has begun.
        if (!step || (!presenting && event.isTrusted) || useNotes.getState().notes) return;
        turn(route, step);
      }
      event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [presenting, route]);

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

/** Escape closes these first. */
const layerOpen = () => document.querySelector('dialog[open], :popover-open') !== null;

/** A clicker's page keys always turn; arrows only where nothing on the page wants them. */
function stepOf(event: KeyboardEvent): number {
  const { key } = event;
  if (key === 'PageDown') return 1;
  if (key === 'PageUp') return -1;
  if (usesKeys(event)) return 0;
  return key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
}

function turn(route: PlaceId, step: number): void {
  const next = panels[panels.findIndex(({ id }) => id === route) + step];
  if (next) location.hash = linkOf(next.id);
}

/** Black until any key or click, which does nothing else. */
function Blank({ say, onEnd }: { readonly say: string; readonly onEnd: () => void }) {
  const cover = useRef<HTMLDivElement>(null);
  useEffect(() => {
    cover.current?.showPopover();
    const end = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      onEnd();
    };
    addEventListener('keydown', end, true);
    addEventListener('pointerdown', end, true);
    return () => {
      removeEventListener('keydown', end, true);
      removeEventListener('pointerdown', end, true);
    };
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
  useEffect(() => {
    const element = dot.current;
    element?.showPopover();
    const move = ({ clientX, clientY }: PointerEvent) => {
      element?.style.setProperty('translate', `${clientX}px ${clientY}px`);
    };
    addEventListener('pointermove', move, { passive: true });
    return () => removeEventListener('pointermove', move);
  }, []);
  return <div ref={dot} popover="manual" className="laser" aria-hidden="true" />;
}
