import { beforeAll, expect, it } from 'vitest';
import type { Curve, Unseen } from '../data/curves';
import { allDistances, encodings, orderCorrelation } from '../math/distances';
import type { NumberEncoding } from '../math/numerals';
import { startBackend } from '../model/backend';
import { installedWasm } from '../model/installedWasm';
import { type CurveSpec, curveExperiment } from './curve';

/** The number curves of the design's §2 over five seeds, on WASM. Prints the table. `npm run verify`. */
const seeds = [1, 2, 3, 4, 5];

const digits = (...bases: number[]): NumberEncoding => ({ kind: 'positional', bases });
const shared = (...bases: number[]): NumberEncoding => ({ kind: 'shared', bases });
const id: NumberEncoding = { kind: 'id', bases: [] };
const raw: NumberEncoding = { kind: 'raw', bases: [] };

beforeAll(async () => {
  await startBackend(installedWasm, 'wasm');
});

/** Means over the seeds; `all` holds each. */
async function measure(curve: Curve, encoding: NumberEncoding, unseen: Unseen = { share: 0.25 }) {
  const all: { seen: number; unseen: number; order: number }[] = [];
  for (const seed of seeds) {
    const spec: CurveSpec = {
      experiment: 'curve',
      network: { encoding, count: 1024, dimension: 8, hidden: 16 },
      curve,
      unseen,
      seeds: { data: seed, weights: seed, batches: seed },
      steps: 400,
      batchSize: 256,
      learningRate: 0.02,
    };
    for await (const training of curveExperiment(spec).train()) {
      if (training.step < spec.steps) continue;
      const { metrics } = await training.measure(true);
      if (!metrics) throw new Error('not evaluated');
      const vectors = encodings(encoding, 1024, await training.save(), 8);
      // Every seventh number: 7 shares no factor with the bases.
      all.push({ ...metrics, order: orderCorrelation(allDistances(vectors, 8), 1024, 7) });
    }
  }
  const mean = (of: (one: (typeof all)[number]) => number) =>
    all.reduce((sum, one) => sum + of(one) / seeds.length, 0);
  const means = { seen: mean((o) => o.seen), unseen: mean((o) => o.unseen), order: mean((o) => o.order) };
  const numbers = Object.entries(means).map(([name, value]) => `${name} ${value.toFixed(3)}`);
  console.log([curve, JSON.stringify(unseen), encoding.kind, ...encoding.bases, ...numbers].join(' '));
  return { ...means, all };
}

it('curve.monotone: digits fill the gaps in, ids and shared tables do not; raw is best of all', async () => {
  const mixed = await measure('monotone', digits(2, 3));
  for (const { unseen, order } of mixed.all) {
    expect(unseen).toBeLessThan(0.05);
    expect(order).toBeGreaterThan(0.85);
  }
  const tables = await measure('monotone', shared(2, 3));
  for (const { unseen, order } of tables.all) {
    expect(unseen).toBeGreaterThan(0.35);
    expect(order).toBeLessThan(0.4);
  }
  const ids = await measure('monotone', id);
  expect(ids.unseen).toBeGreaterThan(0.55);
  expect(ids.unseen).toBeLessThan(0.65);
  expect((await measure('monotone', raw)).unseen).toBeLessThan(mixed.unseen);
});

it('curve.price9: prices that end in 9: base 10, or 2 and 5 together, and no other', async () => {
  for (const encoding of [digits(10), digits(2, 5), digits(2, 3, 10)])
    expect((await measure('price9', encoding)).unseen).toBeLessThan(0.06);
  for (const encoding of [digits(2), digits(3), digits(2, 3), raw, shared(2, 3), id])
    expect((await measure('price9', encoding)).unseen).toBeGreaterThan(0.15);
});

it('curve.block: a hidden block just past the cliff defeats bases 2 and 3, though not base 2 alone, nor a smooth curve', async () => {
  const block = { from: 400, to: 464 };
  const mixed = await measure('cliff', digits(2, 3), block);
  expect(mixed.seen).toBeLessThan(0.1);
  expect(mixed.unseen).toBeGreaterThan(0.5);
  expect((await measure('cliff', digits(2), block)).unseen).toBeLessThan(0.1);
  expect((await measure('monotone', digits(2, 3), block)).unseen).toBeLessThan(0.05);
});

it('curve.wave: where the curve bends, digits answer unseen values better than the plain number', async () => {
  for (const curve of ['wave', 'cliff'] as const) {
    const mixed = await measure(curve, digits(2, 3));
    const ids = await measure(curve, id);
    for (const [i, { unseen }] of mixed.all.entries()) expect(unseen).toBeLessThan(ids.all[i].unseen);
    if (curve === 'cliff') continue;
    const plain = await measure(curve, raw);
    for (const [i, { unseen }] of mixed.all.entries()) expect(unseen).toBeLessThan(plain.all[i].unseen);
  }
});
