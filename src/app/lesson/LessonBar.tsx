import { useEffect, useRef, useState } from 'react';
import { again, back, close, currentStep, goTo, linkLessons, next, useLesson } from '../../lessons/engine';
import { lessons } from '../../lessons/lessons';
import { setNotes } from '../../state/visitor/notes';
import { useSession } from '../../state/visitor/session';
import { Button, IconButton } from '../../ui/Button';
import { CloseIcon, DownIcon, ResetIcon, UpIcon } from '../../ui/Icons';
import { Prose } from '../../ui/Prose';
import { ariaKeys, useShortcut } from '../keys';
import { useHeight, useInSight } from './highlight';
import { Question } from './Question';
import { useLessonFrame } from './words';
import './LessonBar.css';

linkLessons();

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
  useShortcut('next', place !== null && next);
  useShortcut('back', place !== null && back);
  const given = step && answers[step.id];
  // The scene is another one once the answer is shown, and once what was trained for it has come.
  const moment = `${step?.id} ${given?.locked} ${given?.truth !== undefined}`;
  useInSight(ready && step ? step.parts : none, moment);
  // A new text is to be read, and what was measured to be seen.
  const [folded, setFolded] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setFolded(false);
    const verdict = moment && body.current?.querySelector('.lesson-verdict:not(:empty)');
    if (body.current) body.current.scrollTop = verdict ? body.current.scrollHeight : 0;
  }, [moment]);
  useEffect(() => {
    if (!place || !say) {
      setNotes(null);
      return;
    }
    setNotes({
      title: say.title,
      place: words.noted(words.place(place.step + 1, lessons[place.lesson].steps), step?.clock),
      text: say.notes,
      next: following ? own?.[following.id]?.title : undefined,
    });
  }, [place, step, say, following, own, words]);
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
      data-folded={folded || undefined}
    >
      <div className="lesson-title" aria-live="polite">
        <h2>{say?.title ?? words.loading}</h2>
        <span className="lesson-name">{title}</span>
      </div>
      <div ref={body} className="lesson-body" data-asks={step?.ask?.kind}>
        <p className="lesson-tell" aria-live="polite">
          <Prose>{say?.text ?? ''}</Prose>
        </p>
        {step?.ask && say?.ask && (
          <Question key={step.id} ask={step.ask} words={say.ask} given={given ?? unanswered} />
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
        <IconButton
          small
          className="lesson-fold"
          label={folded ? words.unfold : words.fold}
          aria-expanded={!folded}
          icon={folded ? <UpIcon /> : <DownIcon />}
          onPress={() => setFolded(!folded)}
        />
        <IconButton small label={words.again} icon={<ResetIcon />} onPress={again} />
        <Button
          small
          disabled={place.step === 0}
          onPress={back}
          title={words.keys}
          shortcut={ariaKeys('back')}
        >
          {words.back}
        </Button>
        <Button small primary onPress={next} title={words.keys} shortcut={ariaKeys('next')}>
          {place.step + 1 < all ? words.next : words.finish}
        </Button>
        <IconButton small label={words.close} icon={<CloseIcon />} onPress={close} />
      </div>
    </section>
  );
}

const none: readonly string[] = [];
