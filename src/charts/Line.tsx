import { curveLinear, curveStepAfter, line } from 'd3';
import './charts.css';
import { cutAt } from './cut';
import type { Size } from './useSize';

export type Point = readonly [x: number, y: number];

export type Series = {
  readonly key: string;
  /** In data units. Points that are no numbers leave a gap. */
  readonly points: readonly Point[];
  readonly color: string;
  readonly dashed?: boolean;
  readonly width?: number;
  /** Beside the last point. */
  readonly label?: string;
  /** A dot on the last point: the line still grows. */
  readonly live?: boolean;
  readonly stepped?: boolean;
};

export function Line({
  series,
  x,
  y,
  box,
}: {
  readonly series: readonly Series[];
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The picture whose edges cut lines that leave it, with a mark where they do; left out where none can. */
  readonly box?: Size;
}) {
  return (
    <>
      {series.map((one) => (
        <OneLine key={one.key} series={one} x={x} y={y} box={box} />
      ))}
    </>
  );
}

const path = (stepped = false) => line<Point>().curve(stepped ? curveStepAfter : curveLinear);
const [straight, stairs] = [path(), path(true)];

function OneLine({
  series: { points, color, dashed, width = 1.75, label, live, stepped },
  x,
  y,
  box,
}: {
  readonly series: Series;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly box?: Size;
}) {
  // Scales give undefined for what is no number.
  const pixels = points.map(([a, b]) => [Number(x(a)), Number(y(b))] as const);
  const edges = box ? [0, box.height] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const { pieces, crossings } = cutAt(pixels, edges[0], edges[1]);
  const last = pixels.at(-1);
  const seen = last && edges[0] <= last[1] && last[1] <= edges[1];
  return (
    <g style={{ color }}>
      <path
        d={pieces.map((piece) => (stepped ? stairs : straight)(piece)).join('')}
        fill="none"
        stroke="currentColor"
        strokeWidth={width}
        strokeLinejoin="round"
        strokeLinecap="round"
        strokeDasharray={dashed ? '1 5' : undefined}
      />
      {crossings.map(({ at: [left, top], edge }) => (
        <path
          key={`${left} ${top}`}
          d={`M${left - 3.5} ${top}h7l-3.5 ${edge === 'top' ? -5 : 5}z`}
          fill="currentColor"
        />
      ))}
      {last && seen && live && <circle cx={last[0]} cy={last[1]} r={3} fill="currentColor" />}
      {last && seen && label && (
        <text x={last[0] + 6} y={last[1]} dy="0.34em">
          {label}
        </text>
      )}
    </g>
  );
}

/** A level or a moment to compare with: a thin line across the picture. Positions in pixels. */
export function Reference({
  box,
  x,
  y,
  label,
  color = 'var(--rule)',
  anchor = 'end',
}: {
  readonly box: Size;
  readonly x?: number;
  readonly y?: number;
  readonly label?: string;
  readonly color?: string;
  /** Which end of the line carries the label. */
  readonly anchor?: 'start' | 'end';
}) {
  const end = anchor === 'end';
  return (
    <g className="reference" style={{ color }}>
      {y !== undefined && <path d={`M0 ${y}H${box.width}`} />}
      {x !== undefined && <path d={`M${x} 0V${box.height}`} />}
      {label && y !== undefined && (
        <text x={end ? box.width : 0} y={y - 4} textAnchor={anchor}>
          {label}
        </text>
      )}
      {label && x !== undefined && y === undefined && (
        <text x={x + (end ? -4 : 4)} y={box.height - 5} textAnchor={anchor}>
          {label}
        </text>
      )}
    </g>
  );
}
