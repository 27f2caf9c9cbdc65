import { beforeAll, describe, expect, it } from 'vitest';
import { adLayout, adLogits } from '../math/adKeys';
import { crossEntropy } from '../math/metrics';
import { normal, seeded } from '../math/random';
import { AdKeysModel, type Counts } from './adKeys';
import { startBackend } from './backend';
import { installedWasm } from './installedWasm';

const network = { users: 3, dimension: 2, rows: 4, own: 4 };
const rows = [[0, 2], [1], [1, 3]];
const random = seeded(4);
const weights = Float32Array.from({ length: adLayout(network).size }, () => normal(random));
/** [ad · users + user]: one cell is shown twice and clicked once. */
const counts: Counts = {
  size: 5,
  shown: Float32Array.from([1, 0, 2, 0, 1, 0, 0, 0, 1]),
  clicked: Float32Array.from([1, 0, 1, 0, 0, 0, 0, 0, 1]),
};
const seen = [
  { cell: 0, label: 1 },
  { cell: 2, label: 1 },
  { cell: 2, label: 0 },
  { cell: 4, label: 0 },
  { cell: 8, label: 1 },
];

function loss(values: Float64Array): number {
  const logits = rows.flatMap((chosen) => [...adLogits(network, values, chosen)]);
  return crossEntropy(
    seen.map(({ label }) => label),
    seen.map(({ cell }) => logits[cell]),
  );
}

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(async () => {
    expect((await startBackend(installedWasm, backend)).name).toBe(backend);
  });

  it('answers like the plain reference', async () => {
    const model = new AdKeysModel(network, rows, weights);
    const predicted = model.predict();
    const found = await predicted.data();
    rows
      .flatMap((chosen) => [...adLogits(network, weights, chosen)])
      .forEach((logit, i) => {
        expect(found[i]).toBeCloseTo(logit, 4);
      });
    predicted.dispose();
    model.dispose();
  });

  it('has the gradient of the reference’s mean cross-entropy', async () => {
    const model = new AdKeysModel(network, rows, weights);
    const gradient = model.gradient(counts);
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
