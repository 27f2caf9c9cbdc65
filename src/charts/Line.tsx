import { curveLinear, curveStepAfter, line } from 'd3';
import './charts.css';
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
}: {
  readonly series: readonly Series[];
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}) {
  return (
    <>
      {series.map(({ key, points, color, dashed, width = 1.75, label, live, stepped }) => {
        const path = line<Point>(
          ([a]) => x(a),
          ([, b]) => y(b),
        )
          .defined(([a, b]) => Number.isFinite(a) && Number.isFinite(b))
          .curve(stepped ? curveStepAfter : curveLinear);
        const last = points[points.length - 1];
        return (
          <g key={key} style={{ color }}>
            <path
              d={path(points) ?? undefined}
              fill="none"
              stroke="currentColor"
              strokeWidth={width}
              strokeLinejoin="round"
              strokeLinecap="round"
              strokeDasharray={dashed ? '1 5' : undefined}
            />
            {last && live && <circle cx={x(last[0])} cy={y(last[1])} r={3} fill="currentColor" />}
            {last && label && (
              <text x={x(last[0]) + 6} y={y(last[1])} dy="0.34em">
                {label}
              </text>
            )}
          </g>
        );
      })}
    </>
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
