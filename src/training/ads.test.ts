import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, it } from 'vitest';
import { initialWeights, temporalInterest } from '../math/network';
import { AdsModel } from '../model/adsModel';
import { startBackend } from '../model/backend';
import { installedWasm } from '../model/installedWasm';
import { kernelCount } from '../model/kernelCount';
import { adsExperiment, logsOf } from './ads';
import type { AdsSpec } from './protocol';

const spec: AdsSpec = {
  experiment: 'ads',
  network: temporalInterest,
  log: { rule: 'loudest', number: true, hiddenValues: 0 },
  seeds: { data: 1, weights: 1, batches: 1 },
  steps: 40,
  batchSize: 256,
  learningRate: 0.05,
};
const logs = logsOf(spec);

beforeAll(async () => {
  await startBackend(installedWasm, 'wasm');
});

async function run(of: AdsSpec, steps: number, saved?: { state: Float32Array; step: number }) {
  for await (const training of adsExperiment(of, logs).train(saved)) {
    if (training.step === steps)
      return { state: await training.save(), measured: await training.measure(true) };
  }
  throw new Error('ended early');
}

it('learns: 40 steps bring test AUC from chance to well above', async () => {
  const before = await run(spec, 0);
  const after = await run(spec, 40);
  expect(before.measured.metrics?.test).toBeLessThan(0.55);
  expect(after.measured.metrics?.test).toBeGreaterThan(0.62);
  expect(after.measured.loss).toBeLessThan(0.68);
});

it('repeats a run exactly', async () => {
  expect((await run(spec, 5)).state).toEqual((await run(spec, 5)).state);
});

it('has separate seeds for weights and batches', async () => {
  const first = await run(spec, 2);
  const otherBatches = await run({ ...spec, seeds: { ...spec.seeds, batches: 2 } }, 0);
  expect(otherBatches.state).toEqual((await run(spec, 0)).state);
  expect((await run({ ...spec, seeds: { ...spec.seeds, batches: 2 } }, 2)).state).not.toEqual(first.state);
  expect((await run({ ...spec, seeds: { ...spec.seeds, weights: 2 } }, 0)).state).not.toEqual(
    otherBatches.state,
  );
});

it('goes on from a saved state as if never interrupted', async () => {
  const { state } = await run(spec, 3);
  expect((await run(spec, 6, { state, step: 3 })).state).toEqual((await run(spec, 6)).state);
});

it('frees every tensor, also when the caller leaves early', async () => {
  const before = tf.memory().numTensors;
  await run(spec, 3);
  expect(tf.memory().numTensors).toBe(before);
});

it('takes twelve kernels for a step', async () => {
  const model = new AdsModel(spec.network, initialWeights(spec.network, 1));
  expect(await kernelCount(() => model.train(logs.train, [0, 1, 2], spec.learningRate))).toBe(12);
  model.dispose();
});

it('holds no more tensors after many steps than after few', async () => {
  const counts: number[] = [];
  for await (const training of adsExperiment(spec, logs).train()) {
    if (training.step > 0) counts.push(tf.memory().numTensors);
    if (training.step === 8) break;
  }
  expect(new Set(counts).size).toBe(1);
});
