import { linkHorizontal, linkVertical } from 'd3';
import type { SVGProps } from 'react';
import './charts.css';
import type { Point } from './Line';

export type Thread = {
  readonly key: string | number;
  /** Ends in pixels. */
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
  readonly color: string;
  readonly faint?: boolean;
  readonly dashed?: boolean;
  readonly props?: SVGProps<SVGPathElement>;
};

/** Curves between two sets of points, as thick as what flows through them. */
export function Threads({
  threads,
  bend = 'vertical',
}: {
  readonly threads: readonly Thread[];
  /** The direction in which threads leave and arrive. */
  readonly bend?: 'vertical' | 'horizontal';
}) {
  const curve = bend === 'vertical' ? linkVertical<Thread, Point>() : linkHorizontal<Thread, Point>();
  const path = curve
    .source(({ from }) => from)
    .target(({ to }) => to)
    .x(([x]) => x)
    .y(([, y]) => y);
  return (
    <g fill="none" strokeLinecap="round">
      {threads.map((thread) => (
        <path
          key={thread.key}
          {...thread.props}
          className="thread"
          d={path(thread) ?? undefined}
          stroke={thread.color}
          strokeWidth={thread.width}
          strokeDasharray={thread.dashed ? '3 4' : undefined}
          opacity={thread.faint ? 0.2 : 0.75}
        />
      ))}
    </g>
  );
}
