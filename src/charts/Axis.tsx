import './charts.css';
import type { Size } from './useSize';

export type Tick = { readonly value: number; readonly label?: string };

type ContinuousScale = {
  readonly ticks: (count?: number) => number[];
  readonly tickFormat: (count?: number, specifier?: string) => (value: number) => string;
};

/** Ticks of a d3 scale with its own labels, or with the caller's. Labels d3 leaves empty (crowded log scales) stay so. */
export function ticksOf(
  scale: ContinuousScale,
  count = 5,
  format: (value: number) => string = scale.tickFormat(count),
): readonly Tick[] {
  return scale.ticks(count).map((value) => ({ value, label: format(value).replace('-', '−') || undefined }));
}

/** A hairline, short ticks and their labels. The scale may be any function from value to pixels. */
export function Axis({
  side,
  scale,
  ticks,
  box,
  label,
  grid = false,
  line = true,
  offset = 0,
}: {
  readonly side: 'bottom' | 'left';
  readonly scale: (value: number) => number;
  readonly ticks: readonly Tick[];
  readonly box: Size;
  readonly label?: string;
  /** Faint lines across the picture. */
  readonly grid?: boolean;
  readonly line?: boolean;
  /** Distance from the picture. */
  readonly offset?: number;
}) {
  const bottom = side === 'bottom';
  const { width, height } = box;
  return (
    <g
      className="axis"
      transform={bottom ? `translate(0,${height + offset})` : `translate(${-offset},0)`}
      aria-hidden="true"
    >
      {ticks.map(({ value, label: text }) => {
        const at = scale(value);
        return (
          <g key={value} transform={bottom ? `translate(${at},0)` : `translate(0,${at})`}>
            {grid && (
              <path
                className="grid"
                d={bottom ? `M0 ${-offset}V${-offset - height}` : `M${offset} 0H${offset + width}`}
              />
            )}
            <path d={bottom ? 'M0 0V4' : 'M0 0H-4'} />
            {text && (
              <text
                x={bottom ? 0 : -7}
                y={bottom ? 16 : 0}
                dy={bottom ? 0 : '0.34em'}
                textAnchor={bottom ? 'middle' : 'end'}
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
      {line && <path d={bottom ? `M0 0H${width}` : `M0 0V${height}`} />}
      {label && (
        <text
          className="axis-label"
          x={bottom ? width : 0}
          y={bottom ? 31 : -9}
          textAnchor={bottom ? 'end' : 'start'}
        >
          {label}
        </text>
      )}
    </g>
  );
}
