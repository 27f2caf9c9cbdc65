import { newAd } from '../../data/creatives';
import type { Look } from '../../math/hash';
import { useCalmly } from '../../ui/useCalmly';
import { experiment, useHashid } from './store';
import { worldOf } from './world';

/** The arms, drawn in the pauses between frames. */
export const useArms = () => useCalmly(experiment.useArms);

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
