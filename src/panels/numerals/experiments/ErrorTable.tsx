import { seenValues } from '../../../data/curves';
import { curveError } from '../../../math/numberCurve';
import { rowCount } from '../../../math/numerals';
import type { Explanation } from '../../../ui/explanation';
import { formatFixed, formatNumber, formatSigned } from '../../../ui/formatNumber';
import { Standing } from '../../lab/Standing';
import { answersOf, type CurveRun, truthOf, unseenOf } from './training';
import { nameOf, useSay } from './words';

type Say = ReturnType<typeof useSay>;

/** How far a run's answers are from the planted curve, over some values, and how that comes about. */
export function errorOf(run: CurveRun, values: readonly number[]): number {
  return curveError(answersOf(run), truthOf(run), values);
}

export function explainError(
  say: Say,
  run: CurveRun,
  values: readonly number[],
  unseen: boolean,
): Explanation {
  const answers = answersOf(run);
  const truth = truthOf(run);
  const error = (value: number) => answers[value] - truth[value];
  const squares = values.reduce((sum, value) => sum + error(value) ** 2, 0);
  return {
    title: say.errors.card(nameOf(say, run.spec.network.encoding), unseen),
    rows: [
      ...values.slice(0, 4).map((value) => ({
        label: say.errors.first(value),
        value: `${formatSigned(answers[value])} − ${formatFixed(truth[value])} = ${formatSigned(error(value))}`,
      })),
      { label: say.errors.squares, value: squares },
      { label: say.errors.values, value: values.length },
    ],
    expression: `√(${formatNumber(squares)} / ${values.length})`,
    result: Math.sqrt(squares / values.length),
    note: say.errors.note,
  };
}

/** Seen and unseen error of every encoder, with the size of its table. */
export function ErrorTable({
  runs,
  colorOf,
}: {
  readonly runs: readonly CurveRun[];
  readonly colorOf: (run: CurveRun) => string;
}) {
  const say = useSay();
  const { errors } = say;
  const values = (run: CurveRun, which: 'seen' | 'unseen') =>
    which === 'unseen' ? unseenOf(run) : seenValues(unseenOf(run), run.spec.network.count);
  const column = (which: 'seen' | 'unseen') => ({
    title: errors[which],
    format: (value: number) => formatFixed(value, 3),
    value: (run: CurveRun) => errorOf(run, values(run, which)),
    explain: (run: CurveRun) => explainError(say, run, values(run, which), which === 'unseen'),
  });
  return (
    <Standing
      caption={errors.caption}
      head={errors.encoder}
      rows={runs.map((run) => {
        const name = nameOf(say, run.spec.network.encoding);
        return { key: name, name, color: colorOf(run), of: run };
      })}
      columns={[
        column('seen'),
        { ...column('unseen'), strong: true },
        {
          title: errors.parameters,
          format: errors.rows,
          value: ({ spec }) => rowCount(spec.network.encoding, spec.network.count),
        },
      ]}
    />
  );
}
