import { useState } from 'react';
import type { StepWords } from '../../content/lessonWords';
import { answer, countHands, lock } from '../../lessons/engine';
import { type Ask, type Given, ranked, written } from '../../lessons/lesson';
import { Button, IconButton } from '../../ui/Button';
import { CurvePad } from '../../ui/CurvePad';
import { OrderList } from '../../ui/OrderList';
import { Slider } from '../../ui/Slider';
import { useLessonFrame } from './words';

type Props = {
  readonly ask: Ask;
  readonly words: NonNullable<StepWords['ask']>;
  readonly given: Given;
};

/** A step's question: predict, lock, and then see what was measured beside it. */
export function Question({ ask, words, given }: Props) {
  const say = useLessonFrame();
  const { locked, truth, quoted } = given;
  return (
    <div className="lesson-ask" role="group" aria-label={words.question}>
      <p className="lesson-question">{words.question}</p>
      {ask.kind === 'choose' && <Choices ask={ask} words={words} given={given} />}
      {ask.kind === 'order' && <Ordering ask={ask} words={words} given={given} />}
      {ask.kind === 'bar' && <Bar ask={ask} words={words} given={given} />}
      {ask.kind === 'curve' && <Curve ask={ask} words={words} given={given} />}
      <div className="lesson-outcome">
        {!locked && ask.kind !== 'choose' && (
          <Button small primary onPress={lock}>
            {say.reveal}
          </Button>
        )}
        <p className="lesson-verdict" aria-live="polite">
          {locked && truth === undefined && say.waiting}
          {truth !== undefined && (
            <>
              <strong>{verdict(ask, given, say)}</strong> {words.because(quoted ?? {})}
            </>
          )}
        </p>
      </div>
    </div>
  );
}

/** The gap between what was said and what was measured, without a grade. */
function verdict(ask: Ask, { answer: said, truth }: Given, say: ReturnType<typeof useLessonFrame>): string {
  if (said === undefined) return '';
  if (ask.kind === 'choose') return said === truth ? say.right : say.wrong;
  if (ask.kind === 'bar') return say.gap(written(Math.abs(Number(said) - Number(truth)), ask.as));
  const values = truth as readonly number[];
  const own = said as readonly number[];
  if (ask.kind === 'curve')
    return say.meanGap(
      written(own.reduce((sum, value, i) => sum + Math.abs(value - values[i]), 0) / own.length, ask.as),
    );
  const pairs = own.flatMap((a, i) => own.slice(i + 1).map((b) => values[a] >= values[b]));
  return say.pairs(pairs.filter(Boolean).length, pairs.length);
}

type Of<Kind extends Ask['kind']> = Props & { readonly ask: Extract<Ask, { kind: Kind }> };

function Choices({ ask, words, given }: Of<'choose'>) {
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

function Ordering({ ask, words, given }: Of<'order'>) {
  const say = useLessonFrame();
  const items = words.choices ?? [];
  const order = (given.answer ?? items.map((_, i) => i)) as readonly number[];
  const truth = given.truth as readonly number[] | undefined;
  return (
    <div className="lesson-orders" data-locked={given.locked || undefined}>
      <div>
        {given.locked && (
          <span className="lesson-whose" aria-hidden="true">
            {say.yours}
          </span>
        )}
        <OrderList
          label={say.answer}
          items={items}
          order={order}
          onOrder={answer}
          words={say}
          locked={given.locked}
        />
      </div>
      {truth && (
        <div>
          <span className="lesson-whose" aria-hidden="true">
            {say.measured}
          </span>
          <OrderList
            label={say.measured}
            items={items}
            order={ranked(truth)}
            onOrder={() => {}}
            words={say}
            aside={(item) => written(truth[item], ask.as)}
            locked
          />
        </div>
      )}
    </div>
  );
}

function Bar({ ask, words, given }: Of<'bar'>) {
  const say = useLessonFrame();
  const { from, to, step, as } = ask;
  const value = Number(given.answer ?? (from + to) / 2);
  const bar = (name: string, of: number, look: string) => (
    <div className={`lesson-bar-row ${look}`}>
      <span>{name}</span>
      <span className="lesson-bar-track">
        <span style={{ width: `${(100 * (of - from)) / (to - from)}%` }} />
      </span>
      <strong>{written(of, as)}</strong>
    </div>
  );
  if (given.locked)
    return (
      <div className="lesson-bars">
        {given.answer !== undefined && bar(say.yours, value, 'lesson-bar-own')}
        {given.truth !== undefined && bar(say.measured, Number(given.truth), 'lesson-bar-measured')}
      </div>
    );
  return (
    <Slider
      label={words.axes?.[0] ?? say.answer}
      value={value}
      min={from}
      max={to}
      step={step}
      onInput={answer}
      format={(at) => written(at, as)}
    />
  );
}

function Curve({ ask, words, given }: Of<'curve'>) {
  const say = useLessonFrame();
  const start = ask.from < 0 && ask.to > 0 ? 0 : (ask.from + ask.to) / 2;
  const values = (given.answer ?? ask.x.map(() => start)) as readonly number[];
  return (
    <CurvePad
      label={say.draw}
      ticks={words.choices ?? ask.x.map(String)}
      from={ask.from}
      to={ask.to}
      values={values}
      measured={given.truth as readonly number[] | undefined}
      onDraw={given.locked ? undefined : answer}
      format={(value) => written(value, ask.as)}
      pointName={say.point}
      axes={words.axes ?? ['']}
    />
  );
}
