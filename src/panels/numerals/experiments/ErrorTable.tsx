import { Key } from '../../../charts/Legend';
import { seenValues } from '../../../data/curves';
import { curveError } from '../../../math/numberCurve';
import { rowCount } from '../../../math/numerals';
import type { Explanation } from '../../../ui/explanation';
import { formatFixed, formatNumber, formatSigned } from '../../../ui/formatNumber';
import { Explained } from '../../../ui/NumberCards';
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
  return (
    <div className="data-table numerals-experiment-errors">
      <table>
        <caption>{errors.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{errors.encoder}</th>
            <th scope="col">{errors.seen}</th>
            <th scope="col">{errors.unseen}</th>
            <th scope="col">{errors.parameters}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => {
            const { encoding, count } = run.spec.network;
            const name = nameOf(say, encoding);
            const unseen = unseenOf(run);
            const seen = seenValues(unseen, count);
            return (
              <tr key={name}>
                <th scope="row">
                  <Key color={colorOf(run)} />
                  {name}
                </th>
                <td>
                  <Explained explain={() => explainError(say, run, seen, false)}>
                    {formatFixed(errorOf(run, seen), 3)}
                  </Explained>
                </td>
                <td>
                  <Explained explain={() => explainError(say, run, unseen, true)}>
                    <strong>{formatFixed(errorOf(run, unseen), 3)}</strong>
                  </Explained>
                </td>
                <td>{errors.rows(rowCount(encoding, count))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
