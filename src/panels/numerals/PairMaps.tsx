import { type KeyboardEvent, useCallback, useMemo } from 'react';
import { type Cell, Heatmap } from '../../charts/Heatmap';
import { sequential } from '../../charts/ramp';
import { MatrixTable } from '../../charts/tables';
import { distance } from '../../math/distances';
import { useTableWords } from '../../state/files/tableWords';
import type { Explanation } from '../../ui/explanation';
import { formatFixed, formatNumber } from '../../ui/formatNumber';
import { Explained } from '../../ui/NumberCards';
import { Figure } from '../../ui/PanelFrame';
import { type Distances, distancesOf, encoded, type Table, useLiveTable, useRandomTable } from './model';
import { hover, setPair, useNumerals } from './store';
import { useSay, useShared } from './words';

/** How far the vectors of all pairs are apart, at the random start and in the live model. */
export function PairMaps() {
  const { claims } = useShared();
  const say = useSay().map;
  const random = useRandomTable();
  const live = useLiveTable();
  return (
    <Figure
      claim={claims.measured}
      part="maps"
      title={say.title}
      table={() => (
        <>
          <DistanceTable table={random} name={say.random} />
          {live && <DistanceTable table={live} name={say.trained} />}
        </>
      )}
      aside={<Readout random={random} live={live} />}
    >
      <div className="numerals-map-pair">
        <PairMap table={random} name={say.random} />
        {live ? (
          <PairMap table={live} name={say.trained} />
        ) : (
          <div className="numerals-map">
            <p className="numerals-map-name">{say.trained}</p>
            <p className="numerals-no-map">{say.noModel}</p>
          </div>
        )}
      </div>
    </Figure>
  );
}

function PairMap({ table, name }: { readonly table: Table; readonly name: string }) {
  const say = useSay();
  const value = useNumerals((state) => state.value);
  const compare = useNumerals((state) => state.compare);
  const distances = useMemo(() => distancesOf(table), [table]);
  const { stride, size, values, largest, spearman } = distances;
  const at = useCallback((row: number, column: number) => values[row * size + column], [values, size]);
  const color = useMemo(() => sequential(largest), [largest]);
  const select = ({ row, column }: Cell) => setPair(row * stride, column * stride);
  const marks = [
    { row: Math.round(value / stride), column: Math.round(compare / stride) },
    { row: Math.round(compare / stride), column: Math.round(value / stride) },
  ];
  return (
    <div className="numerals-map">
      <div className="numerals-map-head">
        <p className="numerals-map-name">
          {name}
          {stride > 1 && <small> {say.map.sampled(stride)}</small>}
        </p>
        <span>
          Spearman <Explained explain={() => explainOrder(say, distances)}>{formatFixed(spearman)}</Explained>
        </span>
      </div>
      <Heatmap
        name={say.map.label(name)}
        rows={size}
        columns={size}
        value={at}
        color={color}
        describe={(row, column) => say.map.cell(row * stride, column * stride, formatNumber(at(row, column)))}
        cellProps={(row, column) => ({
          role: 'button',
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key === 'Enter' || event.key === ' ') {
              event.preventDefault();
              select({ row, column });
            }
          },
        })}
        onHover={(cell) =>
          hover(cell && { kind: 'value', value: cell.row * stride, other: cell.column * stride })
        }
        onSelect={select}
        marks={marks}
      />
    </div>
  );
}

function DistanceTable({ table, name }: { readonly table: Table; readonly name: string }) {
  const say = useSay().map;
  const { stride, size, values } = distancesOf(table);
  const numbers = Array.from({ length: size }, (_, i) => String(i * stride));
  return (
    <MatrixTable
      caption={say.label(name)}
      corner={useTableWords().number}
      rows={numbers}
      columns={numbers}
      cell={(row, column) => values[row * size + column]}
      format={(value) => formatNumber(value)}
    />
  );
}

/** The pair under the pointer, or how to read the maps. */
function Readout({ random, live }: { readonly random: Table; readonly live: Table | undefined }) {
  const say = useSay().map;
  const hovered = useNumerals((state) => state.hovered);
  if (hovered?.kind !== 'value' || hovered.other === undefined)
    return <span className="numerals-quiet">{say.hint}</span>;
  const { value, other } = hovered;
  const far = (table: Table) => {
    const [a, b] = [value, other].map((x) => encoded(x, table).vector);
    return formatNumber(distance(a, b));
  };
  return (
    <span className="numerals-quiet">
      {say.pair(value, other)} {far(random)}
      {live && ` → ${far(live)}`}
    </span>
  );
}

function explainOrder(
  say: ReturnType<typeof useSay>,
  { stride, size, values, spearman }: Distances,
): Explanation {
  const example = (u: number, v: number) => ({
    label: `|${u * stride} − ${v * stride}| = ${(v - u) * stride}`,
    value: values[u * size + v],
  });
  return {
    title: say.cards.spearman,
    rows: [
      example(0, 1),
      example((size >> 1) - 1, size >> 1),
      example(0, size - 1),
      { label: say.cards.pairs, value: (size * (size - 1)) / 2 },
    ],
    result: spearman,
    note: say.cards.spearmanNote,
  };
}
