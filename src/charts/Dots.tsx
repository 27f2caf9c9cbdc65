import { symbol, symbolDiamond, symbolSquare, symbolTriangle } from 'd3';
import type { SVGProps } from 'react';
import './charts.css';

export type Dot = {
  readonly key: string | number;
  /** Centre and radius in pixels. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly color: string;
  readonly shape?: 'circle' | 'ring' | 'square' | 'diamond' | 'triangle';
  readonly faint?: boolean;
  readonly props?: SVGProps<SVGGElement>;
};

const shapes = { square: symbolSquare, diamond: symbolDiamond, triangle: symbolTriangle };

export function Dots({ dots }: { readonly dots: readonly Dot[] }) {
  return (
    <>
      {dots.map(({ key, x, y, r, color, shape = 'circle', faint, props }) => (
        <g
          key={key}
          {...props}
          className="dot"
          transform={`translate(${x},${y})`}
          style={{ color, ...props?.style }}
          opacity={faint ? 0.3 : undefined}
        >
          {shape === 'circle' && <circle r={r} fill="currentColor" />}
          {shape === 'ring' && <circle r={r} fill="none" stroke="currentColor" strokeWidth={1.5} />}
          {/* d3 sizes symbols by area: the same area as the disc. */}
          {shape !== 'circle' && shape !== 'ring' && (
            <path d={symbol(shapes[shape], Math.PI * r * r)() ?? undefined} fill="currentColor" />
          )}
          {props && r < 12 && <circle r={12} fill="transparent" />}
        </g>
      ))}
    </>
  );
}
