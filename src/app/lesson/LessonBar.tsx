import { type RefObject, useEffect, useRef } from 'react';
import {
  again,
  back,
  close,
  currentStep,
  goTo,
  linkLessons,
  next,
  observe,
  useLesson,
} from '../../lessons/engine';
import { lessons } from '../../lessons/lessons';
import { setNotes } from '../../state/notes';
import { useSession, useStillness } from '../../state/session';
import { Button, IconButton } from '../../ui/Button';
import { CloseIcon, ResetIcon } from '../../ui/Icons';
import { Prose } from '../../ui/Prose';
import { Question } from './Question';
import { useLessonFrame } from './words';
import './LessonBar.css';

linkLessons();

/** Looks at the panel so often: what a step measures may change anywhere on it. */
const lookEvery = 200;
const unanswered = { locked: false };

/** The open lesson, in the place of the panel's title and key sentence; it stays in sight while the panel scrolls. */
export function LessonBar() {
  const words = useLessonFrame();
  const { place, lesson, answers, done, ready } = useLesson();
  const language = useSession((session) => session.language);
  const bar = useRef<HTMLElement>(null);
  const step = currentStep({ place, lesson });
  const own = lesson?.words[language];
  const say = step && own?.[step.id];
  const following = place && lesson?.steps[place.step + 1];
  useEffect(() => {
    document.documentElement.toggleAttribute('data-lesson', place !== null);
  }, [place]);
  useHeight(bar, place !== null);
  useKeys(place !== null);
  usePulse(ready && step ? step.parts : none, step?.id);
  useVeil((step && !answers[step.id]?.locked && step.veil) || none);
  useEffect(() => {
    if (!place || !say) {
      setNotes(null);
      return;
    }
    setNotes({
      title: say.title,
      place: words.place(place.step + 1, lessons[place.lesson].steps),
      text: say.notes,
      next: following ? own?.[following.id]?.title : undefined,
    });
  }, [place, say, following, own, words]);
  if (!place) return null;
  const all = lessons[place.lesson].steps;
  const { title } = words.lessons[place.lesson];
  return (
    <section
      ref={bar}
      className="lesson"
      aria-label={words.bar(title)}
      data-step={step?.id}
      data-ready={ready ? '' : undefined}
    >
      <div className="lesson-body">
        <div className="lesson-tell" aria-live="polite">
          <p className="lesson-name">{title}</p>
          <h2>{say?.title ?? words.loading}</h2>
          <p>
            <Prose>{say?.text ?? ''}</Prose>
          </p>
        </div>
        {step?.ask && say?.ask && (
          <Question key={step.id} ask={step.ask} words={say.ask} given={answers[step.id] ?? unanswered} />
        )}
      </div>
      <div className="lesson-steps">
        <span className="lesson-place">{words.place(place.step + 1, all)}</span>
        <span className="lesson-dots">
          {lesson?.steps.map(({ id }, i) => {
            const isDone = done[place.lesson]?.includes(id) ?? false;
            return (
              <button
                key={id}
                type="button"
                aria-label={words.dot(i + 1, own?.[id]?.title ?? '', isDone)}
                title={own?.[id]?.title}
                aria-current={i === place.step ? 'step' : undefined}
                data-done={isDone || undefined}
                onClick={() => goTo(i)}
              />
            );
          })}
        </span>
        <IconButton small label={words.again} icon={<ResetIcon />} onPress={again} />
        <Button small disabled={place.step === 0} onPress={back} title={words.keys} shortcut="ArrowLeft">
          {words.back}
        </Button>
        <Button small primary onPress={next} title={words.keys} shortcut="Space ArrowRight">
          {place.step + 1 < all ? words.next : words.finish}
        </Button>
        <IconButton small label={words.close} icon={<CloseIcon />} onPress={close} />
      </div>
    </section>
  );
}

const none: readonly string[] = [];

/** Points at parts of the panel, and brings the first into sight once it is there. */
function usePulse(parts: readonly string[], step: string | undefined): void {
  const still = useStillness();
  useEffect(() => {
    let sought = parts.length > 0 && step !== undefined;
    const look = () => {
      observe();
      for (const part of parts)
        for (const element of document.querySelectorAll(`[data-part="${part}"]`))
          element.setAttribute('data-pulse', '');
      const first = document.querySelector(`[data-part="${parts[0]}"]`);
      if (!first || !sought) return;
      sought = false;
      const { top, bottom } = first.getBoundingClientRect();
      const above = document.querySelector('.lesson')?.getBoundingClientRect().bottom ?? 0;
      if (top < above || (bottom > innerHeight && top > innerHeight * 0.6))
        first.scrollIntoView({ block: 'start', behavior: still ? 'instant' : 'smooth' });
    };
    look();
    const timer = setInterval(look, lookEvery);
    return () => {
      clearInterval(timer);
      for (const element of document.querySelectorAll('[data-pulse]')) element.removeAttribute('data-pulse');
    };
  }, [parts, step, still]);
}

/** Covers what would tell the answer before it is given. */
function useVeil(parts: readonly string[]): void {
  useEffect(() => {
    const cover = () => {
      for (const part of parts)
        for (const element of document.querySelectorAll(`[data-part="${part}"]:not([data-veiled])`)) {
          element.setAttribute('data-veiled', element.hasAttribute('inert') ? 'locked' : '');
          element.setAttribute('inert', '');
        }
    };
    cover();
    const timer = parts.length > 0 ? setInterval(cover, lookEvery) : undefined;
    return () => {
      clearInterval(timer);
      for (const element of document.querySelectorAll('[data-veiled]')) {
        // What a worksheet locks stays locked.
        if (element.getAttribute('data-veiled') !== 'locked') element.removeAttribute('inert');
        element.removeAttribute('data-veiled');
      }
    };
  }, [parts]);
}

/** What scrolls stops below the bar. */
function useHeight(bar: RefObject<HTMLElement | null>, shown: boolean): void {
  useEffect(() => {
    const { style } = document.documentElement;
    if (!shown || !bar.current) {
      style.removeProperty('--lesson');
      return;
    }
    const observer = new ResizeObserver(([{ target }]) =>
      style.setProperty('--lesson', `${target.getBoundingClientRect().height}px`),
    );
    observer.observe(bar.current);
    return () => observer.disconnect();
  }, [bar, shown]);
}

/** Keys of a lesson; whatever has the focus and uses them itself comes first. */
function useKeys(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
      const action = keys[event.key];
      if (!action || document.querySelector('dialog[open]')) return;
      // Plain buttons use the space bar, but no arrows; clickers send PageUp and PageDown, which only text uses.
      const uses = event.key.startsWith('Page')
        ? typing
        : event.key === ' '
          ? `${moving}, a, button`
          : moving;
      if (event.target instanceof Element && event.target.closest(uses)) return;
      event.preventDefault();
      action();
    };
    // Before the window, where the run controls listen for the space bar.
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [open]);
}

const keys: Readonly<Record<string, () => void>> = {
  ' ': next,
  ArrowRight: next,
  PageDown: next,
  ArrowLeft: back,
  PageUp: back,
};
const typing = 'textarea, [contenteditable], input:not([type=range], [type=radio], [type=checkbox])';
const moving =
  'input, select, textarea, summary, [contenteditable], [role=slider], [role=tab], [role=gridcell], [role=radio], svg [tabindex], .explained';
