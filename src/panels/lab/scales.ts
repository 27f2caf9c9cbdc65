import { scaleLinear, scaleLog } from 'd3';
import type { Point } from '../../charts/Line';

/** One direction of a chart. */
export type Along = {
  /** Beside the axis. */
  readonly label?: string;
  /** Head of the table's column; left out: the label. */
  readonly name?: string;
  /** What is shown at least: data beyond it widens the axis, so that nothing is left out or drawn at a false place. */
  readonly least: readonly [from: number, to: number];
  /** Ends that data do not widen: lines are cut there, and a mark and the legend say so. */
  readonly cut?: 'from' | 'both';
  readonly log?: boolean;
  readonly ticks?: number | readonly number[];
  /** Ticks stand at whole numbers only, the first at the beginning. */
  readonly whole?: boolean;
  readonly format?: (value: number) => string;
  /** Decimals of values that are read off the chart. */
  readonly digits?: number;
};

export type Scale = ReturnType<typeof scaleLinear<number>> | ReturnType<typeof scaleLog<number>>;

/** The ends of an axis that hold all values. */
export function endsOf({ least, cut, log }: Along, values: readonly number[]): [number, number] {
  const known = values.filter((value) => Number.isFinite(value) && !(log && value <= 0));
  return [
    cut ? least[0] : known.reduce((low, value) => Math.min(low, value), least[0]),
    cut === 'both' ? least[1] : known.reduce((high, value) => Math.max(high, value), least[1]),
  ];
}

export function scaleOf(along: Along, values: readonly number[], pixels: readonly [number, number]): Scale {
  return (along.log ? scaleLog : scaleLinear)(endsOf(along, values), pixels);
}

/** Value → pixel; on a logarithmic axis zero lies far below. */
export function placing(scale: Scale, log = false): (value: number) => number {
  return (value) => scale(log && value <= 0 ? Number.MIN_VALUE : value);
}

/** Where any of the lines has a point, from left to right. */
export function placesOf(lines: readonly (readonly Point[])[]): readonly number[] {
  const places = lines.flatMap((points) => points.filter(([, y]) => Number.isFinite(y)).map(([x]) => x));
  return [...new Set(places)].sort((a, b) => a - b);
}

/** The place nearest to a pixel; undefined where there is none. */
export function nearest(
  places: readonly number[],
  x: (value: number) => number,
  pixel: number,
): number | undefined {
  return places.reduce<number | undefined>(
    (best, place) =>
      best === undefined || Math.abs(x(place) - pixel) < Math.abs(x(best) - pixel) ? place : best,
    undefined,
  );
}

/** A key's step through the places; undefined for keys that lead nowhere. */
export function moved(key: string, places: readonly number[], at: number | undefined): number | undefined {
  const last = places.length - 1;
  const index = at === undefined ? -1 : places.indexOf(at);
  const to = {
    ArrowRight: index + 1,
    ArrowLeft: index < 0 ? last : index - 1,
    PageUp: index + 10,
    PageDown: index - 10,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? undefined : places[Math.max(0, Math.min(last, to))];
}
