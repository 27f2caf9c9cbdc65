import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeLog } from '../data/adLog';
import { initialWeights, temporalInterest } from '../math/network';
import { seeded } from '../math/random';
import { AdsModel } from '../model/adsModel';
import { startBackend } from '../model/backend';
import { installedWasm } from '../model/installedWasm';
import { shares } from './forwardProfile';
import type { AdsSpec } from './protocol';

beforeAll(async () => {
  await startBackend(installedWasm, 'wasm');
});

const spec: AdsSpec = {
  experiment: 'ads',
  network: temporalInterest,
  log: { rule: 'loudest', number: true, hiddenValues: 0 },
  seeds: { data: 1, weights: 1, batches: 1 },
  steps: 1,
  batchSize: 8,
  learningRate: 0.05,
};
const weights = initialWeights(spec.network, 1);

describe('the parts of the forward pass', () => {
  it('run alone, the last one gives the logits of the whole, and nothing is left behind', async () => {
    const log = makeLog(spec.log, 8, seeded(1), [5, 31, 32]);
    const chosen = [0, 3, 7];
    const before = tf.memory().numTensors;
    const model = new AdsModel(spec.network, weights);
    const whole = model.predict(log, chosen);
    const parts = model.parts(log, chosen);
    const logits = parts.run.tower();
    expect(Array.from(await logits.data())).toEqual(Array.from(await whole.data()));
    const alpha = parts.run.attention();
    const rows = (await alpha.array()) as number[][];
    for (const row of rows) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    for (const tensor of [whole, logits, alpha]) tensor.dispose();
    parts.dispose();
    model.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('all take time, and free what they made', async () => {
    const before = tf.memory().numTensors;
    const measured = await shares(spec, weights);
    expect(Object.keys(measured).sort()).toEqual([
      'attention',
      'encode',
      'interest',
      'number',
      'target',
      'tower',
    ]);
    for (const milliseconds of Object.values(measured)) expect(milliseconds).toBeGreaterThanOrEqual(0);
    expect(tf.memory().numTensors).toBe(before);
  });
});
