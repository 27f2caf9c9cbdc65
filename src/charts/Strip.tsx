import { scaleLinear } from 'd3';
import type { SVGProps } from 'react';
import './charts.css';
import { diverging, type Ramp } from './ramp';

/**
 * A vector as a row of cells. Sign and size show twice: by colour, and by how far a bar rises above or falls below the
 * midline.
 */
export function Strip({
  values,
  range,
  name,
  width,
  height = 28,
  color = diverging(range),
  cellProps,
  marked,
}: {
  readonly values: ArrayLike<number>;
  /** The absolute value that fills a cell: the same for strips to be compared. */
  readonly range: number;
  readonly name: string;
  readonly width: number;
  readonly height?: number;
  readonly color?: Ramp;
  /** Handlers and names of cell i, e.g. of a number card. */
  readonly cellProps?: (index: number) => SVGProps<SVGGElement>;
  /** A cell to point out. */
  readonly marked?: number;
}) {
  const cell = width / Math.max(1, values.length);
  const gap = cell > 5 ? 1 : 0;
  const rise = scaleLinear([-range, range], [height, 0]);
  const middle = height / 2;
  return (
    <svg
      className="strip"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role={cellProps ? 'group' : 'img'}
      aria-label={name}
    >
      {!cellProps && (
        <path
          // One ground for all cells: pages redraw many strips at every step of a run.
          d={Array.from(
            values,
            (_, index) => `M${index * cell} 0h${cell - gap}v${height}h${gap - cell}z`,
          ).join('')}
          fill="var(--ramp-zero)"
        />
      )}
      {Array.from(values, (value, index) => {
        const end = rise(Number.isFinite(value) ? value : 0);
        const bar = (
          <rect
            key={index}
            x={index * cell}
            y={Math.min(end, middle)}
            width={cell - gap}
            height={Math.max(Math.abs(end - middle), 0.5)}
            fill={color(value)}
          />
        );
        return cellProps ? (
          <g key={index} className="strip-cell" {...cellProps(index)}>
            <rect x={index * cell} width={cell - gap} height={height} fill="var(--ramp-zero)" />
            {bar}
          </g>
        ) : (
          bar
        );
      })}
      {marked !== undefined && (
        <rect
          className="marked"
          x={marked * cell + 0.5}
          y={0.5}
          width={Math.max(1, cell - gap - 1)}
          height={height - 1}
        />
      )}
      <path className="strip-middle" d={`M0 ${middle}H${width}`} />
    </svg>
  );
}
