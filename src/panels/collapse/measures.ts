import { fieldTable } from '../../math/interaction';
import { singularValues } from '../../math/singularValues';
import { directionsHolding } from '../../math/spectrum';
import { type ArmName, experiment, useCollapse } from './store';
import { runPartners, runSizes, sizeKeyOf, stopSweep, useSweeps } from './sweeps';

/** What a lesson may ask of this panel. Undefined while there is nothing to measure. */

/** The large table that everything is about. */
const user = 0;
const others = { item: 1, gender: 5 };

export const measures = {
  auc: (arm: ArmName) => latest(arm)?.auc,
  /** Information abundance of the user table. */
  abundance: (arm: ArmName) => latest(arm)?.abundance[user],
  /** Directions that hold 90 % of the user table. */
  k90: (arm: ArmName) => {
    const { spec, weights, step } = experiment.useArms.getState().arms[arm];
    if (step === 0) return undefined;
    const { network } = spec;
    return directionsHolding(singularValues(fieldTable(network, weights, user), network.dimension));
  },
  /** Correlation of learned and planted interaction of the user field with another. */
  recovered: (arm: ArmName, other: keyof typeof others) => {
    const { pairs } = experiment.useArms.getState().arms[arm].spec.world;
    const pair = pairs.findIndex(({ fields: [i, j] }) => i === user && j === others[other]);
    return latest(arm)?.recovery[pair];
  },
  /** The sweep over widths: test AUC at one of them. */
  aucAtWidth: (arm: ArmName, width: number) =>
    useSweeps
      .getState()
      .sizes[sizeKeyOf(useCollapse.getState(), arm)]?.find(({ dimension }) => dimension === width)?.auc,
  /** The regulated experiment: the abundance of a table beside a partner field of this size. */
  abundanceBeside: (size: number) => {
    const { signal, seed } = useCollapse.getState();
    return useSweeps
      .getState()
      .partners.find((point) => point.partner === size && point.signal === signal && point.seed === seed)
      ?.abundance;
  },
};

/** What they are read from. */
export const stores = [experiment.useArms, useSweeps, useCollapse];

const notRunning = () => useSweeps.getState().running === undefined;

export const runs = {
  /** Both arms at every width. */
  sizes: { start: runSizes, stop: stopSweep, isDone: notRunning },
  /** The regulated experiment at every size of the partner field. */
  partners: { start: () => runPartners(), stop: stopSweep, isDone: notRunning },
};

function latest(arm: ArmName) {
  const { metrics, step } = experiment.useArms.getState().arms[arm];
  return step > 0 ? metrics[metrics.length - 1] : undefined;
}
