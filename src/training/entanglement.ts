import type * as tf from '@tensorflow/tfjs';
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
  taskModel,
} from '../math/entanglement';
import { type Encounters, encounters, gradientCosines } from '../math/entanglementMeasures';
import { ascending, crossEntropy, expectedAuc } from '../math/metrics';
import { integer, seeded, seedFor } from '../math/random';
import { TasksModel } from '../model/tasks';
import type { Experiment, Moment, Saved } from './experiment';
import type { ByGroup, EntanglementMetrics, EntanglementSpec } from './protocol';

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

export function entanglementExperiment(spec: EntanglementSpec): Experiment {
  const weights = initialTaskWeights(spec.network, spec.seeds.weights);
  const world = worldOf(spec);
  let activeTasks: ActiveTasks = [1, 1];
  return {
    steps: spec.steps,
    size: weights.length,
    evaluateEvery,
    setActiveTasks: (wanted) => {
      activeTasks = wanted;
    },
    train: (saved = { state: weights, step: 0 }) => train(spec, world, saved, () => activeTasks),
  };
}

async function* train(
  spec: EntanglementSpec,
  world: World,
  { state, step }: Saved,
  activeTasks: () => ActiveTasks,
): AsyncGenerator<Moment, void> {
  const model = new TasksModel(spec.network, state, step);
  let last: { logits: tf.Tensor2D; chosen: readonly number[] } | undefined;
  const moment = (): Moment => ({
    step: model.step,
    async measure(evaluate) {
      const loss = last ? batchLoss(world.log, last.chosen, await last.logits.data()) : Number.NaN;
      if (!evaluate) return { loss };
      const measured = measure(taskModel(spec.network, await model.save()), world);
      return { loss, metrics: { ...measured, activeTasks: activeTasks() } };
    },
    save: () => model.save(),
  });
  try {
    yield moment();
    while (model.step < spec.steps) {
      const chosen = batch(spec, world.log.size, model.step);
      const logits = model.train(world.log, chosen, spec.learningRate, activeTasks());
      last?.logits.dispose();
      last = { logits, chosen };
      yield moment();
    }
  } finally {
    last?.logits.dispose();
    model.dispose();
  }
}

/** Drawn with replacement; a step's draw depends on nothing but the seed and the step. */
function batch({ seeds, batchSize }: EntanglementSpec, size: number, step: number): readonly number[] {
  const random = seeded(seedFor(seeds.batches, `batch ${step}`));
  return Array.from({ length: batchSize }, () => integer(random, size));
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
