import { create } from 'zustand';
import { fromBase64, toBase64 } from '../../data/base64';
import { parseAs, recordOf, record as shapeOf, text, whole } from '../../data/shape';
import type { Spec } from '../../training/protocol';

/**
 * A page that is loaded again in mid-training asks first, and keeps the last weights in the tab's storage, to be shown
 * afterwards. Without storage, or where they do not fit, nothing is kept.
 */

/** How far a run had come when the page was left. */
export type LeftRun = { readonly spec: Spec; readonly step: number; readonly weights: Float32Array };

type Watched = {
  readonly isTraining: () => boolean;
  /** The runs that are under way, and have learned something. */
  readonly leave: () => Readonly<Record<string, LeftRun>> | undefined;
  /** Shows runs that were left, where they are of the present specifications. */
  readonly takeUp: (find: (name: string, spec: Spec) => Omit<LeftRun, 'spec'> | undefined) => void;
};

const key = 'unfold.unfinished';
const watched = new Map<string, Watched>();

export function watch(id: string, one: Watched): void {
  watched.set(id, one);
}

const run = shapeOf({ spec: text, step: whole(1), weights: text });
const left = recordOf(recordOf(run));
type Left = typeof left extends { of?: infer T } ? Exclude<T, undefined> : never;

/** What was left by the page before this one, until it is shown or refused. */
export const useUnfinished = create<{ readonly left?: Left }>(() => ({ left: recall() }));

function recall(): Left | undefined {
  try {
    const found = globalThis.sessionStorage?.getItem(key) ?? undefined;
    globalThis.sessionStorage?.removeItem(key);
    return parseAs(left, found);
  } catch {
    return undefined;
  }
}

export function refuseUnfinished(): void {
  useUnfinished.setState({ left: undefined });
}

export function showUnfinished(): void {
  const all = useUnfinished.getState().left ?? {};
  for (const [id, set] of watched)
    set.takeUp((name, spec) => {
      const found = Object.hasOwn(all, id) && Object.hasOwn(all[id], name) ? all[id][name] : undefined;
      return found?.spec === JSON.stringify(spec) ? numbersOf(found) : undefined;
    });
  refuseUnfinished();
}

function numbersOf({ step, weights }: { readonly step: number; readonly weights: string }) {
  try {
    const numbers = fromBase64(weights);
    return numbers.every(Number.isFinite) ? { step, weights: numbers } : undefined;
  } catch {
    return undefined;
  }
}

function keep(): void {
  const runs = [...watched].flatMap(([id, { leave }]) => {
    const found = Object.entries(leave() ?? {}).map(([name, { spec, step, weights }]) => [
      name,
      { spec: JSON.stringify(spec), step, weights: toBase64(weights) },
    ]);
    return found.length ? [[id, Object.fromEntries(found)]] : [];
  });
  try {
    if (runs.length) sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(runs)));
    else sessionStorage.removeItem(key);
  } catch {
    // Forbidden or full: the weights go with the page.
  }
}

/** Watches over leaving the page. @returns a function that ends it */
export function guardTraining(): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if ([...watched.values()].some(({ isTraining }) => isTraining())) event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  addEventListener('pagehide', keep);
  return () => {
    removeEventListener('beforeunload', ask);
    removeEventListener('pagehide', keep);
  };
}
