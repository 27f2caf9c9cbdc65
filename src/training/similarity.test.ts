import { beforeAll, expect, it } from 'vitest';
import { similaritySizes, similarityWorld } from '../data/similarityLog';
import { sigmoid } from '../math/metrics';
import { integer, seeded } from '../math/random';
import type { SimilarityFeature } from '../math/similarity';
import { pairLogits } from '../math/similarityPairs';
import { startBackend } from '../model/backend';
import { installedWasm } from '../model/installedWasm';
import { type SimilarityMetrics, type SimilaritySpec, similarityExperiment } from './similarity';

beforeAll(async () => {
  await startBackend(installedWasm, 'wasm');
});

const { users, ads, warm, embedding } = similaritySizes;

/** Half the steps of the page's runs, on one seed; the slow test has the whole table. */
async function run(feature: SimilarityFeature) {
  const spec: SimilaritySpec = {
    experiment: 'similarity',
    network: { users, ads, feature, embedding, count: 256, bases: [2, 3], dimension: 8, hidden: 32 },
    impressions: 30_000,
    seeds: { data: 1, weights: 1, batches: 1 },
    steps: 200,
    batchSize: 512,
    learningRate: 0.005,
  };
  const experiment = similarityExperiment(spec);
  for await (const training of experiment.train()) {
    if (training.step < spec.steps) continue;
    const weights = (await training.save()).slice(0, experiment.size);
    const { metrics } = await training.measure(true);
    return { spec, weights, metrics: metrics as SimilarityMetrics };
  }
  throw new Error('ended early');
}

it('the similarity helps on new ads, written in digits too; both embeddings side by side help less', async () => {
  const { metrics: none } = await run('none');
  const { metrics: raw } = await run('embeddings');
  const { metrics: digits, spec, weights } = await run('digits');
  expect(digits.cold).toBeGreaterThan(none.cold + 0.05);
  expect(digits.cold).toBeGreaterThan(raw.cold + 0.02);
  expect(digits.bestCold).toBeGreaterThan(digits.cold);

  // The AUC anew, as a wager: a random clicked pair of a user and a new ad against a random unclicked one.
  const world = similarityWorld(1);
  const scores = pairLogits(spec.network, weights, world);
  const random = seeded(9);
  const draw = (wanted: boolean): number => {
    const pair = integer(random, users) * ads + warm + integer(random, ads - warm);
    return random() < sigmoid(world.logits[pair]) === wanted ? pair : draw(wanted);
  };
  const wagers = 40_000;
  let won = 0;
  for (let n = 0; n < wagers; n++) if (scores[draw(true)] > scores[draw(false)]) won++;
  // Four standard deviations of √(¼ ÷ wagers).
  expect(Math.abs(won / wagers - digits.cold)).toBeLessThan(0.01);
}, 60_000);
