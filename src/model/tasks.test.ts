import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ActiveTasks,
  type Table,
  type TaskNetwork,
  taskForward,
  taskLayout,
  taskModel,
  trains,
} from '../math/entanglement';
import { crossEntropy } from '../math/metrics';
import { normal, seeded } from '../math/random';
import { startBackend } from './backend';
import { installedWasm } from './installedWasm';
import { kernelCount } from './kernelCount';
import { TasksModel, tableDecay } from './tasks';

const networkOf = (tables: readonly Table[], change: Partial<TaskNetwork> = {}): TaskNetwork => ({
  users: 5,
  items: 4,
  dimension: 2,
  tables,
  stopGradient: true,
  tower: 0,
  ...change,
});
const networks: [string, TaskNetwork][] = [
  ['one table each', networkOf(['A', 'B'])],
  ['one shared table', networkOf(['S'])],
  ['a shared table with towers', networkOf(['S'], { dimension: 3, tower: 4 })],
  ['all tables', networkOf(['A', 'B', 'S'])],
  ['all tables, no stop-gradient', networkOf(['A', 'B', 'S'], { stopGradient: false })],
  ['all tables with towers', networkOf(['A', 'B', 'S'], { tower: 2 })],
];
const weightsOf = (network: TaskNetwork) => {
  const random = seeded(8);
  return Float32Array.from({ length: taskLayout(network).size }, () => 0.5 * normal(random));
};
const log = {
  users: [0, 1, 2, 3, 4, 1, 1],
  items: [3, 2, 1, 0, 0, 2, 3],
  labels: [
    [1, 0, 1, 1, 0, 0, 1],
    [0, 1, 1, 0, 0, 1, 1],
  ] as const,
  knownB: [1, 0, 1, 1, 0, 1, 1],
};
/** 1 twice: a batch may draw an impression more than once. */
const chosen = [0, 1, 1, 2, 5, 6];

/** [task]: the reference's share of the loss. */
function losses(network: TaskNetwork, weights: ArrayLike<number>, activeTasks: ActiveTasks): number[] {
  const model = taskModel(network, Float64Array.from(weights));
  return [0, 1].map((task) => {
    const known = chosen.filter((i) => activeTasks[task] && (task === 0 || log.knownB[i]));
    const logits = known.map((i) => taskForward(model, log.users[i], log.items[i]).logits[task]);
    const labels = known.map((i) => log.labels[task][i]);
    return known.length ? (known.length * crossEntropy(labels, logits)) / chosen.length : 0;
  });
}

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(async () => {
    expect((await startBackend(installedWasm, backend)).name).toBe(backend);
  });

  it.each(networks)('answers like the plain reference: %s', async (_, network) => {
    const weights = weightsOf(network);
    const model = new TasksModel(network, weights);
    const predicted = model.predict(log, chosen);
    const found = await predicted.data();
    const plain = taskModel(network, weights);
    chosen.forEach((i, b) => {
      const { logits } = taskForward(plain, log.users[i], log.items[i]);
      expect(found[2 * b]).toBeCloseTo(logits[0], 4);
      expect(found[2 * b + 1]).toBeCloseTo(logits[1], 4);
    });
    predicted.dispose();
    model.dispose();
  });

  it.each(networks)('learns along the reference, each task only what it may: %s', async (_, network) => {
    const { blocks } = taskLayout(network);
    const { columns } = blocks.embeddings;
    const weights = weightsOf(network);
    const before = tf.memory().numTensors;
    const model = new TasksModel(network, weights);
    for (const activeTasks of [
      [1, 1],
      [0, 1],
    ] as const) {
      const gradient = model.gradient(log, chosen, activeTasks);
      const slopes = await gradient.data();
      const small = 1e-5;
      weights.forEach((weight, i) => {
        const table = i < blocks.gates.offset ? Math.floor((i % columns) / network.dimension) : undefined;
        const moved = (by: number) => {
          const there = Float64Array.from(weights);
          there[i] += by;
          return losses(network, there, activeTasks).reduce(
            (sum, loss, task) => (table === undefined || trains(network, task, table) ? sum + loss : sum),
            0,
          );
        };
        const rests = table !== undefined && network.tables[table] === 'A' && activeTasks[0] === 0;
        const decay = table === undefined || rests ? 0 : tableDecay * weight;
        const slope = (moved(small) - moved(-small)) / (2 * small) + decay;
        expect(Math.abs(slopes[i] - slope)).toBeLessThan(2e-5 * Math.max(1, Math.abs(slope)));
      });
      gradient.dispose();
    }
    model.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

it('takes few kernels for a step', async () => {
  const count = async (network: TaskNetwork) => {
    const model = new TasksModel(network, weightsOf(network));
    const kernels = await kernelCount(() => model.train(log, chosen, 0.03, [1, 1]));
    model.dispose();
    return kernels;
  };
  for (const [, network] of networks) expect(await count(network)).toBe(4);
});

it('moves gates at a third of the pace of tables', async () => {
  const network = networkOf(['A', 'B', 'S']);
  const weights = weightsOf(network);
  const model = new TasksModel(network, weights);
  model.train(log, chosen, 0.03, [1, 1]).dispose();
  const after = await model.save();
  model.dispose();
  // Adam's first step is the rate itself, whatever the gradient.
  const { gates } = taskLayout(network).blocks;
  expect(Math.abs(after[0] - weights[0])).toBeCloseTo(0.03, 5);
  expect(Math.abs(after[gates.offset] - weights[gates.offset])).toBeCloseTo(0.009, 5);
});
