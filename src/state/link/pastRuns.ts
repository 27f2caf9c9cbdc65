import type { Spec } from '../../training/protocol';
import { recallText, remember } from '../visitor/session';

/** What was run before, to be compared with: kept as settings and curves, also over a reload. */

/** A point of a kept curve: the step and whatever numbers the experiment keeps of it. */
export type Point = { readonly step: number } & Readonly<Record<string, number>>;

/** A finished run as it is remembered: what was set, and the curves, without the weights. */
export type Past<Name extends string, S extends Spec> = {
  readonly id: number;
  readonly specs: Readonly<Record<Name, S>>;
  readonly curves: Readonly<Record<Name, readonly Point[]>>;
};

export type PastRuns<Name extends string, S extends Spec> = {
  /** Newest first. */
  readonly history: readonly Past<Name, S>[];
  /** The past run drawn behind the present one. */
  readonly overlaid: number | null;
};

const longestHistory = 12;

/** With one more run, its curves rounded; the oldest beyond the longest history falls out. */
export function withRun<Name extends string, S extends Spec>(
  { history, overlaid }: PastRuns<Name, S>,
  { specs, curves }: Omit<Past<Name, S>, 'id'>,
): PastRuns<Name, S> {
  const short = Object.entries<readonly Point[]>(curves).map(([name, curve]) => [name, curve.map(rounded)]);
  const id = 1 + Math.max(0, ...history.map((one) => one.id));
  const run: Past<Name, S> = { id, specs, curves: Object.fromEntries(short) };
  return { history: [run, ...history].slice(0, longestHistory), overlaid };
}

/** With one run forgotten, and no longer drawn. */
export function withoutRun<Name extends string, S extends Spec>(
  { history, overlaid }: PastRuns<Name, S>,
  id: number,
): PastRuns<Name, S> {
  return { history: history.filter((one) => one.id !== id), overlaid: overlaid === id ? null : overlaid };
}

/** @param experiment under whose name they are remembered */
export function rememberRuns<Name extends string, S extends Spec>(
  experiment: string,
  history: readonly Past<Name, S>[],
): void {
  remember(`${experiment}.history`, JSON.stringify(history));
}

export function recallRuns<Name extends string, S extends Spec>(
  experiment: string,
  names: readonly Name[],
  valid: (spec: unknown) => boolean,
): readonly Past<Name, S>[] {
  return parseHistory(recallText(`${experiment}.history`), names, valid);
}

/** Five digits say enough, and keep the storage small. */
function rounded(point: Point): Point {
  const { step, ...numbers } = point;
  const short = Object.entries(numbers).map(([key, value]) => [key, +value.toPrecision(5)]);
  return { step, ...Object.fromEntries(short) };
}

/** What an older page, or anyone else, may have left in the storage: whatever is not a history is dropped. */
export function parseHistory<Name extends string, S extends Spec>(
  text: string | undefined,
  names: readonly Name[],
  valid: (spec: unknown) => boolean,
): readonly Past<Name, S>[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(found)) return [];
    return found.filter((one): one is Past<Name, S> => isPast(one, names, valid)).slice(0, longestHistory);
  } catch {
    return [];
  }
}

function isPast(one: unknown, names: readonly string[], valid: (spec: unknown) => boolean): boolean {
  if (typeof one !== 'object' || one === null) return false;
  const { id, specs, curves } = one as Record<string, unknown>;
  if (!Number.isSafeInteger(id) || !specs || !curves) return false;
  return names.every((name) => {
    const curve = (curves as Record<string, unknown>)[name];
    return (
      valid((specs as Record<string, unknown>)[name]) &&
      Array.isArray(curve) &&
      curve.every((point) => point && Object.values(point).every(Number.isFinite))
    );
  });
}
