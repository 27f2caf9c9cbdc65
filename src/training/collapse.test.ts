import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, it } from 'vitest';
import { collapseWorld } from '../data/collapseLog';
import { startBackend } from '../model/backend';
import { installedWasm } from '../model/installedWasm';
import { type CollapseSpec, collapseExperiment } from './collapse';
import type { Checkpoint } from './experiment';

const world = collapseWorld(0.6);
const specOf = (sets: number, change: Partial<CollapseSpec> = {}): CollapseSpec => ({
  experiment: 'collapse',
  network: {
    cardinalities: world.cardinalities,
    dimension: 64,
    sets,
    pairs: world.pairs.map(({ fields }) => fields),
    pairWeights: 'own',
  },
  world,
  initial: 0.01,
  pairWeightsFrom: 0,
  impressions: null,
  seeds: { data: 4, weights: 4, batches: 4 },
  steps: 250,
  batchSize: 512,
  learningRate: 0.02,
  ...change,
});

beforeAll(async () => {
  await startBackend(installedWasm, 'wasm');
});

async function run(spec: CollapseSpec, steps = spec.steps, saved?: Checkpoint) {
  for await (const training of collapseExperiment(spec).train(saved)) {
    if (training.step < steps) continue;
    const { metrics, loss } = await training.measure(true);
    if (metrics?.experiment !== 'collapse') throw new Error('not evaluated');
    return { state: await training.save(), loss, ...metrics };
  }
  throw new Error('ended early');
}

it('four sets of embeddings use more directions than one, and rank better', async () => {
  const one = await run(specOf(1));
  const four = await run(specOf(4));
  expect(four.auc).toBeGreaterThan(one.auc + 0.01);
  expect(four.abundance[0]).toBeGreaterThan(one.abundance[0] + 3);
  expect(one.bayesAuc).toBeGreaterThan(four.auc);
  // User × item is lost, user × gender is not.
  expect(Math.abs(one.recovery[0])).toBeLessThan(0.2);
  expect(one.recovery[4]).toBeGreaterThan(0.8);
}, 60_000);

const small = { steps: 6 };

it('repeats a run exactly, with separate seeds for weights and batches', async () => {
  const first = await run(specOf(2, small), 4);
  expect((await run(specOf(2, small), 4)).state).toEqual(first.state);
  const otherBatches = specOf(2, { ...small, seeds: { data: 4, weights: 4, batches: 5 } });
  expect((await run(otherBatches, 0)).state).toEqual((await run(specOf(2, small), 0)).state);
  expect((await run(otherBatches, 4)).state).not.toEqual(first.state);
});

it('goes on from a saved state as if never interrupted, also on a log of its own', async () => {
  for (const impressions of [null, 700]) {
    const spec = specOf(2, { ...small, impressions });
    const { state } = await run(spec, 3);
    expect((await run(spec, 6, { state, step: 3 })).state).toEqual((await run(spec, 6)).state);
  }
});

it('leaves the pair weights at one until they may learn', async () => {
  const spec = specOf(2, { ...small, pairWeightsFrom: 4 });
  const pairs = (state: Float32Array) => [...state.slice(271 * 65, 271 * 65 + 30)];
  expect(pairs((await run(spec, 4)).state).every((weight) => weight === 1)).toBe(true);
  expect(pairs((await run(spec, 6)).state).some((weight) => weight !== 1)).toBe(true);
});

it('frees every tensor, also when the caller leaves early, and holds no more after many steps', async () => {
  const before = tf.memory().numTensors;
  await run(specOf(2, small), 3);
  expect(tf.memory().numTensors).toBe(before);
  const counts: number[] = [];
  for await (const training of collapseExperiment(specOf(2, { steps: 9 })).train()) {
    if (training.step > 0) counts.push(tf.memory().numTensors);
    if (training.step === 8) break;
  }
  expect(new Set(counts).size).toBe(1);
});
