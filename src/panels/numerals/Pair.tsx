import { useMemo } from 'react';
import { MatrixTable } from '../../charts/tables';
import { useSize } from '../../charts/useSize';
import { distance } from '../../math/distances';
import { digitDistance } from '../../math/numerals';
import { useTableWords } from '../../state/files/tableWords';
import type { Explanation } from '../../ui/explanation';
import { formatNumber, formatSigned } from '../../ui/formatNumber';
import { Explained } from '../../ui/NumberCards';
import { colorOf, conceptOf } from '../../ui/numeralNotation';
import { Figure } from '../../ui/PanelFrame';
import { ExplainedCells } from './Cells';
import { explainDistance, explainTotal } from './explain';
import { cellRange, digitCounts, type Encoded, encoded, useTable } from './model';
import { useNumerals } from './store';
import { useSay, useShared } from './words';

/** Two numbers beside each other: digits that change, vectors and their distance; with shared tables, digit counts. */
export function Pair() {
  const { claims } = useShared();
  const say = useSay();
  const table = useTable();
  const value = useNumerals((state) => state.value);
  const compare = useNumerals((state) => state.compare);
  const one = useMemo(() => encoded(value, table), [value, table]);
  const other = useMemo(() => encoded(compare, table), [compare, table]);
  const shared = table.encoding.kind === 'shared';
  const changed = table.numerals.map((numeral) => digitDistance(value, compare, [numeral]));
  const total = changed.reduce((a, b) => a + b, 0);
  const places = table.numerals.reduce((sum, { width }) => sum + width, 0);
  const hamming = (): Explanation => ({
    title: say.cards.hamming,
    rows: table.numerals.map(({ base, width }, i) => ({
      label: say.controls.base(base),
      value: say.pair.of(changed[i], width),
      concept: conceptOf(base),
    })),
    expression: changed.join(' + '),
    result: total,
  });

  const heads = useTableWords();
  const named = [
    [String(value), one.vector],
    [String(compare), other.vector],
    [say.pair.difference, one.vector.map((x, e) => x - other.vector[e])],
  ] as const;
  return (
    <Figure
      claim={claims.measured}
      table={() => (
        <MatrixTable
          caption={say.pair.title(value, compare)}
          corner={heads.vectorByComponent}
          rows={named.map(([name]) => name)}
          columns={Array.from(one.vector, (_, e) => String(e + 1))}
          cell={(row, e) => named[row][1][e]}
          format={(value) => formatSigned(value, 3)}
        />
      )}
      part="pair"
      title={say.pair.title(value, compare)}
      aside={
        <>
          {say.pair.distance}{' '}
          <Explained explain={() => explainDistance(say, one, other)}>
            <b>{formatNumber(distance(one.vector, other.vector))}</b>
          </Explained>
        </>
      }
    >
      <p className="numerals-facts">
        {say.pair.hamming} <Explained explain={hamming}>{say.pair.of(total, places)}</Explained>
        {table.numerals.map(({ base, width }, i) => (
          <span key={base} style={{ color: colorOf(base) }}>
            {`${say.controls.base(base)}: ${changed[i]}/${width}`}
          </span>
        ))}
      </p>
      <Vectors one={one} other={other} range={cellRange(table)} />
      {shared && <Verdict one={one} other={other} />}
    </Figure>
  );
}

/** The vectors of both numbers and their difference. */
function Vectors({
  one,
  other,
  range,
}: {
  readonly one: Encoded;
  readonly other: Encoded;
  readonly range: number;
}) {
  const say = useSay();
  const [place, size] = useSize<HTMLDivElement>();
  const labels = 64;
  const cell = ((size?.width ?? 0) - labels) / one.vector.length;
  const difference = useMemo(() => one.vector.map((x, e) => x - other.vector[e]), [one, other]);
  const rows = [
    { key: 'one', label: one.value, values: one.vector, explain: (e: number) => explainTotal(say, one, e) },
    {
      key: 'other',
      label: other.value,
      values: other.vector,
      explain: (e: number) => explainTotal(say, other, e),
    },
    {
      key: 'difference',
      label: say.pair.difference,
      values: difference,
      explain: (e: number): Explanation => ({
        title: `${say.pair.difference}, ${say.walk.component(e + 1)}`,
        rows: [
          { label: say.cards.total(one.value, e + 1), value: one.vector[e] },
          { label: say.cards.total(other.value, e + 1), value: other.vector[e] },
        ],
        expression: `${formatNumber(one.vector[e])} − ${formatNumber(other.vector[e])}`,
        result: difference[e],
      }),
    },
  ];
  return (
    <div ref={place}>
      {cell > 0 && (
        <svg
          width={size?.width}
          height={62}
          viewBox={`0 0 ${size?.width} 62`}
          role="group"
          aria-label={say.pair.title(one.value, other.value)}
        >
          {rows.map(({ key, label, values, explain }, i) => (
            <g key={key}>
              <text x={0} y={i * 21 + 13} style={{ fill: 'var(--text-2)' }}>
                {label}
              </text>
              <ExplainedCells
                values={values}
                strip={{ x: labels, y: i * 21 + 1, cell, height: 17 }}
                range={range}
                entity={{ kind: 'value', value: one.value, other: other.value }}
                explain={explain}
                name={(e) => `${label}, ${say.walk.component(e + 1)}`}
              />
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

/** Why two numbers get one vector from shared tables, or nearly do. */
function Verdict({ one, other }: { readonly one: Encoded; readonly other: Encoded }) {
  const say = useSay().pair;
  const counts = (of: Encoded) => of.parts.map(({ codes, numeral }) => digitCounts(codes, numeral.base));
  const sums = (of: Encoded) => of.parts.map(({ codes }) => codes.reduce((sum, { digit }) => sum + digit, 0));
  if (one.value === other.value) return undefined;
  if (counts(one).join() === counts(other).join())
    return <p className="numerals-verdict">{say.sameCounts}</p>;
  if (sums(one).join() === sums(other).join())
    return <p className="numerals-verdict">{say.sameSums(sums(one).join(', '))}</p>;
  return undefined;
}
