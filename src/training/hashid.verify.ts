import { beforeAll, expect, it } from 'vitest';
import { hashidResults } from '../data/hashidResults';
import { startBackend } from '../model/backend';
import { installedWasm } from '../model/installedWasm';
import { type HashidMetrics, type HashidSpec, hashidExperiment } from './hashid';

/** HashID over five seeds, on WASM. Prints the table. `npm run verify`. */
const seeds = [1, 2, 3, 4, 5];

beforeAll(async () => {
  await startBackend(installedWasm, 'wasm');
});

async function run(change: Partial<HashidSpec>, seed: number): Promise<HashidMetrics> {
  const spec: HashidSpec = {
    experiment: 'hashid',
    key: 'hash',
    hash: { kind: 'lines', bits: 12, seed },
    bases: [2],
    clusters: 12,
    impressions: 40_000,
    dimension: 8,
    seeds: { data: seed, weights: seed, batches: seed },
    steps: 400,
    batchSize: 512,
    learningRate: 0.02,
    ...change,
  };
  for await (const training of hashidExperiment(spec).train()) {
    if (training.step < spec.steps) continue;
    const { metrics } = await training.measure(true);
    if (metrics?.experiment === 'hashid') return metrics;
  }
  throw new Error('ended early');
}

async function over(name: string, change: (seed: number) => Partial<HashidSpec>): Promise<HashidMetrics[]> {
  const all: HashidMetrics[] = [];
  for (const seed of seeds) all.push(await run(change(seed), seed));
  const list = (of: (one: HashidMetrics) => number) => all.map((one) => of(one).toFixed(3)).join(' ');
  console.log(
    `${name}: cold ${list((o) => o.cold)} | warm ${list((o) => o.warm)} | variation ${list((o) => o.variation)}`,
  );
  // The page's table says what is measured here.
  const printed = hashidResults.find((one) => one.name === name);
  if (printed) {
    const mean = (of: (one: HashidMetrics) => number) =>
      all.reduce((sum, one) => sum + of(one), 0) / all.length;
    console.log(
      `mean ${name} ${[mean((o) => o.cold), mean((o) => o.warm), mean((o) => o.variation)].map((x) => x.toFixed(3))}`,
    );
    expect(mean((o) => o.cold)).toBeCloseTo(printed.cold, 2);
    expect(mean((o) => o.warm)).toBeCloseTo(printed.warm, 2);
    expect(mean((o) => o.variation)).toBeCloseTo(printed.variation, 2);
  }
  return all;
}

it('hashid.cold: cold ads: a hashed look ranks them, a counter and an id do not; near duplicates are told alike', async () => {
  const id = await over('id', () => ({ key: 'id' }));
  const increment = await over('increment', () => ({ key: 'increment' }));
  const hash = await over('hash', () => ({}));
  const random = await over('shuffled', (seed) => ({ hash: { kind: 'random', bits: 12, seed } }));
  seeds.forEach((_, i) => {
    expect(hash[i].cold - id[i].cold).toBeGreaterThan(0.1);
    expect(increment[i].cold).toBeLessThanOrEqual(id[i].cold + 0.02);
    expect(random[i].cold).toBeLessThan(0.6);
    expect(hash[i].variation).toBeLessThan(id[i].variation / 10);
    // A meaningless number in digits is worse than a row of its own where there is something to learn.
    expect(increment[i].warm).toBeLessThan(id[i].warm);
  });
});

it('hashid.base: base 8 fits an alphabet of eight', async () => {
  const centres = (seed: number) => ({ kind: 'centres', bits: 9, seed }) as const;
  const fitting = await over('centres', (seed) => ({ hash: centres(seed), bases: [8] }));
  const other = await over('unfit', (seed) => ({ hash: centres(seed), bases: [2] }));
  const both = await over('centres, bases 2 and 3', (seed) => ({ hash: centres(seed), bases: [2, 3] }));
  await over('lines, bases 2 and 3', () => ({ bases: [2, 3] }));
  seeds.forEach((_, i) => {
    expect(fitting[i].cold).toBeGreaterThan(other[i].cold + 0.03);
    expect(fitting[i].cold).toBeGreaterThan(both[i].cold + 0.03);
  });
});

it('hashid.traffic: with much traffic the id overtakes on warm ads, and both together keep both', async () => {
  const at = async (impressions: number) => ({
    id: await over(impressions === 5000 ? 'id, 5000' : 'idMany', () => ({ key: 'id', impressions })),
    hash: await over(impressions === 5000 ? 'hash, 5000' : 'hashMany', () => ({ impressions })),
    both: await over(impressions === 5000 ? 'both, 5000' : 'bothMany', () => ({
      key: 'both',
      impressions,
    })),
  });
  const few = await at(5000);
  const many = await at(160_000);
  seeds.forEach((_, i) => {
    expect(few.hash[i].warm).toBeGreaterThan(few.id[i].warm + 0.05);
    expect(many.id[i].warm).toBeGreaterThan(many.hash[i].warm);
    expect(many.both[i].warm).toBeGreaterThan(many.hash[i].warm);
    expect(many.both[i].cold).toBeGreaterThan(many.id[i].cold + 0.1);
  });
});

it('hashid.bits: with few clicks and many bits, a row per number falls behind digits', async () => {
  const hash = (bits: number) => (seed: number) =>
    ({ hash: { kind: 'lines', bits, seed }, impressions: 5000 }) as const;
  for (const bits of [6, 24]) {
    const plain = await over(bits === 24 ? 'plainFew' : 'plain, 6 bits, 5000', (seed) => ({
      ...hash(bits)(seed),
      key: 'hashId',
    }));
    const digits = await over(bits === 24 ? 'hashFew' : 'digits, 6 bits, 5000', hash(bits));
    if (bits === 24)
      seeds.forEach((_, i) => {
        expect(digits[i].cold).toBeGreaterThan(plain[i].cold);
      });
  }
});
