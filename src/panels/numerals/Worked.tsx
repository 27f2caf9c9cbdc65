import { workedExample } from '../../data/workedExample';
import { codes, rowSum } from '../../math/numerals';
import type { Explanation } from '../../ui/explanation';
import { formatFixed } from '../../ui/formatNumber';
import { Explained } from '../../ui/NumberCards';
import { colorOf, conceptOf } from '../../ui/numeralNotation';
import { useSay } from './words';

const { value, dimension, numerals, table, printed } = workedExample;
const components = Array.from({ length: dimension }, (_, e) => e);
const written = codes(value, numerals, true);
const rowsOf = (base: number) => written.filter((code) => code.base === base).map(({ row }) => row);
const sums = { 2: rowSum(table, dimension, rowsOf(2)), 3: rowSum(table, dimension, rowsOf(3)) };
const total = components.map((e) => sums[2][e] + sums[3][e]);

/** How often each digit of a base occurs, with its table row, as the sum is worked by hand: 2 × E₂[0] + 4 × E₂[1]. */
function countsOf(base: number): { digit: number; times: number; row: number }[] {
  const own = written.filter((code) => code.base === base);
  return Array.from({ length: base }, (_, digit) => {
    const found = own.filter((code) => code.digit === digit);
    return { digit, times: found.length, row: own[0].row - own[0].digit + digit };
  });
}

/** The widespread example, added up by hand, beside what is printed of it. */
export function Worked() {
  const say = useSay();
  const { worked } = say;
  const explain = (base: 2 | 3, e: number): Explanation => {
    const counts = countsOf(base);
    return {
      title: say.cards.sum(base, e + 1),
      rows: counts.map(({ digit, times, row }) => ({
        label: `${say.cards.times(times)} ${worked.row(base, digit)}`,
        value: table[row * dimension + e],
        concept: conceptOf(base),
      })),
      expression: counts.map(({ times, row }) => `${times} × ${table[row * dimension + e]}`).join(' + '),
      result: Number(sums[base][e].toFixed(10)),
      concept: conceptOf(base),
    };
  };
  const explainTotal = (e: number): Explanation => ({
    title: say.cards.total(value, e + 1),
    rows: ([2, 3] as const).map((base) => ({
      label: say.walk.sum(base),
      value: Number(sums[base][e].toFixed(10)),
      concept: conceptOf(base),
    })),
    expression: `${formatFixed(sums[2][e])} + ${formatFixed(sums[3][e])}`,
    result: Number(total[e].toFixed(10)),
  });
  const lines = [
    {
      key: '2',
      name: worked.binary,
      color: colorOf(2),
      right: sums[2],
      printed: printed[2],
      explain: (e: number) => explain(2, e),
    },
    {
      key: '3',
      name: worked.ternary,
      color: colorOf(3),
      right: sums[3],
      printed: printed[3],
      explain: (e: number) => explain(3, e),
    },
    {
      key: 'total',
      name: worked.total,
      color: 'var(--text)',
      right: total,
      printed: printed.total,
      explain: explainTotal,
    },
  ];

  return (
    <div className="numerals-worked">
      <p>{worked.explain}</p>
      <div className="numerals-worked-tables">
        <table>
          <caption>{worked.table}</caption>
          <tbody>
            {numerals.flatMap(({ base }) =>
              countsOf(base).map(({ digit, row }) => (
                <tr key={row} style={{ color: colorOf(base) }}>
                  <th scope="row">{worked.row(base, digit)}</th>
                  {components.map((e) => (
                    <td key={e}>{formatFixed(table[row * dimension + e])}</td>
                  ))}
                </tr>
              )),
            )}
          </tbody>
        </table>
        <table>
          <caption>
            {worked.right} <small>({worked.printed})</small>
          </caption>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key} style={{ color: line.color }}>
                <th scope="row">{line.name}</th>
                {components.map((e) => {
                  const wrong = Math.abs(line.right[e] - line.printed[e]) > 0.001;
                  return (
                    <td key={e}>
                      <Explained explain={() => line.explain(e)}>{formatFixed(line.right[e])}</Explained>
                      <small>
                        {wrong ? <s>{formatFixed(line.printed[e])}</s> : formatFixed(line.printed[e])}
                      </small>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{worked.why}</p>
      <p>{worked.twins}</p>
      <h3>{worked.also.title}</h3>
      <ul>
        <li>{worked.also.digits}</li>
        <li>{worked.also.near}</li>
        <li>{worked.also.position}</li>
      </ul>
    </div>
  );
}
