import type { StepWords } from '../../content/lessonWords';
import { answer, lock } from '../../lessons/engine';
import { type Ask, type Given, ranked, written } from '../../lessons/lesson';
import { Button } from '../../ui/Button';
import { CurvePad } from '../../ui/CurvePad';
import { OrderList } from '../../ui/OrderList';
import { Slider } from '../../ui/Slider';
import { ChooseOne } from './ChooseOne';
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
      {ask.kind === 'choose' && <ChooseOne ask={ask} words={words} given={given} />}
      {ask.kind === 'order' && <Ordering ask={ask} words={words} given={given} />}
      {ask.kind === 'bar' && <Bar ask={ask} words={words} given={given} />}
      {ask.kind === 'curve' && <Curve ask={ask} words={words} given={given} />}
      <div className="lesson-outcome">
        {!locked && ask.kind !== 'choose' && (
          <Button
            small
            primary
            onPress={() => {
              // Whoever leaves the things as they stand has put them in this order.
              if (ask.kind === 'order' && given.answer === undefined) answer(asListed(ask.items));
              lock();
            }}
          >
            {say.reveal}
          </Button>
        )}
        {ask.kind === 'curve' && truth !== undefined && (
          <p className="lesson-legend">
            {given.answer && <span data-whose="own">{say.yours}</span>}
            <span data-whose="measured">{say.measured}</span>
          </p>
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
function verdict(
  ask: Ask,
  { answer: said, truth, hands }: Given,
  say: ReturnType<typeof useLessonFrame>,
): string {
  if (said === undefined) return hands ? '' : say.none;
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

const asListed = (items: number) => Array.from({ length: items }, (_, i) => i);

type Of<Kind extends Ask['kind']> = Props & { readonly ask: Extract<Ask, { kind: Kind }> };

function Ordering({ ask, words, given }: Of<'order'>) {
  const say = useLessonFrame();
  const items = words.choices ?? [];
  const order = (given.answer ?? asListed(ask.items)) as readonly number[];
  const made = given.answer !== undefined;
  const truth = given.truth as readonly number[] | undefined;
  return (
    <div className="lesson-orders" data-locked={given.locked || undefined}>
      {(made || !given.locked) && (
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
      )}
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
