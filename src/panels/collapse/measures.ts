import { fieldTable } from '../../math/interaction';
import { singularValues } from '../../math/singularValues';
import { directionsHolding } from '../../math/spectrum';
import { type ArmName, armNames, dimensions, experiment, partners, useCollapse } from './store';
import { runPartners, runSizes, sizeKeyOf, stopSweep, useSweeps } from './sweeps';

/** What a lesson may ask of this panel. Undefined while there is nothing to measure. */

type Measures = Record<string, () => number | undefined>;

/** The large table that everything is about. */
const user = 0;

const each = (of: (arm: ArmName) => Measures): Measures => Object.assign({}, ...armNames.map(of));

export const measures: Measures = {
  ...each((arm) => ({
    [`auc ${arm}`]: () => latest(arm)?.auc,
    [`abundance ${arm}`]: () => latest(arm)?.abundance[user],
    /** Directions that hold 90 % of the user table. */
    [`k90 ${arm}`]: () => {
      const { spec, weights, step } = experiment.useArms.getState().arms[arm];
      if (step === 0) return undefined;
      const { network } = spec;
      return directionsHolding(singularValues(fieldTable(network, weights, user), network.dimension));
    },
    [`recovered user × item ${arm}`]: () => recovery(arm, 1),
    [`recovered user × gender ${arm}`]: () => recovery(arm, 5),
  })),
  ...each((arm) =>
    Object.fromEntries(
      dimensions.map((dimension) => [
        `auc ${arm} width ${dimension}`,
        () =>
          useSweeps
            .getState()
            .sizes[sizeKeyOf(useCollapse.getState(), arm)]?.find((point) => point.dimension === dimension)
            ?.auc,
      ]),
    ),
  ),
  ...Object.fromEntries(
    partners.map((partner) => [
      `abundance partner ${partner}`,
      () => {
        const { signal, seed } = useCollapse.getState();
        return useSweeps
          .getState()
          .partners.find(
            (point) => point.partner === partner && point.signal === signal && point.seed === seed,
          )?.abundance;
      },
    ]),
  ),
};

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

/** Correlation of learned and planted interaction of the user field with another. */
function recovery(arm: ArmName, other: number): number | undefined {
  const { pairs } = experiment.useArms.getState().arms[arm].spec.world;
  const pair = pairs.findIndex(({ fields: [i, j] }) => i === user && j === other);
  return latest(arm)?.recovery[pair];
}
