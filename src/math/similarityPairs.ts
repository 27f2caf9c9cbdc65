import {
  type SimilarityNetwork,
  similarityFeatures,
  similarityInteger,
  similarityLayout,
} from './similarity';
import { affine, type Weights } from './vectors';

/** The pre-trained embeddings [users, embedding], [ads, embedding] and their cosines [users, ads]. */
export type PretrainedPairs = {
  readonly userEmbeddings: Float64Array;
  readonly adEmbeddings: Float64Array;
  readonly cosines: ArrayLike<number>;
};

/**
 * Logits [users, to − from] of the first `users` users with the ads from … to − 1. What enters the hidden layer is a sum of a part
 * of the user, a part of the ad and a part of the similarity, so each part is computed once; the same as
 * `similarityForward` pair by pair.
 */
export function pairLogits(
  network: SimilarityNetwork,
  weights: Weights,
  { userEmbeddings, adEmbeddings, cosines }: PretrainedPairs,
  from = 0,
  to = network.ads,
  users = network.users,
): Float64Array {
  const { ads, dimension: d, hidden, feature, count, embedding } = network;
  const { blocks } = similarityLayout(network);
  const raw = feature === 'embeddings';
  /** An embedding's way into the hidden layer, through the rows that belong to user (0), ad (1) or feature (2). */
  const through = (which: number, vector: ArrayLike<number>) =>
    affine(weights, { ...blocks.hidden, offset: blocks.hidden.offset + which * d * hidden, rows: d }, vector);
  /** Features [rows] that start at a row of their table. */
  const ofFeatures = (features: ArrayLike<number>, first = 0) =>
    through(
      2,
      affine(
        weights,
        { ...blocks.features, offset: blocks.features.offset + first * d, rows: features.length },
        features,
      ),
    );
  const parts = (which: 0 | 1, first: number, end: number, pretrained: Float64Array) => {
    const all = new Float64Array((end - first) * hidden);
    const { offset } = which ? blocks.ads : blocks.users;
    for (let i = first; i < end; i++) {
      const own = through(which, weights.subarray(offset + i * d, offset + (i + 1) * d));
      const known = pretrained.subarray(i * embedding, (i + 1) * embedding);
      const shared = raw ? ofFeatures(known, which * embedding) : undefined;
      for (let h = 0; h < hidden; h++) all[(i - first) * hidden + h] = own[h] + (shared?.[h] ?? 0);
    }
    return all;
  };
  const userParts = parts(0, 0, users, userEmbeddings);
  const adParts = parts(1, from, to, adEmbeddings);
  // One row to be scaled by the cosine, or one for each integer, or a zero.
  const cellParts =
    feature === 'digits'
      ? Array.from({ length: count }, (_, cell) =>
          ofFeatures(similarityFeatures(network, [], [], (2 * (cell + 0.5)) / count - 1)),
        )
      : [feature === 'cosine' ? ofFeatures([1]) : new Float64Array(hidden)];
  const bias = weights.subarray(blocks.hiddenBias.offset, blocks.hiddenBias.offset + hidden);
  const output = weights.subarray(blocks.output.offset, blocks.output.offset + hidden);
  const logits = new Float64Array(users * (to - from));
  for (let user = 0, pair = 0; user < users; user++) {
    for (let ad = from; ad < to; ad++, pair++) {
      const cosine = cosines[user * ads + ad];
      const cellPart = cellParts[feature === 'digits' ? similarityInteger(cosine, count) : 0];
      const scale = feature === 'cosine' ? cosine : 1;
      let logit = weights[blocks.outputBias.offset];
      for (let h = 0; h < hidden; h++) {
        const unit =
          bias[h] + userParts[user * hidden + h] + adParts[(ad - from) * hidden + h] + scale * cellPart[h];
        if (unit > 0) logit += unit * output[h];
      }
      logits[pair] = logit;
    }
  }
  return logits;
}
