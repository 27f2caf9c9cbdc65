import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, it } from 'vitest';
import type { NumberEncoding } from '../math/numerals';
import { startBackend } from '../model/backend';
import { installedWasm } from '../model/installedWasm';
import { type CurveSpec, curveExperiment } from './curve';
import type { Checkpoint } from './experiment';

const specOf = (encoding: NumberEncoding, count = 64): CurveSpec => ({
  experiment: 'curve',
  network: { encoding, count, dimension: 8, hidden: 16 },
  curve: 'monotone',
  unseen: { share: 0.25 },
  seeds: { data: 1, weights: 1, batches: 1 },
  steps: 150,
  batchSize: 256,
  learningRate: 0.02,
});
const positional = specOf({ kind: 'positional', bases: [2, 3] });

beforeAll(async () => {
  await startBackend(installedWasm, 'wasm');
});

async function run(spec: CurveSpec, steps = spec.steps, saved?: Checkpoint) {
  for await (const training of curveExperiment(spec).train(saved)) {
    if (training.step === steps) return { state: await training.save(), ...(await training.measure(true)) };
  }
  throw new Error('ended early');
}

it('fills in unseen values from digits; ids and shared tables do not', async () => {
  const digits = await run(positional);
  const ids = await run(specOf({ kind: 'id', bases: [] }));
  const shared = await run(specOf({ kind: 'shared', bases: [2, 3] }));
  expect(digits.metrics?.seen).toBeLessThan(0.1);
  expect(digits.metrics?.unseen).toBeLessThan(0.2);
  expect(ids.metrics?.seen).toBeLessThan(0.1);
  expect(ids.metrics?.unseen).toBeGreaterThan(0.4);
  expect(shared.metrics?.unseen).toBeGreaterThan(0.35);
  expect(digits.loss).toBeLessThan(0.01);
});

// More values than a batch holds, so that batches are drawn.
const large = specOf({ kind: 'positional', bases: [2, 3] }, 1024);

it('repeats a run exactly, with separate seeds for weights and batches', async () => {
  const first = await run(large, 4);
  expect((await run(large, 4)).state).toEqual(first.state);
  const otherBatches = { ...large, seeds: { ...large.seeds, batches: 2 } };
  expect((await run(otherBatches, 0)).state).toEqual((await run(large, 0)).state);
  expect((await run(otherBatches, 4)).state).not.toEqual(first.state);
});

it('goes on from a saved state as if never interrupted', async () => {
  const { state } = await run(large, 3);
  expect((await run(large, 6, { state, step: 3 })).state).toEqual((await run(large, 6)).state);
});

it('frees every tensor, also when the caller leaves early, and holds no more after many steps', async () => {
  const before = tf.memory().numTensors;
  await run(large, 3);
  expect(tf.memory().numTensors).toBe(before);
  const counts: number[] = [];
  for await (const training of curveExperiment(large).train()) {
    if (training.step > 0) counts.push(tf.memory().numTensors);
    if (training.step === 8) break;
  }
  expect(new Set(counts).size).toBe(1);
});
