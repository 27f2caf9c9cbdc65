import type { ReactNode } from 'react';
import { isTraining } from '../../../state/run/arm';
import { Button } from '../../../ui/Button';
import { ClaimLabel } from '../../../ui/ClaimLabel';
import type { Explanation } from '../../../ui/explanation';
import { formatFixed } from '../../../ui/formatNumber';
import { NumberField } from '../../../ui/NumberField';
import { Prediction } from '../../../ui/Prediction';
import { LineChart } from '../../lab/LineChart';
import { Standing, type StandingColumn } from '../../lab/Standing';
import { predict, setSteps, settings, useExperiments } from './store';
import { finalAuc, type Question, runTrials, stopTrials, type Trial, type Trials, useTrials } from './trials';
import { type Say, useSay } from './words';

/** How a model of a question is drawn: its hue, and a dash so that hue is not all that tells it apart. */
export type Look = { readonly name: string; readonly color: string; readonly dashed?: boolean };

/**
 * A learner's question: predict, then train every model side by side, watch their curves, and read the answer that the
 * runs give.
 */
export function TrialRun({
  question,
  text,
  choices,
  answer,
  because,
  chart,
  looks,
  extra,
  children,
}: {
  readonly question: Question;
  readonly text: string;
  readonly choices: readonly string[];
  /** Index of the choice that the finished runs bear out. */
  readonly answer: (trials: Trials) => number | undefined;
  readonly because: (trials: Trials) => ReactNode;
  readonly chart: string;
  readonly looks: Readonly<Record<string, Look>>;
  /** One more column of the table. */
  readonly extra?: StandingColumn<Trial>;
  /** What the runs show beyond their AUC. */
  readonly children?: (trials: Trials) => ReactNode;
}) {
  const say = useSay();
  const trials = useTrials((all) => all[question]);
  const chosen = useExperiments((state) => state.predicted[question]);
  const steps = useExperiments((state) => state.steps);
  const list = Object.values(trials ?? {});
  const running = list.some(isTraining);
  const finished = list.length > 0 && list.every(({ status }) => status === 'finished');
  // A lesson that had the models trained has asked already.
  const asked = chosen !== undefined || list.length > 0;
  return (
    <div className="timeline-experiment">
      <Prediction
        question={text}
        choices={choices}
        answer={trials && finished ? answer(trials) : undefined}
        verdict={say.verdict}
        chosen={chosen}
        onChoose={(choice) => predict(question, choice)}
      >
        {trials && finished && because(trials)}
      </Prediction>
      <div className="timeline-experiment-run">
        {running ? (
          <Button onPress={() => stopTrials(question)}>{say.stop}</Button>
        ) : (
          <Button primary disabled={!asked} onPress={() => runTrials(question)}>
            {list.length ? say.again : say.run}
          </Button>
        )}
        <NumberField inline label={say.steps} value={steps} {...settings.steps.control} onInput={setSteps} />
        {!asked && <span className="timeline-experiment-faint">{say.predictFirst}</span>}
      </div>
      {trials && (
        <>
          <div className="timeline-experiment-split">
            <Curves trials={trials} looks={looks} name={chart} say={say} />
            <Results trials={trials} looks={looks} say={say} extra={extra} caption={chart} />
          </div>
          {children?.(trials)}
          <ClaimLabel kind="measured">
            {say.measuredRuns({
              seed: String(list[0].spec.seeds.data),
              step: String(list[0].spec.steps),
            })}
          </ClaimLabel>
        </>
      )}
    </div>
  );
}

function Curves({
  trials,
  looks,
  name,
  say,
}: {
  readonly trials: Trials;
  readonly looks: Readonly<Record<string, Look>>;
  readonly name: string;
  readonly say: Say;
}) {
  const list = Object.values(trials);
  const { steps } = list[0].spec;
  const ceiling = list.find(({ log }) => log)?.log?.ceilingAuc;
  return (
    <LineChart
      title={name}
      name={name}
      height={260}
      series={Object.entries(trials).map(([key, { metrics, status }]) => ({
        key,
        ...looks[key],
        points: metrics.map(({ step, test }) => [step, test] as const),
        live: isTraining({ status }),
      }))}
      x={{ label: say.step, least: [0, steps] }}
      y={{ label: say.auc, least: [0.45, 0.9], ticks: 5 }}
      levels={ceiling ? [{ y: ceiling, label: `${say.ceiling} ${formatFixed(ceiling, 3)}` }] : []}
    />
  );
}

function Results({
  trials,
  looks,
  say,
  extra,
  caption,
}: {
  readonly trials: Trials;
  readonly looks: Readonly<Record<string, Look>>;
  readonly say: Say;
  readonly extra?: StandingColumn<Trial>;
  readonly caption: string;
}) {
  const progress = ({ fault, status, step, spec }: Trial) =>
    fault?.detail ?? (status === 'stopped' ? say.stopped : say.progress(step, spec.steps));
  return (
    <Standing
      caption={caption}
      head={say.model}
      rows={Object.entries(trials).map(([key, trial]) => ({ key, ...looks[key], of: trial }))}
      columns={[
        {
          title: say.auc,
          format: (auc) => formatFixed(auc, 3),
          value: ({ metrics }) => metrics.at(-1)?.test,
          explain: (trial, name) => aucCard(say, name, trial),
          remark: (trial) => (
            <span className="timeline-experiment-faint timeline-experiment-progress">{progress(trial)}</span>
          ),
        },
        ...(extra ? [extra] : []),
      ]}
    />
  );
}

function aucCard(say: Say, name: string, { metrics, spec }: Trial): Explanation {
  const { title, step, seeds, pairs, pairsText, note } = say.aucCard;
  const latest = metrics[metrics.length - 1];
  return {
    title: title(name),
    rows: [
      { label: step, value: latest.step },
      { label: seeds, value: `${spec.seeds.data}, ${spec.seeds.weights}, ${spec.seeds.batches}` },
      { label: pairs, value: pairsText },
    ],
    result: latest.test,
    note,
  };
}

/** AUCs of finished trials by name; undefined until all are there. */
export function finalAucs<Name extends string>(trials: Trials): Record<Name, number> | undefined {
  const found = Object.entries(trials).map(([name, trial]) => [name, finalAuc(trial)] as const);
  return found.every(([, auc]) => auc !== undefined)
    ? (Object.fromEntries(found) as Record<Name, number>)
    : undefined;
}
