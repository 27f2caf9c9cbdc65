import { categories } from '../../../data/behaviour';
import { formatFixed } from '../../../ui/formatNumber';
import { finalAucs, TrialRun } from './TrialRun';
import type { Trial, Trials } from './trials';
import { useSay } from './words';

type Name = 'inside' | 'beside' | 'product' | 'full';

/** Which of the three choices the runs bear out. */
export function drownAnswer({ inside, full }: Record<Name, number>): number {
  if (full - inside < 0.01) return 0;
  return inside > 0.6 ? 1 : 2;
}

const orderOf = (trial: Trial | undefined) =>
  trial?.answer?.about === 'ranking' ? trial.answer.spearman : undefined;

const places = (value: number | undefined) => (value === undefined ? '…' : formatFixed(value));

/** Does the target drown, where only attention knows it? */
export function Drown() {
  const say = useSay();
  const { question, choices, names, because, chart, spearman, spearmanCard, honest } = say.drown;
  const finished = (trials: Trials) => finalAucs<Name>(trials);
  return (
    <TrialRun
      question="drown"
      text={question}
      choices={choices}
      answer={(trials) => {
        const aucs = finished(trials);
        return aucs && drownAnswer(aucs);
      }}
      because={(trials) => {
        const aucs = finished(trials);
        return (
          aucs &&
          because({
            lost: formatFixed(aucs.full - aucs.inside, 3),
            low: places(orderOf(trials.inside)),
            high: places(orderOf(trials.full)),
          })
        );
      }}
      chart={chart}
      looks={{
        inside: { name: names.inside, color: 'var(--attention)', dashed: true },
        beside: { name: names.beside, color: 'var(--target)' },
        product: { name: names.product, color: 'var(--base-2)', dashed: true },
        full: { name: names.full, color: 'var(--accent)' },
      }}
      extra={{
        title: spearman,
        format: (value) => formatFixed(value),
        value: orderOf,
        explain: (trial, name) => ({
          title: spearmanCard.title(name),
          rows: [
            { label: spearmanCard.users, value: trial.answer?.about === 'ranking' ? trial.answer.users : 0 },
            { label: spearmanCard.ads, value: categories.length },
          ],
          expression: spearmanCard.expression,
          result: orderOf(trial) ?? Number.NaN,
        }),
        remark: (trial) => trial.status === 'finished' && orderOf(trial) === undefined && ' …',
      }}
    >
      {() => <p className="timeline-experiment-note">{honest}</p>}
    </TrialRun>
  );
}
