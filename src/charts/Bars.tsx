import type { SVGProps } from 'react';
import './charts.css';

export type Bar = {
  readonly key: string | number;
  readonly value: number;
  readonly color: string;
  /** At the bar's far end. */
  readonly label?: string;
  readonly faint?: boolean;
  /** Handlers and names, e.g. of a number card. */
  readonly props?: SVGProps<SVGGElement>;
};

/** Bars from the scale's zero, to either side of it. The whole lane of a bar answers to the pointer. */
export function Bars({
  bars,
  direction,
  position,
  thickness,
  length,
}: {
  readonly bars: readonly Bar[];
  readonly direction: 'up' | 'right';
  /** Left or top edge of bar i, in pixels. */
  readonly position: (index: number) => number;
  readonly thickness: number;
  /** From value to pixels, along the direction. */
  readonly length: (value: number) => number;
}) {
  const zero = length(0);
  const right = direction === 'right';
  return (
    <>
      {bars.map(({ key, value, color, label, faint, props }, index) => {
        const end = length(Number.isFinite(value) ? value : 0);
        const from = Math.min(zero, end);
        const size = Math.max(Math.abs(end - zero), 0.75);
        const at = position(index);
        const rect = right
          ? { x: from, y: at, width: size, height: thickness }
          : { x: at, y: from, width: thickness, height: size };
        const outward = end === zero ? (right ? 1 : -1) : Math.sign(end - zero);
        return (
          <g
            key={key}
            {...props}
            style={{ color, ...props?.style }}
            className="bar"
            opacity={faint ? 0.35 : undefined}
          >
            <rect {...rect} fill="currentColor" />
            {props && <rect {...widened(rect, right)} fill="transparent" />}
            {label &&
              (right ? (
                <text
                  x={end + 5 * outward}
                  y={at + thickness / 2}
                  dy="0.34em"
                  textAnchor={outward > 0 ? 'start' : 'end'}
                >
                  {label}
                </text>
              ) : (
                <text x={at + thickness / 2} y={end + (outward < 0 ? -5 : 14)} textAnchor="middle">
                  {label}
                </text>
              ))}
          </g>
        );
      })}
    </>
  );
}

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** At least 24 pixels long, so that a short bar can be pointed at. */
function widened(rect: Rect, right: boolean): Rect {
  const missing = Math.max(0, 24 - (right ? rect.width : rect.height));
  return right
    ? { ...rect, x: rect.x - missing / 2, width: rect.width + missing }
    : { ...rect, y: rect.y - missing / 2, height: rect.height + missing };
}
