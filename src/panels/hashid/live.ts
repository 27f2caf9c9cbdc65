import { newAd } from '../../data/creatives';
import type { Look } from '../../math/hash';
import { useInTransition } from '../../ui/useInTransition';
import { experiment, useHashid } from './store';
import { catalogueOf, worldOf } from './world';

/** The arms, drawn in the pauses between frames. */
export const useArms = () => useInTransition(experiment.useArms);

export function useNewLook(): Look {
  const x = useHashid((state) => state.x);
  const y = useHashid((state) => state.y);
  return [x, y];
}

/** The ad that is looked at. */
export function useSubject(): { readonly ad: number; readonly look: Look } {
  const { arms } = useArms();
  const own = useNewLook();
  const picked = useHashid((state) => state.picked);
  return picked === null
    ? { ad: newAd, look: own }
    : { ad: picked, look: worldOf(arms.hash.spec).looks[picked] };
}

/** What the new ad's last move changed: its symbols before, and which of them are others now. */
export function useFlip(): { readonly before: readonly number[]; readonly flipped: readonly number[] } {
  const { arms } = useArms();
  const look = useNewLook();
  const known = useHashid((state) => state.before);
  const now = catalogueOf(arms.hash.spec).symbols(look, newAd);
  const before = known.length === now.length ? known : now;
  return { before, flipped: now.flatMap((symbol, i) => (symbol === before[i] ? [] : [i])) };
}
