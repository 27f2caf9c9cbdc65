import { type BlockLayout, blockLayout, blockSources, drawBlock, row } from './blocks';
import { codes, numeralsFor } from './numerals';
import { affine, dot, type Weights } from './vectors';

/**
 * Similarity encoding (2403.00793): the cosine of a user's and an ad's pre-trained embeddings becomes an integer,
 * and the integer's digits look up rows of a table, as any number's do.
 */

/** What the model sees of the pre-trained embeddings. */
export type SimilarityFeature = 'none' | 'embeddings' | 'cosine' | 'digits';

export type SimilarityNetwork = {
  readonly users: number;
  readonly ads: number;
  readonly feature: SimilarityFeature;
  /** Width of the pre-trained embeddings. */
  readonly embedding: number;
  /** The cosine becomes one of 0 … count−1, written in these bases. */
  readonly count: number;
  readonly bases: readonly number[];
  /** Width of the embeddings of user, ad and feature. */
  readonly dimension: number;
  /** ReLU units. */
  readonly hidden: number;
};

export function cosineOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

/** ⌊(cosine + 1) / 2 · count⌋, with 1 itself in the last cell. */
export function similarityInteger(cosine: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(((cosine + 1) / 2) * count)));
}

/** Numbers that the feature gives to the model, and rows of the table that multiplies them. */
export function featureWidth({ feature, embedding, count, bases }: SimilarityNetwork): number {
  if (feature === 'none') return 0;
  if (feature === 'cosine') return 1;
  if (feature === 'embeddings') return 2 * embedding;
  return numeralsFor(count, bases).reduce((sum, { base, width }) => sum + base * width, 0);
}

/** The rows of the table that the digits of a cosine's integer choose. */
export function digitRows({ count, bases }: SimilarityNetwork, integer: number): number[] {
  return codes(integer, numeralsFor(count, bases)).map(({ row }) => row);
}

/** [featureWidth]: both embeddings end to end, the cosine itself, or a one for each digit's row. */
export function similarityFeatures(
  network: SimilarityNetwork,
  user: ArrayLike<number>,
  ad: ArrayLike<number>,
  cosine = cosineOf(user, ad),
): Float64Array {
  const { feature, count } = network;
  if (feature === 'embeddings') return Float64Array.from([...Array.from(user), ...Array.from(ad)]);
  const features = new Float64Array(featureWidth(network));
  if (feature === 'cosine') features[0] = cosine;
  if (feature === 'digits')
    for (const row of digitRows(network, similarityInteger(cosine, count))) features[row] = 1;
  return features;
}

export type SimilarityBlock =
  | 'users'
  | 'ads'
  | 'features'
  | 'hidden'
  | 'hiddenBias'
  | 'output'
  | 'outputBias';

/** Where each table lies in the flat vector of parameters. */
export function similarityLayout(network: SimilarityNetwork): BlockLayout<SimilarityBlock> {
  const { users, ads, dimension, hidden } = network;
  const inputs = (network.feature === 'none' ? 2 : 3) * dimension;
  return blockLayout({
    users: [users, dimension],
    ads: [ads, dimension],
    features: [featureWidth(network), dimension],
    hidden: [inputs, hidden],
    hiddenBias: [1, hidden],
    output: [hidden, 1],
    outputBias: [1, 1],
  });
}

export function initialSimilarity(network: SimilarityNetwork, seed: number): Float32Array {
  const { blocks, size } = similarityLayout(network);
  const weights = new Float32Array(size);
  const random = blockSources(seed);
  const draw = (name: SimilarityBlock, deviation: number) =>
    drawBlock(weights, blocks[name], random(name), deviation);
  draw('users', 0.05);
  draw('ads', 0.05);
  // Rows of digits add up; what is multiplied by real numbers keeps their scale.
  draw('features', network.feature === 'digits' ? 0.05 : 1 / Math.sqrt(3 * (featureWidth(network) || 1)));
  draw('hidden', 1 / Math.sqrt(blocks.hidden.rows));
  draw('output', 1 / Math.sqrt(network.hidden));
  return weights;
}

/** The readable forward pass for one user and ad: [user, ad, features · table] → ReLU → logit. */
export function similarityForward(
  network: SimilarityNetwork,
  weights: Weights,
  user: number,
  ad: number,
  features: ArrayLike<number>,
  { blocks } = similarityLayout(network),
): { readonly vector: Float64Array; readonly logit: number } {
  const vector = affine(weights, blocks.features, features);
  const input = [
    ...row(weights, blocks.users, user),
    ...row(weights, blocks.ads, ad),
    ...(network.feature === 'none' ? [] : vector),
  ];
  const hidden = affine(weights, blocks.hidden, input, blocks.hiddenBias).map((x) => Math.max(x, 0));
  const [logit] = affine(weights, blocks.output, hidden, blocks.outputBias);
  return { vector, logit };
}

/** Sum of `values` and number of cases whose similarity lies in each of `cells` equal cells of [−1, 1]. */
export function sumsBySimilarity(similarities: ArrayLike<number>, values: ArrayLike<number>, cells: number) {
  const sums = new Float64Array(cells);
  const counts = new Uint32Array(cells);
  for (let i = 0; i < values.length; i++) {
    const cell = similarityInteger(similarities[i], cells);
    sums[cell] += values[i];
    counts[cell]++;
  }
  return { sums, counts };
}
