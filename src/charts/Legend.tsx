import type { SVGProps } from 'react';
import './charts.css';
import { Dots } from './Dots';
import { textSize, textWidth } from './textWidth';
import { useSize } from './useSize';

export type LegendItem = {
  readonly key: string;
  readonly name: string;
  readonly color: string;
  /** What stands for it in the picture; left out: a line. */
  readonly mark?:
    | 'line'
    | 'dotted'
    | 'band'
    | 'circle'
    | 'ring'
    | 'square'
    | 'diamond'
    | 'triangle'
    | 'cut'
    | 'none';
  /** A figure after the name. */
  readonly value?: string;
  /** Of the value: handlers and names, e.g. of a number card. */
  readonly props?: SVGProps<SVGTextElement>;
};

const gap = 14;
const keyWidth = (mark: LegendItem['mark'] = 'line') =>
  mark === 'none' ? -5 : mark === 'line' || mark === 'dotted' || mark === 'band' ? 18 : 10;

export type Placed = { readonly item: LegendItem; readonly x: number; readonly row: number };
export type LegendLayout = { readonly placed: readonly Placed[]; readonly height: number };

/** Items beside each other in so many pixels, in as many rows as it takes. */
export function layOut(items: readonly LegendItem[], width: number): LegendLayout {
  let x = 0;
  let row = 0;
  const placed = items.map((item) => {
    const wide = widthOf(item);
    if (x > 0 && x + wide > width) {
      x = 0;
      row++;
    }
    const place = { item, x, row };
    x += wide + gap;
    return place;
  });
  return { placed, height: items.length === 0 ? 0 : (row + 1) * lineHeight() };
}

/** Items below each other, and how wide the widest is. */
export function stacked(items: readonly LegendItem[]): LegendLayout & { readonly width: number } {
  return {
    placed: items.map((item, row) => ({ item, x: 0, row })),
    height: items.length * lineHeight(),
    width: Math.max(...items.map(widthOf)),
  };
}

const lineHeight = () => Math.ceil(1.5 * textSize());

function widthOf({ mark, name, value }: LegendItem): number {
  return keyWidth(mark) + 5 + textWidth(name) + (value === undefined ? 0 : 5 + textWidth(value));
}

/** Which mark is whose, inside a picture. */
export function Legend({ placed }: { readonly placed: readonly Placed[] }) {
  const line = lineHeight();
  return (
    <g className="legend">
      {placed.map(({ item, x, row }) => {
        const { key, name, color, mark, value, props } = item;
        const after = keyWidth(mark) + 5;
        return (
          <g key={key} transform={`translate(${x},${(row + 0.5) * line})`}>
            <KeyMark mark={mark} color={color} />
            <text x={after} dy="0.34em">
              {name}
            </text>
            {value !== undefined && (
              <text
                className={props && 'legend-explained'}
                {...props}
                x={after + textWidth(name) + 5}
                dy="0.34em"
                style={{ fill: color }}
              >
                {value}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** A legend by itself, for pictures that share one. */
export function LegendLine({ items }: { readonly items: readonly LegendItem[] }) {
  const [ref, size] = useSize<HTMLDivElement>();
  const { placed, height } = layOut(items, size?.width ?? Number.POSITIVE_INFINITY);
  return (
    <div ref={ref} style={{ height }}>
      {size && (
        <svg
          width={size.width}
          height={height}
          viewBox={`0 0 ${size.width} ${height}`}
          role="group"
          aria-label={items.map(({ name }) => name).join(', ')}
        >
          <Legend placed={placed} />
        </svg>
      )}
    </div>
  );
}

/** A line's key among words: in a table, in a heading. */
export function Key({ color, mark }: Pick<LegendItem, 'color' | 'mark'>) {
  const width = keyWidth(mark);
  return (
    <svg className="key" width={width} height={10} aria-hidden="true">
      <g transform="translate(0,5)">
        <KeyMark mark={mark} color={color} />
      </g>
    </svg>
  );
}

function KeyMark({ mark = 'line', color }: Pick<LegendItem, 'color' | 'mark'>) {
  switch (mark) {
    case 'line':
    case 'dotted':
      return (
        <path
          d="M1 0H17"
          style={{ stroke: color }}
          strokeWidth={2.5}
          strokeLinecap="round"
          strokeDasharray={mark === 'dotted' ? '1 5' : undefined}
        />
      );
    case 'band':
      return <rect y={-5} width={18} height={10} style={{ fill: color }} />;
    case 'none':
      return null;
    case 'cut':
      return <path d="M1.500 -2.500h7l-3.500 5z" style={{ fill: color }} />;
    default:
      return <Dots dots={[{ key: 'key', x: 5, y: 0, r: 4, color, shape: mark }]} />;
  }
}
