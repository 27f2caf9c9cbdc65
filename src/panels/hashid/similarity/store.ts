import { create } from 'zustand';
import { similaritySizes } from '../../../data/similarityLog';
import { seeded, seedFor } from '../../../math/random';
import { initialSimilarity, type SimilarityFeature, similarityLayout } from '../../../math/similarity';
import { tableIn } from '../../../state/files/armFiles';
import { type Codec, integer, named, seed, someBases } from '../../../state/link/codec';
import { type Fields, linkTo } from '../../../state/link/link';
import { armsExperiment } from '../../../state/run/arms';
import type { SimilaritySpec } from '../../../training/protocol';

/** The arms differ only in what the model sees of the pre-trained embeddings. */
export const armNames = ['none', 'embeddings', 'cosine', 'digits'] as const satisfies SimilarityFeature[];
export type ArmName = (typeof armNames)[number];

export const counts = [16, 64, 256, 1024] as const;
export const offeredBases = [2, 3, 10] as const;

export type Similarity = {
  readonly user: number;
  readonly ad: number;
  /** The cosine becomes one of so many integers, written in these bases. */
  readonly count: (typeof counts)[number];
  readonly bases: readonly number[];
  readonly seed: number;
};

export const useSimilarity = create<Similarity>(() => ({
  user: 7,
  ad: similaritySizes.warm + 5,
  count: 256,
  bases: [2, 3],
  seed: 1,
}));
export const set = useSimilarity.setState;

export function specsOf({ count, bases, seed }: Similarity): Record<ArmName, SimilaritySpec> {
  const { users, ads, embedding } = similaritySizes;
  const spec = (feature: ArmName): SimilaritySpec => ({
    experiment: 'similarity',
    network: { users, ads, feature, embedding, count, bases, dimension: 8, hidden: 32 },
    impressions: 30_000,
    seeds: { data: seed, weights: seed, batches: seed },
    steps: 400,
    batchSize: 512,
    learningRate: 0.005,
  });
  return {
    none: spec('none'),
    embeddings: spec('embeddings'),
    cosine: spec('cosine'),
    digits: spec('digits'),
  };
}

export const experiment = armsExperiment<ArmName, SimilaritySpec>({
  name: 'similarity',
  specs: specsOf(useSimilarity.getState()),
  untrained: ({ network, seeds }) =>
    initialSimilarity(network, (name) => seeded(seedFor(seeds.weights, name))),
  blocks: ({ network }) => similarityLayout(network).blocks,
  tables: ({ network }, weights) =>
    (['users', 'ads'] as const).map((name) => tableIn(name, weights, similarityLayout(network).blocks[name])),
  auc: ({ cold }) => cold,
  keep: ({ cold, warm }) => ({ cold, warm }),
  // What was run before is not offered again, so nothing that is remembered is taken.
  valid: () => false,
});

// Other settings, from whichever side they come, are other specifications.
useSimilarity.subscribe((now, before) => {
  if (JSON.stringify(specsOf(now)) !== JSON.stringify(specsOf(before))) experiment.configure(specsOf(now));
});

export function toggleBase(base: number): void {
  set(({ bases }) => {
    const rest = bases.filter((other) => other !== base);
    if (rest.length === bases.length) return { bases: [...bases, base].sort((a, b) => a - b) };
    return rest.length ? { bases: rest } : {};
  });
}

const oneCount: Codec<Similarity['count']> = {
  parse: (text) => counts.find((choice) => String(choice) === text),
  format: String,
};
const fields: Fields<Similarity> = {
  user: named('simUser', integer(0, similaritySizes.users - 1)),
  ad: named('simAd', integer(0, similaritySizes.ads - 1)),
  count: named('simN', oneCount),
  bases: named('simBases', someBases),
  seed: named('simSeed', seed),
};

/** The section's share of the panel's link. */
export const linkSimilarity = () => linkTo(useSimilarity, fields, 'hashid');
