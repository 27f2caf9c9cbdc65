import {
  type ConflictLog,
  clickProbabilities,
  conflictLog,
  probeLog,
  type Tastes,
  tastes,
} from '../data/conflictLog';
import {
  type ActiveTasks,
  allLogits,
  initialTaskWeights,
  type TaskModel,
  type TaskNetwork,
  taskModel,
} from '../math/entanglement';
import { type Encounters, encounters, gradientCosines } from '../math/entanglementMeasures';
import { ascending, crossEntropy, expectedAuc } from '../math/metrics';
import { TasksModel } from '../model/tasks';
import { drawnBatch } from './batches';
import { experimentFrom } from './descend';
import type { CommonSpec, Experiment } from './experiment';

/** Two tasks that agree or not, over embedding tables that are shared, separate, or both. */
export type EntanglementSpec = CommonSpec & {
  readonly experiment: 'entanglement';
  readonly network: TaskNetwork;
  /** 0: both tasks agree; ½: unrelated; 1: opposite. */
  readonly conflict: number;
  /** Share of impressions whose task-B label is known. */
  readonly labelledB: number;
};

/** A measure over all users, over those whose tasks conflict, and over those whose tasks agree. */
export type ByGroup = { readonly all: number; readonly conflicting: number; readonly agreeing: number };

export type EntanglementMetrics = {
  readonly experiment: 'entanglement';
  /** [task A or B] */
  readonly auc: readonly [ByGroup, ByGroup];
  /** Between what the two tasks want of a user's place in the shared table, mean over users; where there is one. */
  readonly cosine?: ByGroup;
  /** Those the last step learned. */
  readonly activeTasks: ActiveTasks;
};

/** What a specification trains and is judged on. */
type World = {
  readonly tastes: Tastes;
  readonly log: ConflictLog;
  readonly probe: Encounters;
  /** [task][user · items + item] */
  readonly probabilities: readonly [Float64Array, Float64Array];
};

function worldOf({ network, conflict, labelledB, seeds }: EntanglementSpec): World {
  const world = tastes(network, conflict, seeds.data);
  return {
    tastes: world,
    log: conflictLog(world, labelledB, seeds.data),
    probe: encounters(probeLog(world, seeds.data), network.users, network.items),
    probabilities: [clickProbabilities(world, 0), clickProbabilities(world, 1)],
  };
}

/** Often enough to see the tasks pull apart in the first hundred steps. */
const evaluateEvery = 10;

export function entanglementExperiment(spec: EntanglementSpec): Experiment<EntanglementMetrics> {
  const { network, seeds, steps, learningRate } = spec;
  const world = worldOf(spec);
  let activeTasks: ActiveTasks = [1, 1];
  return experimentFrom({
    steps,
    weights: initialTaskWeights(network, seeds.weights),
    evaluateEvery,
    setActiveTasks: (wanted) => {
      activeTasks = wanted;
    },
    start: ({ state, step }) => {
      const model = new TasksModel(network, state, step);
      return {
        model,
        batch: (step) => drawnBatch(spec, world.log.size, step),
        train: (chosen) => model.train(world.log, chosen, learningRate, activeTasks),
        loss: (chosen, logits) => batchLoss(world.log, chosen, logits),
        evaluate: async () => ({
          ...measure(taskModel(network, await model.weights()), world),
          activeTasks,
        }),
      };
    },
  });
}

/** Mean cross-entropy over the labels that the batch knows. */
function batchLoss(log: ConflictLog, chosen: readonly number[], logits: ArrayLike<number>): number {
  const known = [0, 1].flatMap((task) =>
    chosen.flatMap((i, b) =>
      task === 0 || log.knownB[i] ? [{ y: log.labels[task][i], z: logits[2 * b + task] }] : [],
    ),
  );
  return crossEntropy(
    known.map(({ y }) => y),
    known.map(({ z }) => z),
  );
}

/** In plain numbers: six thousand pairs are all there is to know. */
function measure(
  model: TaskModel,
  { tastes: world, probe, probabilities }: World,
): Omit<EntanglementMetrics, 'activeTasks'> {
  const { items, tables } = model.network;
  const groups = (of: (inGroup: (user: number) => boolean) => number): ByGroup => ({
    all: of(() => true),
    conflicting: of((user) => world.conflicting[user] === 1),
    agreeing: of((user) => world.conflicting[user] === 0),
  });
  const logits = allLogits(model);
  const aucOf = (task: number) => {
    const order = ascending(logits[task]);
    return groups((inGroup) =>
      expectedAuc(
        probabilities[task],
        logits[task],
        order.filter((cell) => inGroup(Math.floor(cell / items))),
      ),
    );
  };
  const shared = tables.indexOf('S');
  const cosines = shared < 0 ? undefined : gradientCosines(model, probe, shared);
  return {
    experiment: 'entanglement',
    auc: [aucOf(0), aucOf(1)],
    cosine: cosines && groups((inGroup) => meanOfNumbers(cosines.filter((_, user) => inGroup(user)))),
  };
}

/** NaN where there are none. */
function meanOfNumbers(values: Float64Array): number {
  const numbers = values.filter((value) => !Number.isNaN(value));
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}
