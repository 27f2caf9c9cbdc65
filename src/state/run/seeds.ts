import { create } from 'zustand';
import type { Seeds } from '../../training/protocol';
import { named } from '../link/codec';
import { linkTo } from '../link/link';
import { initialOf, seed } from '../link/settings';
import { defaultSpec, lab, useLab } from './lab';

export const seedSettings = {
  data: named('dataSeed', seed(defaultSpec.seeds.data)),
  weights: named('weightSeed', seed(defaultSpec.seeds.weights)),
  batches: named('batchSeed', seed(defaultSpec.seeds.batches)),
};

/** The seeds of the lab's model as the visitor set them. */
export const useSeeds = create<Seeds>(() => initialOf(seedSettings));

/** Lets the seeds stand in the address of a panel that shows the lab's model. */
export function linkSeeds(route: string): void {
  linkTo(useSeeds, seedSettings, route);
}

export function setSeeds(change: Partial<Seeds>): void {
  useSeeds.setState(change);
}

// Other seeds are another run: it waits at its random start. A link may bring them too.
useSeeds.subscribe((seeds) => {
  const { spec } = useLab.getState();
  const same = (Object.keys(seeds) as (keyof Seeds)[]).every((key) => seeds[key] === spec.seeds[key]);
  if (!same) lab.configure({ model: { ...spec, seeds: { ...seeds } } });
});
