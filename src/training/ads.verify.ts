import { beforeAll, describe, expect, it } from 'vitest';
import { testLog } from '../data/adLog';
import { bucketCount, categories } from '../data/behaviour';
import { numberResponse, responseMap } from '../data/response';
import { forward } from '../math/attention';
import { behaviourShares, leaveOut } from '../math/contribution';
import { pearson } from '../math/metrics';
import { type Network, temporalInterest, type Variant, variants } from '../math/network';
import { responseCurve } from '../math/responseCurve';
import { startBackend } from '../model/backend';
import { installedWasm } from '../model/installedWasm';
import { adsExperiment, logsOf } from './ads';
import { exampleAt } from './agreement';
import type { AdsSpec, LogSummary } from './protocol';
import { answer } from './questions';

/**
 * The experiments of the design's §1 on five seeds, on WASM, with the margins that its independent references
 * measured. Prints the table; takes minutes. `npm run verify`.
 */
const seeds = [1, 2, 3, 4, 5];

type Outcome = {
  log: LogSummary;
  test: number;
  /** First evaluated step with 95 % of the reachable gain over chance; Infinity if none. */
  reached: number;
  milliseconds: number;
  weights: Float32Array;
  spec: AdsSpec;
};

async function train(
  network: Partial<Network>,
  log: Partial<AdsSpec['log']>,
  seed: number,
): Promise<Outcome> {
  const spec: AdsSpec = {
    experiment: 'ads',
    network: { ...temporalInterest, ...network },
    log: { rule: 'loudest', number: true, hiddenValues: 0, ...log },
    seeds: { data: seed, weights: seed, batches: seed },
    steps: 300,
    batchSize: 256,
    // Every baseline at the rate that suits it: see specOf in state/snapshot.ts.
    learningRate: network.sequence === 'self' ? 0.01 : 0.05,
  };
  const experiment = adsExperiment(spec, logsOf(spec));
  const summary = experiment.log;
  if (!summary) throw new Error('no summary of the log');
  const enough = 0.5 + 0.95 * (summary.ceilingAuc - 0.5);
  let reached = Number.POSITIVE_INFINITY;
  let waited = 0;
  const started = performance.now();
  for await (const training of experiment.train()) {
    if (training.step % 20 !== 0) continue;
    const { metrics: auc } = await training.measure(true);
    if (!auc) throw new Error('no AUC');
    if (auc.test >= enough && reached === Number.POSITIVE_INFINITY) {
      reached = training.step;
      waited = performance.now() - started;
    }
    if (training.step === spec.steps) {
      const weights = (await training.save()).slice(0, experiment.size);
      return { log: summary, test: auc.test, reached, milliseconds: waited, weights, spec };
    }
  }
  throw new Error('ended early');
}

const mean = (values: number[]) => values.reduce((a, b) => a + b) / values.length;
const rounded = (values: number[]) => values.map((value) => value.toFixed(4)).join('  ');

async function overSeeds(name: string, network: Partial<Network>, log: Partial<AdsSpec['log']>) {
  const outcomes: Outcome[] = [];
  for (const seed of seeds) outcomes.push(await train(network, log, seed));
  const tests = outcomes.map(({ test }) => test);
  console.log(
    `${name.padEnd(24)} AUC ${rounded(tests)}  mean ${mean(tests).toFixed(4)}  95 % at ${outcomes.map(({ reached }) => reached).join(', ')}`,
  );
  return { outcomes, tests, mean: mean(tests) };
}

beforeAll(async () => {
  await startBackend(installedWasm, 'wasm');
});

describe('the temporal interest log, without the number', () => {
  const log = { number: false };
  const bare: Partial<Network> = { number: { kind: 'none', bases: [] } };
  let tim: Awaited<ReturnType<typeof overSeeds>>;

  it('ads.learned: TIM learns it', async () => {
    tim = await overSeeds('TIM', bare, log);
    console.log(
      'bayes',
      rounded(tim.outcomes.map((o) => o.log.bayesAuc)),
      'ceiling',
      rounded(tim.outcomes.map((o) => o.log.ceilingAuc)),
    );
    expect(tim.mean).toBeGreaterThan(0.845);
    expect(tim.mean).toBeLessThan(0.86);
    for (const { reached, milliseconds } of tim.outcomes) {
      expect(reached).toBeLessThanOrEqual(200);
      console.log(`95 % of the gain after ${(milliseconds / 1000).toFixed(2)} s`);
    }
  });

  it('ads.probe: the probe reads back what is planted', async () => {
    for (const { spec, weights } of tim.outcomes) {
      const found = await answer(spec, weights, { about: 'probe' });
      if (found.about !== 'probe') throw new Error('another answer');
      console.log('probe r', found.correlation.toFixed(3));
      expect(found.correlation).toBeGreaterThan(0.93);
    }
  });

  // How far below TIM each baseline must stay: the references' gap less twice its spread.
  const gaps: Partial<Record<Variant, number>> = {
    noTTE: 0.1,
    noTA: 0.09,
    concat: 0.022,
    din: 0.1,
    mean: 0.12,
    meanTime: 0.11,
    self: 0.07,
    selfTime: 0.03,
    // Over five seeds the references had .838 ± .013: below on every one, by .007 at least.
    noTR: 0.002,
  };
  it.each(Object.entries(gaps) as [Variant, number][])(
    'ads.baselines: %s stays behind TIM',
    async (variant, gap) => {
      const baseline = await overSeeds(variant, { ...bare, ...variants[variant] }, log);
      expect(tim.mean - baseline.mean).toBeGreaterThan(gap);
      for (const [i, test] of baseline.tests.entries()) expect(test).toBeLessThan(tim.tests[i]);
    },
  );
});

describe('the joint log, with the number', () => {
  let joint: Awaited<ReturnType<typeof overSeeds>>;

  it('ads.joint: TIM + MNSE learns it', async () => {
    joint = await overSeeds('TIM + MNSE', {}, {});
    expect(joint.mean).toBeGreaterThan(0.85);
    expect(joint.mean).toBeLessThan(0.865);
  });

  it('ads.signs: a behaviour’s share has the planted sign, more often than leaving it out has', () => {
    for (const { spec, weights } of joint.outcomes) {
      const { network } = spec;
      const test = testLog(spec.log, spec.seeds.data);
      let [told, shares, leftOut] = [0, 0, 0];
      for (let n = 0; n < 1500; n++) {
        const example = exampleAt(test, network.history, n);
        const all = forward(network, weights, example);
        for (const [i, { share }] of behaviourShares(network, weights, all).entries()) {
          const { target, categories: of, buckets } = example;
          const planted = responseMap[(target * categories.length + of[i]) * bucketCount + buckets[i]];
          // Weaker ones are noise to a model that takes the loudest.
          if (Math.abs(planted) < 0.5) continue;
          told++;
          if (share * planted > 0) shares++;
          if ((all.logit - forward(network, weights, leaveOut(example, i)).logit) * planted > 0) leftOut++;
        }
      }
      console.log(
        `signs of ${told}: share ${(shares / told).toFixed(3)}, left out ${(leftOut / told).toFixed(3)}`,
      );
      expect(shares / told).toBeGreaterThan(0.9);
      expect(leftOut / told).toBeLessThan(shares / told - 0.05);
    }
  });

  it('ads.hidden: shows what an id table knows of hidden values', async () => {
    const hidden = { hiddenValues: 16 };
    const correlation = async (network: Partial<Network>) => {
      const { outcomes } = await overSeeds(`hidden, ${network.number?.kind}`, network, hidden);
      return outcomes.map(({ spec, weights, log }) => {
        const test = testLog(spec.log, spec.seeds.data);
        const contexts = Array.from({ length: 200 }, (_, i) => exampleAt(test, spec.network.history, i));
        const learned = responseCurve(spec.network, weights, contexts);
        return pearson(
          log.hiddenValues.map((x) => learned[x]),
          log.hiddenValues.map(numberResponse),
        );
      });
    };
    const digits = await correlation({ number: { kind: 'positional', bases: [2, 3] } });
    const ids = await correlation({ number: { kind: 'id', bases: [] } });
    console.log('r on hidden values: MNSE', rounded(digits), ' id', rounded(ids));
    expect(mean(digits)).toBeGreaterThan(0.8);
    expect(mean(ids)).toBeLessThan(0.5);
  });
});
