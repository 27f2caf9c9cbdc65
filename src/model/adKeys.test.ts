import { beforeAll, describe, expect, it } from 'vitest';
import { adLayout, adLogits } from '../math/adKeys';
import { crossEntropy } from '../math/metrics';
import { normal, seeded } from '../math/random';
import { AdKeysModel } from './adKeys';
import { startBackend } from './backend';
import { installedWasm } from './installedWasm';

const network = { users: 3, dimension: 2, rows: 4, own: 4 };
const rows = [
  [0, 2],
  [1, 1],
  [1, 3],
];
const random = seeded(4);
const weights = Float32Array.from({ length: adLayout(network).size }, () => normal(random));
/** One pair is shown twice and clicked once. */
const log = { users: [0, 2, 2, 1, 2], ads: [0, 0, 0, 1, 2], labels: [1, 1, 0, 0, 1] };
const all = [0, 1, 2, 3, 4];

const logitsOf = (values: Float32Array | Float64Array) =>
  all.map((i) => adLogits(network, values, rows[log.ads[i]])[log.users[i]]);

const loss = (values: Float64Array) => crossEntropy(log.labels, logitsOf(values));

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(async () => {
    expect((await startBackend(installedWasm, backend)).name).toBe(backend);
  });

  it('answers like the plain reference', async () => {
    const model = new AdKeysModel(network, rows, weights);
    const predicted = model.predict(log, all);
    const found = await predicted.data();
    logitsOf(weights).forEach((logit, i) => {
      expect(found[i]).toBeCloseTo(logit, 4);
    });
    predicted.dispose();
    model.dispose();
  });

  it('has the gradient of the reference’s mean cross-entropy', async () => {
    const model = new AdKeysModel(network, rows, weights);
    const gradient = model.gradient(log, all);
    const found = await gradient.data();
    const step = 1e-4;
    for (let i = 0; i < weights.length; i++) {
      const moved = (by: number) => Float64Array.from(weights, (w, k) => (k === i ? w + by : w));
      const slope = (loss(moved(step)) - loss(moved(-step))) / (2 * step);
      expect(found[i]).toBeCloseTo(slope, 4);
    }
    gradient.dispose();
    model.dispose();
  });
});
