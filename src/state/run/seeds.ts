import { create } from 'zustand';
import type { Seeds } from '../../training/protocol';
import { named, seed } from '../link/codec';
import { type Fields, linkTo } from '../link/link';
import { defaultSpec, start, useLab } from './lab';

/** The seeds of the lab's model as the visitor set them. */
export const useSeeds = create<Seeds>(() => defaultSpec.seeds);

const fields: Fields<Seeds> = {
  data: named('dataSeed', seed),
  weights: named('weightSeed', seed),
  batches: named('batchSeed', seed),
};

/** Lets the seeds stand in the address of a panel that shows the lab's model. */
export function linkSeeds(route: string): void {
  linkTo(useSeeds, fields, route);
}

export function setSeeds(change: Partial<Seeds>): void {
  useSeeds.setState(change);
}

// Other seeds are another run: it waits at its random start. A link may bring them too.
useSeeds.subscribe((seeds) => {
  const { spec } = useLab.getState();
  const same = (Object.keys(seeds) as (keyof Seeds)[]).every((key) => seeds[key] === spec.seeds[key]);
  if (!same) start({ ...spec, seeds: { ...seeds } }, true);
});
