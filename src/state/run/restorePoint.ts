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
