import { create } from 'zustand';
import { similaritySizes } from '../../../data/similarityLog';
import { initialSimilarity, type SimilarityFeature, similarityLayout } from '../../../math/similarity';
import { tableIn } from '../../../state/files/armFiles';
import { named } from '../../../state/link/codec';
import { linkTo } from '../../../state/link/link';
import { choice, initialOf, range, seed, some, toggled, type ValuesOf } from '../../../state/link/settings';
import { armsExperiment } from '../../../state/run/arms';
import type { SpecOf } from '../../../training/protocol';

/** The arms differ only in what the model sees of the pre-trained embeddings. */
export const armNames = ['none', 'embeddings', 'cosine', 'digits'] as const satisfies SimilarityFeature[];
export type ArmName = (typeof armNames)[number];

/** What runs are made of. */
export const settings = {
  /** The cosine becomes one of so many integers, written in these bases. */
  count: named('simN', choice(256, [16, 64, 256, 1024])),
  bases: named('simBases', some([2, 3], [2, 3, 10])),
  seed: named('simSeed', seed()),
};
type Settings = ValuesOf<typeof settings>;

/** The pair that is looked at. */
export const view = {
  user: named('simUser', range(7, { min: 0, max: similaritySizes.users - 1 })),
  ad: named('simAd', range(similaritySizes.warm + 5, { min: 0, max: similaritySizes.ads - 1 })),
};

export type Similarity = Settings & ValuesOf<typeof view>;

export const useSimilarity = create<Similarity>(() => ({ ...initialOf(settings), ...initialOf(view) }));
export const set = useSimilarity.setState;

export function specsOf({ count, bases, seed }: Settings): Record<ArmName, SpecOf<'similarity'>> {
  const { users, ads, embedding } = similaritySizes;
  const spec = (feature: ArmName): SpecOf<'similarity'> => ({
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

export const experiment = armsExperiment<ArmName, SpecOf<'similarity'>, Settings>({
  name: 'similarity',
  settings,
  store: useSimilarity,
  specs: specsOf,
  untrained: ({ network, seeds }) => initialSimilarity(network, seeds.weights),
  blocks: ({ network }) => similarityLayout(network).blocks,
  tables: ({ network }, weights) =>
    (['users', 'ads'] as const).map((name) => tableIn(name, weights, similarityLayout(network).blocks[name])),
  auc: ({ cold }) => cold,
  keep: ({ cold, warm }) => ({ cold, warm }),
});

export const toggleBase = (base: number) => set(({ bases }) => ({ bases: toggled(bases, base) }));

/** The section's share of the panel's link. */
export const linkSimilarity = () => linkTo(useSimilarity, { ...settings, ...view }, 'hashid');
