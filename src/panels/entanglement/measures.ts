import type { Table } from '../../math/entanglement';
import { relativeDistance } from '../../math/entanglementMeasures';
import { readingOf, tellingPair, worldOf } from './reading';
import {
  type ArmName,
  armTables,
  comparable,
  experiment,
  type Group,
  sweep,
  sweepConflicts,
  useEntanglement,
} from './store';

/** What a lesson may ask of this panel. Undefined while there is nothing to measure. */

export const measures = {
  /** Task-B AUC of an arm over a group of users, as measured last. */
  auc: (arm: ArmName, group: Group) => latest(arm)?.auc[1][group],
  /** How far the picked user and item lie apart in one of an arm's tables, against the mean of all its pairs. */
  distance: (arm: ArmName, table: Table) => {
    const { spec, weights, step } = experiment.useArms.getState().arms[arm];
    if (step === 0) return undefined;
    const { user, item } = useEntanglement.getState();
    const telling = tellingPair(worldOf(spec).tastes);
    const pair = (user ?? telling.user) * spec.network.items + (item ?? telling.item);
    const found = readingOf(spec, weights).tables.at(armTables[arm].indexOf(table));
    return found && relativeDistance(found.distances, pair).relative;
  },
  /** Task-B AUC at the end of the newest comparable run with this conflict. */
  swept,
};

/** What they are read from. */
export const stores = [experiment.useArms, useEntanglement];

export const runs = {
  /** One run for each conflict of the curve. */
  sweep: {
    start: () => {
      if (!useEntanglement.getState().sweeping) sweep();
    },
    stop: () => {
      if (useEntanglement.getState().sweeping) sweep();
    },
    isDone: () =>
      !useEntanglement.getState().sweeping &&
      sweepConflicts.every((conflict) => swept('shared', 'all', conflict) !== undefined),
  },
};

function latest(arm: ArmName) {
  const { metrics, step } = experiment.useArms.getState().arms[arm];
  return step > 0 ? metrics[metrics.length - 1] : undefined;
}

function swept(arm: ArmName, group: Group, conflict: number): number | undefined {
  // Newest first.
  const past = comparable(experiment.useArms.getState().history, useEntanglement.getState()).find(
    ({ settings }) => settings.conflict === conflict,
  );
  return past?.curves[arm][past.curves[arm].length - 1]?.[group];
}
