import type { ComponentProps, ReactNode } from 'react';
import type { Dot } from '../../charts/Dots';
import type { LegendItem } from '../../charts/Legend';
import type { Point, Reference } from '../../charts/Line';
import type { Size } from '../../charts/useSize';
import type { Explanation } from '../../ui/explanation';
import { formatFixed } from '../../ui/formatNumber';
import type { Along } from './scales';

/** One line of a chart, and everything that is told of it: legend, values under the pointer, table, file. */
export type ChartSeries = {
  readonly key: string;
  readonly name: string;
  /** In the legend; left out: the name. */
  readonly short?: string;
  readonly points: readonly Point[];
  readonly color: string;
  readonly dashed?: boolean;
  readonly width?: number;
  /** A dot on the last point: the line still grows. */
  readonly live?: boolean;
  /** Points that no line joins: only their marks are drawn. */
  readonly apart?: boolean;
  /** Marks every point, for lines of few. */
  readonly mark?: Dot['shape'];
  /** The same of an earlier run, dotted behind. */
  readonly before?: readonly Point[];
  /** Explains the latest value where that stands in the legend. */
  readonly explain?: () => Explanation;
};

/** Where values lie in a picture. */
export type Placed = {
  readonly box: Size;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
};

/** A value or a moment to compare with. */
export type Level = Pick<ComponentProps<typeof Reference>, 'label' | 'anchor'> & {
  readonly x?: number;
  readonly y?: number;
};

export type PlotProps = {
  /** What the picture shows, for those who do not see it. */
  readonly name: string;
  readonly series: readonly ChartSeries[];
  readonly x: Along;
  readonly y: Along;
  readonly levels?: readonly Level[];
  /** Names the earlier run that lies behind. */
  readonly earlier?: string;
  /** While nothing is pointed at, the legend tells the last values. */
  readonly latest?: boolean;
  /** What else the legend explains. */
  readonly keys?: readonly LegendItem[];
  /** Drawn below the lines, and above them. */
  readonly under?: (placed: Placed) => ReactNode;
  readonly over?: (placed: Placed) => ReactNode;
};

/** What a line has at a place. */
export const valueAt = (points: readonly Point[] | undefined, place: number): number | undefined =>
  points?.find(([x]) => x === place)?.[1];

/** A value as it is read off the chart. */
export const said = (value: number | undefined, { digits = 3 }: Along): string =>
  value === undefined || Number.isNaN(value) ? '–' : formatFixed(value, digits);

/** The first of the series lies on top; earlier runs lie behind all. */
export function linesOf(series: readonly ChartSeries[]) {
  const behind = series.flatMap(({ key, before, color }) =>
    before ? [{ key: `${key} before`, points: before, color, dashed: true, width: 1.25 }] : [],
  );
  return [...behind, ...series.filter(({ apart }) => !apart).reverse()];
}

/** Marks of a line of few points. */
export function marksOf({ key, points, mark, color }: ChartSeries, { x, y, box }: Placed): Dot[] {
  if (!mark) return [];
  return points
    .map(([a, b]) => ({ key: `${key} ${a}`, x: x(a), y: y(b), r: 4, color, shape: mark }))
    .filter((dot) => dot.y >= 0 && dot.y <= box.height);
}

/** The line's points at a place, and those of its earlier run. */
export function pointed(
  { key, points, color, before }: ChartSeries,
  at: number,
  { x, y, box }: Placed,
): Dot[] {
  const dot = (which: string, value: number | undefined, shape: Dot['shape']): Dot[] => {
    const up = value === undefined ? Number.NaN : y(value);
    return up >= 0 && up <= box.height
      ? [{ key: `${key} ${which}`, x: x(at), y: up, r: 4, color, shape }]
      : [];
  };
  return [...dot('before', valueAt(before, at), 'ring'), ...dot('now', valueAt(points, at), 'circle')];
}
