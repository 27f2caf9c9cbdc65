import { useRef } from 'react';
import { begin, open, useLesson } from '../../lessons/engine';
import { lessonIds, lessons } from '../../lessons/lessons';
import { Button, IconButton } from '../../ui/Button';
import { CloseIcon, LessonsIcon } from '../../ui/Icons';
import { useLessonFrame } from './words';
import './LessonsButton.css';

/** The header's way to the list of lessons: their puzzles, how long they take, and how far one got. */
export function LessonsButton() {
  const words = useLessonFrame();
  const done = useLesson((state) => state.done);
  const dialog = useRef<HTMLDialogElement>(null);
  const go = (into: () => void) => {
    dialog.current?.close();
    into();
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  return (
    <>
      <Button
        className="lessons-button"
        aria-label={words.button}
        icon={<LessonsIcon />}
        onPress={() => dialog.current?.showModal()}
      >
        {words.button}
      </Button>
      <dialog ref={dialog} className="lessons" aria-label={words.list}>
        <div className="lessons-head">
          <h2>{words.list}</h2>
          <IconButton
            small
            label={words.closeList}
            icon={<CloseIcon />}
            onPress={() => dialog.current?.close()}
          />
        </div>
        <p>{words.listLead}</p>
        <ul>
          {lessonIds.map((id) => {
            const { steps, minutes } = lessons[id];
            const count = Math.min(steps, done[id]?.length ?? 0);
            const { title, puzzle } = words.lessons[id];
            const further = count > 0 && count < steps;
            return (
              <li key={id}>
                <div>
                  <h3>{title}</h3>
                  <p>{puzzle}</p>
                  <p className="lessons-meta">
                    {words.minutes(minutes)} · {words.steps(count, steps)}
                  </p>
                </div>
                <div className="lessons-go">
                  <Button primary aria-label={`${words.begin}: ${title}`} onPress={() => go(() => begin(id))}>
                    {words.begin}
                  </Button>
                  {further && (
                    <Button aria-label={`${words.goOn}: ${title}`} onPress={() => go(() => open(id, count))}>
                      {words.goOn}
                    </Button>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      </dialog>
    </>
  );
}
