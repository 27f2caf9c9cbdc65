import { beforeAll, expect, it } from 'vitest';
import { similaritySizes, similarityWorld } from '../data/similarityLog';
import { noise } from '../data/similarityResults';
import { pearson } from '../math/metrics';
import type { SimilarityFeature } from '../math/similarity';
import { startBackend } from '../model/backend';
import { installedWasm } from '../model/installedWasm';
import { type SimilarityMetrics, type SimilaritySpec, similarityExperiment } from './similarity';

/** Similarity encoding against what else the pre-trained embeddings offer, over five seeds. `npm run verify`. */
const seeds = [1, 2, 3, 4, 5];

beforeAll(async () => {
  await startBackend(installedWasm, 'wasm');
});

async function run(
  feature: SimilarityFeature,
  bases: readonly number[],
  seed: number,
): Promise<SimilarityMetrics> {
  const { users, ads, embedding } = similaritySizes;
  const spec: SimilaritySpec = {
    experiment: 'similarity',
    network: { users, ads, feature, embedding, count: 256, bases, dimension: 8, hidden: 32 },
    impressions: 30_000,
    seeds: { data: seed, weights: seed, batches: seed },
    steps: 400,
    batchSize: 512,
    learningRate: 0.005,
  };
  for await (const training of similarityExperiment(spec).train()) {
    if (training.step < spec.steps) continue;
    const { metrics } = await training.measure(true);
    if (metrics?.experiment === 'similarity') return metrics;
  }
  throw new Error('ended early');
}

it('similarity.gain: what helps on new ads is the similarity, however it is written', async () => {
  const table = new Map<string, SimilarityMetrics[]>();
  for (const [name, feature, bases] of [
    ['none', 'none', []],
    ['embeddings', 'embeddings', []],
    ['cosine', 'cosine', []],
    ['digits 2', 'digits', [2]],
    ['digits 2 3', 'digits', [2, 3]],
  ] as const) {
    const all: SimilarityMetrics[] = [];
    for (const seed of seeds) all.push(await run(feature, bases, seed));
    table.set(name, all);
    const list = (of: (one: SimilarityMetrics) => number) => all.map((one) => of(one).toFixed(3)).join(' ');
    console.log(
      `${name}: cold ${list((o) => o.cold)} | warm ${list((o) => o.warm)} | best ${list((o) => o.bestCold)}`,
    );
  }
  for (const seed of seeds) {
    const { cosines, truth } = similarityWorld(seed);
    console.log(
      `seed ${seed}: correlation of pre-trained and planted similarity ${pearson(cosines, truth).toFixed(3)}`,
    );
  }
  seeds.forEach((_, i) => {
    const cold = (name: string) => table.get(name)?.[i].cold ?? Number.NaN;
    expect(cold('cosine')).toBeGreaterThan(cold('embeddings') + noise);
    for (const digits of ['digits 2', 'digits 2 3']) {
      expect(Math.abs(cold(digits) - cold('cosine'))).toBeLessThan(noise);
      expect(cold(digits)).toBeGreaterThan(cold('none') + 0.05);
      expect(cold(digits)).toBeGreaterThan(cold('embeddings') + 0.02);
    }
  });
}, 120_000);
