import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, it } from 'vitest';
import type { Table } from '../math/entanglement';
import { startBackend } from '../model/backend';
import { installedWasm } from '../model/installedWasm';
import { type EntanglementSpec, entanglementExperiment } from './entanglement';
import type { Checkpoint } from './experiment';

const specOf = (tables: readonly Table[], conflict: number): EntanglementSpec => ({
  experiment: 'entanglement',
  network: { users: 100, items: 60, dimension: 2, tables, stopGradient: true, tower: 0 },
  conflict,
  labelledB: 0.2,
  seeds: { data: 1, weights: 1, batches: 1 },
  steps: 300,
  batchSize: 256,
  learningRate: 0.03,
});
const shared = specOf(['S'], 1);

beforeAll(async () => {
  await startBackend(installedWasm, 'wasm');
});

async function run(spec: EntanglementSpec, steps = spec.steps, saved?: Checkpoint) {
  for await (const training of entanglementExperiment(spec).train(saved)) {
    if (training.step !== steps) continue;
    const { loss, metrics } = await training.measure(true);
    if (metrics?.experiment !== 'entanglement') throw new Error('not measured');
    return { state: await training.save(), loss, metrics };
  }
  throw new Error('ended early');
}

it('opposite tasks invert a shared table for conflicting users; own tables beside it do not', async () => {
  const one = await run(shared);
  expect(one.metrics.auc[1].conflicting).toBeLessThan(0.2);
  expect(one.metrics.auc[1].agreeing).toBeGreaterThan(0.8);
  expect(one.metrics.auc[0].all).toBeGreaterThan(0.85);
  expect((await run(specOf(['A', 'B', 'S'], 1))).metrics.auc[1].conflicting).toBeGreaterThan(0.75);
}, 30_000);

it('agreeing tasks pull the shared table the same way, opposite ones against each other', async () => {
  const cosine = async (conflict: number) => (await run({ ...shared, conflict }, 20)).metrics.cosine;
  const [agree, oppose] = [await cosine(0), await cosine(1)];
  expect(agree?.conflicting).toBeGreaterThan(0.6);
  expect(oppose?.conflicting).toBeLessThan(-0.5);
  expect(oppose?.agreeing).toBeGreaterThan(0.6);
  expect((await run(specOf(['A', 'B'], 1), 0)).metrics.cosine).toBeUndefined();
});

it('learns one task alone when told to', async () => {
  const experiment = entanglementExperiment(specOf(['A', 'B'], 1));
  experiment.setActiveTasks?.([0, 1]);
  const places: Float32Array[] = [];
  for await (const training of experiment.train()) {
    places.push(await training.save());
    expect((await training.measure(true)).metrics).toMatchObject({ activeTasks: [0, 1] });
    if (training.step === 3) break;
  }
  // Each row: two columns of table A, two of B.
  const moved = Array.from({ length: 160 * 4 }, (_, i) => places[3][i] !== places[0][i]);
  expect(moved.filter((is, i) => is && i % 4 >= 2).length).toBeGreaterThan(0);
  expect(moved.filter((is, i) => is && i % 4 < 2)).toEqual([]);
  // Offsets lie behind the embeddings, the gates (fixed, with a table each) and the slopes.
  const offsets = 160 * 4 + 4 + 2;
  expect(places[3][offsets]).toBe(places[0][offsets]);
  expect(places[3][offsets + 1]).not.toBe(places[0][offsets + 1]);
});

it('repeats a run exactly, and goes on from a saved state as if never interrupted', async () => {
  const { state } = await run(shared, 6);
  expect((await run(shared, 6)).state).toEqual(state);
  const { state: half } = await run(shared, 3);
  expect((await run(shared, 6, { state: half, step: 3 })).state).toEqual(state);
  const others = await run({ ...shared, seeds: { ...shared.seeds, batches: 2 } }, 6);
  expect(others.state).not.toEqual(state);
});

it('frees every tensor, also when the caller leaves early, and holds no more after many steps', async () => {
  const before = tf.memory().numTensors;
  await run(specOf(['A', 'B', 'S'], 1), 3);
  expect(tf.memory().numTensors).toBe(before);
  const counts: number[] = [];
  for await (const training of entanglementExperiment(specOf(['A', 'B', 'S'], 1)).train()) {
    if (training.step > 0) counts.push(tf.memory().numTensors);
    if (training.step === 8) break;
  }
  expect(new Set(counts).size).toBe(1);
});
