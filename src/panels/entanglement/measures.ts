import { relativeDistance } from '../../math/entanglementMeasures';
import { readingOf, tellingPair, worldOf } from './reading';
import {
  type ArmName,
  armNames,
  armTables,
  comparable,
  experiment,
  type Group,
  groups,
  sweep,
  sweepConflicts,
  useEntanglement,
} from './store';

/** What a lesson may ask of this panel. Undefined while there is nothing to measure. */

type Measures = Record<string, () => number | undefined>;

/** `auc shared conflicting`: task-B AUC of an arm, over a group of users, as measured last. */
const aucs: Measures = Object.fromEntries(
  armNames.flatMap((arm) => groups.map((group) => [`auc ${arm} ${group}`, () => latest(arm)?.auc[1][group]])),
);

/** `distance stem B`: how far the picked user and item lie apart in a table, against the mean of all its pairs. */
const distances: Measures = Object.fromEntries(
  armNames.flatMap((arm) =>
    armTables[arm].map((table, index) => [`distance ${arm} ${table}`, () => distance(arm, index)]),
  ),
);

/** `swept shared conflicting 0.5`: the same AUC at the end of the newest comparable run with this conflict. */
const swept: Measures = Object.fromEntries(
  armNames.flatMap((arm) =>
    groups.flatMap((group) =>
      sweepConflicts.map((conflict) => [
        `swept ${arm} ${group} ${conflict}`,
        () => end(arm, group, conflict),
      ]),
    ),
  ),
);

export const measures: Measures = {
  ...aucs,
  ...distances,
  ...swept,
  /** Gradient cosine of conflicting users where it was farthest from zero in the first hundred steps. */
  'early cosine': () => {
    const { metrics } = experiment.useArms.getState().arms.shared;
    const early = metrics
      .filter(({ step }) => step > 0 && step <= 100)
      .map(({ cosine }) => cosine?.conflicting);
    return early.reduce(
      (most, value) => (value !== undefined && !(Math.abs(value) <= Math.abs(most ?? 0)) ? value : most),
      undefined,
    );
  },
};

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
      sweepConflicts.every((conflict) => end('shared', 'all', conflict) !== undefined),
  },
};

function latest(arm: ArmName) {
  const { metrics, step } = experiment.useArms.getState().arms[arm];
  return step > 0 ? metrics[metrics.length - 1] : undefined;
}

function distance(arm: ArmName, table: number): number | undefined {
  const { spec, weights, step } = experiment.useArms.getState().arms[arm];
  if (step === 0) return undefined;
  const { user, item } = useEntanglement.getState();
  const telling = tellingPair(worldOf(spec).tastes);
  const pair = (user ?? telling.user) * spec.network.items + (item ?? telling.item);
  return relativeDistance(readingOf(spec, weights).tables[table].distances, pair).relative;
}

function end(arm: ArmName, group: Group, conflict: number): number | undefined {
  // Newest first.
  const past = comparable(experiment.useArms.getState().history, useEntanglement.getState()).find(
    ({ settings }) => settings.conflict === conflict,
  );
  return past?.curves[arm][past.curves[arm].length - 1]?.[group];
}
