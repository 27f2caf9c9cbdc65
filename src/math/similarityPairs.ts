import {
  type SimilarityNetwork,
  similarityFeatures,
  similarityInteger,
  similarityLayout,
} from './similarity';
import { affine, type Weights } from './vectors';

/**
 * Logits [users, ads] of all pairs at once. What enters the hidden layer is a sum of a part of the user, a part of the
 * ad and a part of the similarity, so each part is computed once; the same as `similarityForward` pair by pair.
 */
export function allPairLogits(
  network: SimilarityNetwork,
  weights: Weights,
  userEmbeddings: Float64Array,
  adEmbeddings: Float64Array,
  cosines: ArrayLike<number>,
): Float64Array {
  const { users, ads, dimension: d, hidden, feature, count, embedding } = network;
  const { blocks } = similarityLayout(network);
  /** The hidden layer's rows for the user, the ad or the feature. */
  const part = (index: number) => ({
    ...blocks.hidden,
    offset: blocks.hidden.offset + index * d * hidden,
    rows: d,
  });
  const own = (table: 'users' | 'ads', index: number) => {
    const from = blocks[table].offset + index * d;
    return affine(weights, part(table === 'users' ? 0 : 1), weights.subarray(from, from + d));
  };
  const ofFeatures = (features: ArrayLike<number>) =>
    affine(weights, part(2), affine(weights, blocks.features, features));
  const plus = (a: Float64Array, b: Float64Array) => a.map((x, i) => x + b[i]);
  const none = new Float64Array(embedding);
  const vector = (table: Float64Array, index: number) =>
    table.subarray(index * embedding, (index + 1) * embedding);
  const raw = feature === 'embeddings';
  const userParts = Array.from({ length: users }, (_, user) => {
    const part = own('users', user);
    return raw ? plus(part, ofFeatures([...vector(userEmbeddings, user), ...none])) : part;
  });
  const bias = weights.subarray(blocks.hiddenBias.offset, blocks.hiddenBias.offset + hidden);
  const adParts = Array.from({ length: ads }, (_, ad) => {
    const part = own('ads', ad).map((x, h) => x + bias[h]);
    return raw ? plus(part, ofFeatures([...none, ...vector(adEmbeddings, ad)])) : part;
  });
  // One row to be scaled by the cosine, or one for each integer, or a zero.
  const cells = feature === 'digits' ? count : 1;
  const cellParts = Array.from({ length: cells }, (_, cell) => {
    if (feature === 'cosine') return ofFeatures([1]);
    if (feature === 'digits')
      return ofFeatures(similarityFeatures(network, [], [], (2 * (cell + 0.5)) / count - 1));
    return new Float64Array(hidden);
  });
  const { output, outputBias } = blocks;
  const logits = new Float64Array(users * ads);
  for (let user = 0, pair = 0; user < users; user++) {
    for (let ad = 0; ad < ads; ad++, pair++) {
      const cosine = cosines[pair];
      const cellPart = cellParts[feature === 'digits' ? similarityInteger(cosine, count) : 0];
      const scale = feature === 'cosine' ? cosine : 1;
      let logit = weights[outputBias.offset];
      for (let h = 0; h < hidden; h++) {
        const unit = userParts[user][h] + adParts[ad][h] + scale * cellPart[h];
        if (unit > 0) logit += unit * weights[output.offset + h];
      }
      logits[pair] = logit;
    }
  }
  return logits;
}
