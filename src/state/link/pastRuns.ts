import {
  anything,
  fits,
  list,
  number,
  parseAs,
  record,
  recordOf,
  type Shape,
  text,
  whole,
} from '../../data/shape';
import { recallText, remember } from '../visitor/session';
import { linkOfSettings, settingsOfLink, type Table } from './settings';

/** What was run before, to be compared with: kept as a link with its settings and as curves, also over a reload. */

/** A point of a kept curve: the step and whatever numbers the experiment keeps of it. */
export type Point = { readonly step: number } & Readonly<Record<string, number>>;

/** A finished run as it is remembered: what was set, and the curves, without the weights. */
export type Past<Name extends string, Settings> = {
  readonly id: number;
  readonly settings: Settings;
  readonly curves: Readonly<Record<Name, readonly Point[]>>;
};

export type PastRuns<Name extends string, Settings> = {
  /** Newest first. */
  readonly history: readonly Past<Name, Settings>[];
  /** The past run drawn behind the present one. */
  readonly overlaid: number | null;
};

const longestHistory = 12;

/** With one more run, its curves rounded; the oldest beyond the longest history falls out. */
export function withRun<Name extends string, Settings>(
  { history, overlaid }: PastRuns<Name, Settings>,
  { settings, curves }: Omit<Past<Name, Settings>, 'id'>,
): PastRuns<Name, Settings> {
  const short = Object.entries<readonly Point[]>(curves).map(([name, curve]) => [name, curve.map(rounded)]);
  const id = 1 + Math.max(0, ...history.map((one) => one.id));
  const run: Past<Name, Settings> = { id, settings, curves: Object.fromEntries(short) };
  return { history: [run, ...history].slice(0, longestHistory), overlaid };
}

/** With one run forgotten, and no longer drawn. */
export function withoutRun<Name extends string, Settings>(
  { history, overlaid }: PastRuns<Name, Settings>,
  id: number,
): PastRuns<Name, Settings> {
  return { history: history.filter((one) => one.id !== id), overlaid: overlaid === id ? null : overlaid };
}

/** @param experiment under whose name they are remembered */
export function rememberRuns<Name extends string, Settings>(
  experiment: string,
  table: Table<Settings>,
  history: readonly Past<Name, Settings>[],
): void {
  const kept = history.map(({ id, settings, curves }) => ({
    id,
    link: linkOfSettings(experiment, table, settings),
    curves,
  }));
  remember(`${experiment}.history`, JSON.stringify(kept));
}

export function recallRuns<Name extends string, Settings>(
  experiment: string,
  table: Table<Settings>,
  names: readonly Name[],
): readonly Past<Name, Settings>[] {
  return parseHistory(recallText(`${experiment}.history`), table, names);
}

/** Five digits say enough, and keep the storage small. */
function rounded(point: Point): Point {
  const { step, ...numbers } = point;
  const short = Object.entries(numbers).map(([key, value]) => [key, +value.toPrecision(5)]);
  return { step, ...Object.fromEntries(short) };
}

const kept = record({
  id: whole(1),
  link: text,
  curves: recordOf(list(recordOf(number()) as Shape<Point>)),
});

/** What an older page, or anyone else, may have left in the storage: whatever is not a history is dropped. */
export function parseHistory<Name extends string, Settings>(
  stored: string | undefined,
  table: Table<Settings>,
  names: readonly Name[],
): readonly Past<Name, Settings>[] {
  return (parseAs(list(anything), stored) ?? [])
    .flatMap((one) => {
      const settings = fits(kept, one) && settingsOfLink(one.link, table);
      return settings && names.every((name) => Object.hasOwn(one.curves, name))
        ? [{ id: one.id, settings, curves: one.curves as Past<Name, Settings>['curves'] }]
        : [];
    })
    .slice(0, longestHistory);
}
