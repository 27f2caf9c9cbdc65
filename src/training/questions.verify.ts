import { describe, expect, it } from 'vitest';
import { type Network, temporalInterest, variants } from '../math/network';
import { startBackend } from '../model/backend';
import { installedWasm } from '../model/installedWasm';
import { adsExperiment, logsOf } from './ads';
import type { AdsSpec, Answer, Question } from './protocol';
import { answer } from './questions';

/**
 * What the experiments below the timeline answer, over five seeds on WASM, without the numeric feature: the numbers
 * that were measured first with independent tools. Bands are wide enough for the spread between seeds, and narrow
 * enough that the order of the answers cannot change.
 */
const seeds = [1, 2, 3, 4, 5];
const nothing: Network['number'] = { kind: 'none', bases: [] };

function specOf(change: Partial<Network>, seed: number): AdsSpec {
  return {
    experiment: 'ads',
    network: { ...temporalInterest, number: nothing, ...change },
    log: { rule: 'loudest', number: false, hiddenValues: 0 },
    seeds: { data: seed, weights: seed, batches: seed },
    steps: 300,
    batchSize: 256,
    learningRate: 0.05,
  };
}

type Trained = { readonly spec: AdsSpec; readonly weights: Float32Array; readonly auc: number };

const logs = new Map(seeds.map((seed) => [seed, logsOf(specOf({}, seed))]));

async function train(change: Partial<Network>, seed: number): Promise<Trained> {
  const spec = specOf(change, seed);
  const experiment = adsExperiment(spec, logs.get(seed));
  for await (const training of experiment.train()) {
    if (training.step < spec.steps) continue;
    const { metrics: auc } = await training.measure(true);
    const weights = (await training.save()).slice(0, experiment.size);
    return { spec, weights, auc: auc?.test ?? Number.NaN };
  }
  throw new Error('the run ended early');
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const ask = async <A extends Question['about']>(about: A, { spec, weights }: Trained) =>
  (await answer(spec, weights, { about } as Question)) as Extract<Answer, { about: A }>;

function show(name: string, values: readonly number[]): number {
  console.log(name.padEnd(28), mean(values).toFixed(4), values.map((value) => value.toFixed(4)).join(' '));
  return mean(values);
}

await startBackend(installedWasm, 'wasm');
const every = (change: Partial<Network>) =>
  seeds.reduce<Promise<Trained[]>>(
    async (before, seed) => [...(await before), await train(change, seed)],
    Promise.resolve([]),
  );
const full = await every({});

const minutes = 60_000;

describe('does recency alone decide?', { timeout: 10 * minutes }, () => {
  it('questions.recency: recency finds more than no time at all, and far less than time and meaning together', async () => {
    const recency = show(
      'recency alone',
      (await every({ attention: 'recency' })).map(({ auc }) => auc),
    );
    const din = show(
      'DIN, no time',
      (await every(variants.din)).map(({ auc }) => auc),
    );
    const all = show(
      'full',
      full.map(({ auc }) => auc),
    );
    expect(recency).toBeGreaterThan(0.76);
    expect(recency).toBeLessThan(0.79);
    expect(din).toBeGreaterThan(0.72);
    expect(din).toBeLessThan(0.755);
    expect(all).toBeGreaterThan(0.845);
    expect(all).toBeLessThan(0.86);
  });

  it('questions.newest: the newest behaviour has the largest weight in about a quarter of histories', async () => {
    const share = show(
      'newest is largest',
      await Promise.all(full.map(async (model) => (await ask('newest', model)).share)),
    );
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.32);
  });
});

describe('does the target drown?', { timeout: 10 * minutes }, () => {
  it('questions.drown: the more directly the tower hears the target, the better it ranks', async () => {
    const heads: Partial<Network>[] = [
      { representation: false, head: 'interest' },
      { representation: false, head: 'target' },
      { representation: false, head: 'product' },
    ];
    const models = [];
    for (const head of heads) models.push(await every(head));
    models.push(full);
    const names = ['target only inside α', '+ t̃ beside u', '+ u ⊙ t̃ in the head', 'TR'];
    const aucs = models.map((trained, i) =>
      show(
        names[i],
        trained.map(({ auc }) => auc),
      ),
    );
    const orders: number[] = [];
    for (const [i, trained] of models.entries()) {
      const found = await Promise.all(trained.map(async (model) => (await ask('ranking', model)).spearman));
      orders.push(show(`${names[i]}, Spearman`, found));
    }
    const expected = [0.805, 0.832, 0.847, 0.854];
    for (const [i, value] of aucs.entries()) expect(Math.abs(value - expected[i])).toBeLessThan(0.025);
    expect(aucs[3]).toBeGreaterThan(aucs[1]);
    expect(aucs[1]).toBeGreaterThan(aucs[0]);
    expect(orders[0]).toBeLessThan(0.83);
    expect(orders[3]).toBeGreaterThan(0.89);
  });
});

describe('knock-outs', { timeout: 10 * minutes }, () => {
  it('questions.knockouts: without b·t the model loses most, without b·q nearly nothing', async () => {
    const all = await Promise.all(full.map(async (model) => (await ask('knockouts', model)).auc));
    const left = (['none', 'bt', 'bq', 'pt', 'pq', 'p'] as const).map(
      (part) =>
        [
          part,
          show(
            `without ${part}`,
            all.map((auc) => auc[part]),
          ),
        ] as const,
    );
    const auc = Object.fromEntries(left);
    expect(auc.bt).toBeLessThan(0.76);
    expect(auc.p).toBeLessThan(0.77);
    expect(auc.none - auc.bq).toBeLessThan(0.02);
    expect(auc.none - auc.pt).toBeGreaterThan(0.01);
  });
});

describe('evidence adds up', { timeout: 10 * minutes }, () => {
  it('questions.sum: the model stays further below its ceiling than where the loudest memory decides', async () => {
    const gaps = [];
    for (const seed of seeds) {
      const spec: AdsSpec = { ...specOf({}, seed), log: { rule: 'sum', number: false, hiddenValues: 0 } };
      const experiment = adsExperiment(spec);
      for await (const training of experiment.train()) {
        if (training.step < spec.steps) continue;
        const { metrics: auc } = await training.measure(true);
        gaps.push((experiment.log?.ceilingAuc ?? Number.NaN) - (auc?.test ?? Number.NaN));
      }
    }
    const loudest = seeds.map((seed, i) => {
      const experiment = adsExperiment(specOf({}, seed), logs.get(seed));
      return (experiment.log?.ceilingAuc ?? Number.NaN) - full[i].auc;
    });
    const adding = show('gap, evidence adds up', gaps);
    const single = show('gap, loudest decides', loudest);
    expect(adding).toBeGreaterThan(single);
    expect(adding).toBeLessThan(0.04);
  });
});
