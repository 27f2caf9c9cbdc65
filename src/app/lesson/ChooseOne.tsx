import { useState } from 'react';
import type { StepWords } from '../../content/lessonWords';
import { answer, countHands, lock } from '../../lessons/engine';
import type { Ask, Given } from '../../lessons/lesson';
import { Button, IconButton } from '../../ui/Button';
import { useLessonFrame } from './words';

type Props = {
  readonly ask: Extract<Ask, { kind: 'choose' }>;
  readonly words: NonNullable<StepWords['ask']>;
  readonly given: Given;
};

/** One of a few answers; a class may raise its hands for them first. */
export function ChooseOne({ ask, words, given }: Props) {
  const say = useLessonFrame();
  const { locked, truth, hands } = given;
  const [counting, setCounting] = useState(hands !== undefined);
  const most = Math.max(1, ...(hands ?? []));
  return (
    <div className="lesson-choices">
      {(words.choices ?? []).slice(0, ask.choices).map((choice, i) => (
        <div key={choice} className="lesson-choice">
          <button
            type="button"
            aria-pressed={given.answer === i}
            aria-disabled={locked}
            data-right={truth === i ? '' : undefined}
            onClick={() => {
              if (locked) return;
              answer(i);
              // A class raises its hands first.
              if (!counting) lock();
            }}
          >
            {choice}
          </button>
          {(counting || hands) && (
            <span className="lesson-hands">
              <IconButton small label={say.less(choice)} icon="−" onPress={() => countHands(i, -1)} />
              <output aria-label={say.handsOf(choice, hands?.[i] ?? 0)}>{hands?.[i] ?? 0}</output>
              <IconButton small label={say.more(choice)} icon="+" onPress={() => countHands(i, 1)} />
              <span
                className="lesson-hand-bar"
                style={{ width: `${(4 * (hands?.[i] ?? 0)) / most}rem` }}
                aria-hidden="true"
              />
            </span>
          )}
        </div>
      ))}
      {!locked && (
        <div className="lesson-tools">
          <Button small pressed={counting} onPress={() => setCounting(!counting)}>
            {say.hands}
          </Button>
          {counting && (
            <Button small primary onPress={lock}>
              {say.reveal}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
