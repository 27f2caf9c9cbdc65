import { beforeAll, expect, it } from 'vitest';
import { collapseWorld, regulatedWorld } from '../data/collapseLog';
import { fieldTable } from '../math/interaction';
import { singularValues } from '../math/singularValues';
import { directionsHolding } from '../math/spectrum';
import { startBackend } from '../model/backend';
import { installedWasm } from '../model/installedWasm';
import { type CollapseMetrics, type CollapseSpec, collapseExperiment } from './collapse';

/** What the page says of collapse, over five seeds, on WASM. Prints the table. `npm run verify`. */
const seeds = [1, 2, 3, 4, 5];

beforeAll(async () => {
  await startBackend(installedWasm, 'wasm');
});

type Change = Partial<Omit<CollapseSpec, 'network'>> & {
  readonly sets?: number;
  readonly dimension?: number;
  readonly pairWeights?: CollapseSpec['network']['pairWeights'];
};

function specOf(
  seed: number,
  { sets = 1, dimension = 64, pairWeights = 'own', ...change }: Change,
): CollapseSpec {
  const world = change.world ?? collapseWorld(0.6);
  return {
    experiment: 'collapse',
    network: {
      cardinalities: world.cardinalities,
      dimension,
      sets,
      pairs: world.pairs.map(({ fields }) => fields),
      pairWeights,
    },
    initial: 0.01,
    pairWeightsFrom: 0,
    impressions: null,
    seeds: { data: seed, weights: seed, batches: seed },
    steps: 500,
    batchSize: 512,
    learningRate: 0.02,
    ...change,
    world,
  };
}

async function measure(name: string, change: Change): Promise<Measured[]> {
  const all: Measured[] = [];
  const started = performance.now();
  for (const seed of seeds) {
    const spec = specOf(seed, change);
    for await (const training of collapseExperiment(spec).train()) {
      if (training.step < spec.steps) continue;
      const { metrics } = await training.measure(true);
      if (metrics?.experiment !== 'collapse') throw new Error('not evaluated');
      const state = await training.save();
      const table = singularValues(fieldTable(spec.network, state, user), spec.network.dimension);
      all.push({ ...metrics, k90: directionsHolding(table) });
    }
  }
  const row = all.map(
    ({ auc, abundance, recovery }) =>
      `${auc.toFixed(4)} ${abundance[0].toFixed(1)} ${recovery[0].toFixed(2)}`,
  );
  const seconds = (performance.now() - started) / 1000 / seeds.length;
  console.log([name.padEnd(24), ...row, `${seconds.toFixed(1)} s`].join(' | '));
  return all;
}

/** Index of user × item among the pairs, and of the user table among the fields. */
const userItem = 0;
const user = 0;

type Measured = CollapseMetrics & { readonly k90: number };
const of = {
  auc: ({ auc }: Measured) => auc,
  abundance: ({ abundance }: Measured) => abundance[user],
  found: ({ recovery }: Measured) => recovery[userItem],
};
const mean = (all: readonly Measured[], value: (one: Measured) => number) =>
  all.reduce((sum, one) => sum + value(one) / all.length, 0);
/** Seed by seed: what `b` has more than `a`. */
const gains = (a: readonly Measured[], b: readonly Measured[], value = of.auc) =>
  seeds.map((_, i) => value(b[i]) - value(a[i]));
const least = (values: readonly number[]) => Math.min(...values);
const most = (values: readonly number[]) => Math.max(...values);

const oneSet = once(() => measure('64, one set', {}));
const fourSets = once(() => measure('64, four sets', { sets: 4 }));

it('collapse.sets: four sets beat one with every seed, and find user × item, which one set loses', async () => {
  const [one, four] = [await oneSet(), await fourSets()];
  expect(least(gains(one, four))).toBeGreaterThan(0.03);
  expect(least(gains(one, four, of.abundance))).toBeGreaterThan(4);
  expect(most(one.map(of.found))).toBeLessThan(0.2);
  expect(least(four.map(of.found))).toBeGreaterThan(0.8);
});

it('collapse.k90: seven or eight directions hold nine tenths of the single set’s user table', async () => {
  const k90 = (await oneSet()).map((one) => one.k90);
  console.log('k90', k90.join(' '));
  expect(least(k90)).toBeGreaterThanOrEqual(7);
  expect(most(k90)).toBeLessThanOrEqual(8);
});

it('collapse.width: one set stops gaining at width 8, and its abundance lags behind a random table’s', async () => {
  const narrow = await measure('8, one set', { dimension: 8 });
  const one = await oneSet();
  for (const gain of gains(narrow, one)) expect(Math.abs(gain)).toBeLessThan(0.012);
  expect(mean(await measure('4, one set', { dimension: 4 }), of.auc)).toBeLessThan(
    mean(narrow, of.auc) - 0.01,
  );
  // Eight times the width; a random table's abundance grows about eightfold with it.
  expect(mean(one, of.abundance)).toBeLessThan(3 * mean(narrow, of.abundance));
});

it('collapse.shared: with one interaction for all sets, four are one set cut in pieces', async () => {
  const shared = await measure('four sets, one interaction', { sets: 4, pairWeights: 'shared' });
  for (const gain of gains(await oneSet(), shared)) expect(Math.abs(gain)).toBeLessThan(1e-3);
});

it('collapse.plain: a factorisation machine does not care how its width is cut', async () => {
  const plain = await measure('FM, one set', { pairWeights: 'none' });
  const four = await measure('FM, four sets', { sets: 4, pairWeights: 'none' });
  for (const gain of gains(plain, four)) expect(Math.abs(gain)).toBeLessThan(0.005);
});

it('collapse.wide: a wider start more than doubles the abundance and hardly moves the AUC', async () => {
  const [one, wide] = [await oneSet(), await measure('one set, init .3', { initial: 0.3 })];
  expect(least(seeds.map((_, i) => of.abundance(wide[i]) / of.abundance(one[i])))).toBeGreaterThan(2);
  for (const gain of gains(one, wide)) expect(Math.abs(gain)).toBeLessThan(0.01);
});

it('collapse.later: learned later, or never, the pair weights let one set keep user × item', async () => {
  const [one, four] = [await oneSet(), await fourSets()];
  const later = await measure('one set, r from 250', { pairWeightsFrom: 250 });
  const frozen = await measure('one set, r frozen', { pairWeightsFrom: 500 });
  expect(least([...later, ...frozen].map(of.found))).toBeGreaterThan(0.5);
  expect(least(gains(one, later))).toBeGreaterThan(0.012);
  expect(least(gains(later, four))).toBeGreaterThan(0);
  expect(least(gains(frozen, later))).toBeGreaterThan(0);
});

it('collapse.silent: without a signal in the small fields one set finds user × item with most seeds, not with all', async () => {
  const silent = await measure('low 0, one set', { world: collapseWorld(0) });
  await measure('low 0, four sets', { world: collapseWorld(0), sets: 4 });
  const found = silent.filter((one) => of.found(one) > 0.5).length;
  expect(found).toBeGreaterThan(seeds.length / 2);
  expect(found).toBeLessThan(seeds.length);
});

it('collapse.finite: a log taken again and again is learned by heart, whatever the sets', async () => {
  const one = await measure('20,000 rows, one set', { impressions: 20_000 });
  const four = await measure('20,000 rows, four sets', { impressions: 20_000, sets: 4 });
  expect(least([...one, ...four].map(of.abundance))).toBeGreaterThan(
    most((await fourSets()).map(of.abundance)),
  );
  expect(most([...one, ...four].map(of.auc))).toBeLessThan(least((await oneSet()).map(of.auc)));
  expect(least(gains(one, four))).toBeLessThan(0.01);
});

it('collapse.cross: DCN gains less from four sets than FwFM does', async () => {
  const one = await measure('DCN, one set', { pairWeights: 'cross' });
  const four = await measure('DCN, four sets', { pairWeights: 'cross', sets: 4 });
  const dcn = gains(one, four);
  const fwfm = gains(await oneSet(), await fourSets());
  expect(least(seeds.map((_, i) => fwfm[i] - dcn[i]))).toBeGreaterThan(0);
  // How much it is differs from seed to seed.
  expect(most(dcn)).toBeGreaterThan(2 * least(dcn));
});

it('collapse.partner: the regulated curve rises with the partner’s cardinality; without signal nothing collapses', async () => {
  const regulated = { dimension: 16, pairWeights: 'none', steps: 300 } as const;
  let before: number | undefined;
  for (const partner of [2, 3, 5, 10, 30, 100, 300]) {
    const now = mean(
      await measure(`partner ${partner}`, { ...regulated, world: regulatedWorld(partner) }),
      of.abundance,
    );
    if (before) expect(now).toBeGreaterThan(before);
    before = now;
  }
  for (const partner of [2, 300]) {
    const silent = await measure(`partner ${partner}, no signal`, {
      ...regulated,
      world: regulatedWorld(partner, 0),
    });
    expect(mean(silent, of.abundance)).toBeGreaterThan(8.5);
  }
});

/** What several sentences rest on is trained once. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
