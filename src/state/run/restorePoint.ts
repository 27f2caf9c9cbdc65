/**
 * What a moment of the page consists of besides its link: the state of whatever trains. Stores that hold such state
 * register here, as stores that stand in the link do with `linkTo`; a lesson keeps a moment and comes back to it.
 */

/** Pauses what runs, notes how everything stands, and gives the way back to it. */
type Keeper = () => () => void;

const keepers = new Set<Keeper>();

export function restoreWith(keeper: Keeper): void {
  keepers.add(keeper);
}

/** @returns a function that brings all registered stores back to this moment */
export function takeRestorePoint(): () => void {
  const ways = [...keepers].map((keep) => keep());
  return () => {
    for (const back of ways) back();
  };
}

/** What a set of runs had learned when something else took its place. */
export type Replaced = {
  /** The set's name. */
  readonly id: string;
  /** How far it had come. */
  readonly step: number;
  /** Shows it again; what then stands in its place is replaced, too. */
  readonly restore: () => void;
};

const hearers = new Set<(replaced: Replaced) => void>();

/** Calls back just before something trained is replaced. @returns a function that ends it */
export function onReplaced(hearer: (replaced: Replaced) => void): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}

export function tellReplaced(replaced: Replaced): void {
  for (const hear of hearers) hear(replaced);
}
