import type { AdKey } from '../../math/adKeys';
import { experiment } from './store';
import { bestOf } from './world';

/** What a lesson may ask of this panel. Undefined while there is nothing to measure. */
export const measures = {
  /** AUC on the ads that training never saw. */
  cold: (key: AdKey) => latest(key)?.cold,
  /** AUC on the old ads. */
  warm: (key: AdKey) => latest(key)?.warm,
  /** How far predictions for look-alikes differ. */
  variation: (key: AdKey) => latest(key)?.variation,
  /** The AUC on new ads of the click rates that were planted. */
  bestCold: () => bestOf(experiment.useArms.getState().arms.hash.spec).cold,
};

/** What they are read from. */
export const stores = [experiment.useArms];

function latest(key: AdKey) {
  const { metrics, step } = experiment.useArms.getState().arms[key];
  return step > 0 ? metrics[metrics.length - 1] : undefined;
}
