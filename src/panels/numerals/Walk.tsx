import { useMemo } from 'react';
import { useSize } from '../../charts/useSize';
import { Cells, ExplainedCells } from './Cells';
import { explainSum, explainTotal } from './explain';
import { between, progress, walkGeometry } from './geometry';
import { cellRange, encoded, useTable } from './model';
import { useNumerals } from './store';
import { WalkBase } from './WalkBase';
import { useSay } from './words';

/** Height in which the walk should find room: what a screen has left under header, controls and number line. */
const roomOf = (screen: number) => Math.min(Math.max(screen - 440, 280), 440);

/** From a number to a vector: digits, the rows they choose, the sum of each base, and the sum of all. */
export function Walk() {
  const say = useSay();
  const [place, size] = useSize<HTMLDivElement>();
  const table = useTable();
  const value = useNumerals((state) => state.value);
  const compare = useNumerals((state) => state.compare);
  const step = useNumerals((state) => state.step);
  const hovered = useNumerals((state) => state.hovered);
  const { numerals, dimension, rows, encoding, across } = table;
  const shared = encoding.kind === 'shared';
  const width = size?.width ?? 0;
  const room = roomOf(innerHeight);

  const one = useMemo(() => encoded(value, table), [value, table]);
  const other = useMemo(() => encoded(compare, table), [compare, table]);
  const geometry = useMemo(
    () => walkGeometry(width, numerals, shared, dimension, room, across),
    [width, numerals, shared, dimension, room, across],
  );
  const range = useMemo(() => cellRange(table), [table]);
  /** Where the sum of a base goes: all to one place, or each to its own. */
  const placeOf = (i: number) => ({
    ...geometry.total,
    x: geometry.total.x + (across === 'concat' ? i * dimension * geometry.total.cell : 0),
  });
  const summed = progress(step, 3);
  const added = progress(step, 4);

  return (
    <div ref={place} className="numerals-walk">
      {width > 0 && (
        <svg
          width={width}
          height={geometry.height}
          viewBox={`0 0 ${width} ${geometry.height}`}
          role="group"
          aria-label={say.walk.label}
        >
          {geometry.bases.map((at, i) => (
            <WalkBase
              key={at.numeral.base}
              at={at}
              width={geometry.width}
              part={one.parts[i]}
              other={other.parts[i]}
              table={table}
              range={range}
              value={value}
              compare={compare}
              step={step}
              hovered={hovered}
            />
          ))}
          {geometry.bases.map(({ sum, numeral: { base } }, i) => (
            <g key={base}>
              <text x={sum.x} y={sum.y - 4} style={{ fill: `var(--text-2)` }}>
                {say.walk.sum(base)}
              </text>
              <Slot strip={sum} dimension={dimension} />
              {summed > 0 && summed < 1 && (
                <g opacity={0.85} aria-hidden="true">
                  {one.parts[i].codes.map((code) => (
                    <Cells
                      key={code.position}
                      values={rows}
                      from={code.row * dimension}
                      dimension={dimension}
                      strip={between(geometry.bases[i].strip(code.position, code.digit), sum, summed)}
                      range={range}
                    />
                  ))}
                </g>
              )}
              {summed === 1 && (
                <ExplainedCells
                  values={one.parts[i].sum}
                  strip={sum}
                  range={range}
                  entity={{ kind: 'base', base }}
                  explain={(component) => explainSum(say, table, one.parts[i], component)}
                  name={(component) => say.cards.sum(base, component + 1)}
                />
              )}
              {added > 0 && added < 1 && (
                <g opacity={0.85} aria-hidden="true">
                  <Cells
                    values={one.parts[i].sum}
                    dimension={dimension}
                    strip={between(sum, placeOf(i), added)}
                    range={range}
                  />
                </g>
              )}
            </g>
          ))}
          <g>
            <text x={geometry.total.x} y={geometry.total.y - 4} fontWeight={600}>
              {across === 'concat' ? say.walk.wide(value, numerals.length, dimension) : say.walk.total(value)}
            </text>
            <Slot strip={geometry.total} dimension={one.vector.length} />
            {added === 1 && (
              <ExplainedCells
                values={one.vector}
                strip={geometry.total}
                range={range}
                entity={{ kind: 'value', value }}
                explain={(component) => explainTotal(say, one, component)}
                name={(component) => say.cards.total(value, component + 1)}
              />
            )}
          </g>
        </svg>
      )}
    </div>
  );
}

/** Where a vector will stand. */
function Slot({
  strip: { x, y, cell, height },
  dimension,
}: {
  readonly strip: { x: number; y: number; cell: number; height: number };
  readonly dimension: number;
}) {
  return (
    <rect
      x={x}
      y={y}
      width={cell * dimension}
      height={height}
      fill="none"
      stroke="var(--hairline)"
      strokeDasharray="3 3"
    />
  );
}
