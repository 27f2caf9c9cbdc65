import { create } from 'zustand';
import { type SimilarityWorld, similaritySizes, similarityWorld } from '../../../data/similarityLog';
import { seeded, seedFor } from '../../../math/random';
import { initialSimilarity, type SimilarityFeature } from '../../../math/similarity';
import { pairLogits } from '../../../math/similarityPairs';
import { type Arm, armsExperiment } from '../../../state/arms';
import { type Codec, integer, integers, named, seed } from '../../../state/codec';
import { type Fields, linkTo } from '../../../state/link';
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

const someBases: Codec<readonly number[]> = {
  ...integers(2, 10, 9),
  parse: (text) => {
    const found = integers(2, 10, 9).parse(text);
    return found?.length ? [...found].sort((a, b) => a - b) : undefined;
  },
};
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

export const linkSimilarity = () => linkTo(useSimilarity, fields, 'hashid');

let remembered: { readonly seed: number; readonly world: SimilarityWorld } | undefined;

/** The world of a seed; the last one is kept. */
export function worldOf(seed: number): SimilarityWorld {
  if (remembered?.seed !== seed) remembered = { seed, world: similarityWorld(seed) };
  return remembered.world;
}

const predicted = new WeakMap<Float32Array, Float64Array>();

/** [users, ads]: what an arm predicts of every pair at present. */
export function logitsOf({ spec, weights }: Arm<SimilaritySpec>): Float64Array {
  const known =
    predicted.get(weights) ??
    pairLogits(spec.network, weights, worldOf(spec.seeds.data), similaritySizes.warm);
  predicted.set(weights, known);
  return known;
}
