import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, it } from 'vitest';
import { startBackend } from '../model/backend';
import { installedWasm } from '../model/installedWasm';
import type { Checkpoint } from './experiment';
import { type HashidSpec, hashidExperiment } from './hashid';

const spec: HashidSpec = {
  experiment: 'hashid',
  key: 'hash',
  hash: { kind: 'lines', bits: 12, seed: 1 },
  bases: [2],
  clusters: 12,
  impressions: 20_000,
  dimension: 8,
  seeds: { data: 1, weights: 1, batches: 1 },
  steps: 150,
  batchSize: 512,
  learningRate: 0.02,
};

beforeAll(async () => {
  await startBackend(installedWasm, 'wasm');
});

async function run(change: Partial<HashidSpec>, steps = spec.steps, saved?: Checkpoint) {
  for await (const training of hashidExperiment({ ...spec, ...change }).train(saved)) {
    if (training.step !== steps) continue;
    const { loss, metrics } = await training.measure(true);
    if (metrics?.experiment !== 'hashid') throw new Error('not measured');
    return { state: await training.save(), loss, ...metrics };
  }
  throw new Error('ended early');
}

it('ranks ads it never saw by their hashed looks, and not by id, counter or a random hash', async () => {
  const hash = await run({});
  const id = await run({ key: 'id' });
  expect(hash.cold - id.cold).toBeGreaterThan(0.1);
  expect((await run({ key: 'increment' })).cold).toBeLessThan(hash.cold - 0.1);
  expect((await run({ hash: { kind: 'random', bits: 12, seed: 1 } })).cold).toBeLessThan(hash.cold - 0.1);
  expect(hash.variation).toBeLessThan(id.variation / 10);
}, 30_000);

it('repeats a run exactly, and goes on from a saved state as if never interrupted', async () => {
  const { state } = await run({ key: 'both' }, 6);
  expect((await run({ key: 'both' }, 6)).state).toEqual(state);
  const { state: half } = await run({ key: 'both' }, 3);
  expect((await run({ key: 'both' }, 6, { state: half, step: 3 })).state).toEqual(state);
});

it('frees every tensor', async () => {
  const before = tf.memory().numTensors;
  await run({}, 3);
  expect(tf.memory().numTensors).toBe(before);
});
