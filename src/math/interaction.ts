import { type BlockLayout, blockLayout, blockSources, drawBlock } from './blocks';
import { doubleCentred } from './doubleCentring';
import { pearson } from './metrics';

/**
 * A model of pair interactions (FwFM, 1806.03514): every value of every field has an embedding, every pair of fields a
 * weight r, and logit = b + Σ lin + Σ_sets Σ_pairs r · ⟨e_i, e_j⟩. Several sets are several embeddings of each value, side by
 * side in one row, that interact only within their set (multi-embedding, 2310.04400 §5).
 */
export type InteractionNetwork = {
  readonly cardinalities: readonly number[];
  /** Total width of a value's embeddings, all sets together. */
  readonly dimension: number;
  /** Divides the dimension. */
  readonly sets: number;
  /** Pairs of fields that the model lets interact. */
  readonly pairs: readonly (readonly [number, number])[];
  /**
   * Weights of the pairs: own in each set, one for all sets, or none, which is a factorisation machine; or no weights
   * at all, but a cross layer over all fields in each set (see crossNetwork.ts).
   */
  readonly pairWeights: 'own' | 'shared' | 'none' | 'cross';
};

export type InteractionBlock = 'embeddings' | 'linear' | 'pairs' | 'bias';

/** Where each table lies in the flat vector of parameters. Fields' rows follow one another in embeddings and linear. */
export function interactionLayout({
  cardinalities,
  dimension,
  sets,
  pairs,
}: InteractionNetwork): BlockLayout<InteractionBlock> {
  const rows = cardinalities.reduce((sum, count) => sum + count, 0);
  return blockLayout({
    embeddings: [rows, dimension],
    linear: [rows, 1],
    pairs: [sets, pairs.length],
    bias: [1, 1],
  });
}

/** Row of each field's first value. */
export function firstRows({ cardinalities }: Pick<InteractionNetwork, 'cardinalities'>): readonly number[] {
  let row = 0;
  return cardinalities.map((count) => {
    row += count;
    return row - count;
  });
}

/** How far the weights of pairs that learn from the start are scattered around one. */
const pairScatter = 0.5;

/**
 * Embeddings start close to zero, biases where the click rate is.
 * @param deviation of the embeddings
 * @param scattered pair weights lie around one, not at one
 */
export function initialInteraction(
  network: InteractionNetwork,
  { deviation, scattered, bias }: { deviation: number; scattered: boolean; bias: number },
  seed: number,
): Float32Array {
  const { blocks, size } = interactionLayout(network);
  const weights = new Float32Array(size);
  const random = blockSources(seed);
  drawBlock(weights, blocks.embeddings, random('embeddings'), deviation);
  const scatter = scattered && network.pairWeights !== 'none' ? pairScatter : 0;
  drawBlock(weights, blocks.pairs, random('pairs'), scatter, 1);
  if (network.pairWeights === 'shared') {
    const { offset, rows, columns } = blocks.pairs;
    for (let set = 1; set < rows; set++) weights.copyWithin(offset + set * columns, offset, offset + columns);
  }
  weights[blocks.bias.offset] = bias;
  return weights;
}

/** A field's embeddings, all sets side by side: a view [values, dimension]. */
export function fieldTable<T extends Float32Array | Float64Array>(
  network: InteractionNetwork,
  weights: T,
  field: number,
): T {
  const { cardinalities, dimension } = network;
  const from = firstRows(network)[field] * dimension;
  return weights.subarray(from, from + cardinalities[field] * dimension) as T;
}

/** Pair weights [set][pair]. */
export function pairWeightsOf(network: InteractionNetwork, weights: ArrayLike<number>): number[][] {
  const { offset, rows, columns } = interactionLayout(network).blocks.pairs;
  return Array.from({ length: rows }, (_, set) =>
    Array.from({ length: columns }, (_, pair) => weights[offset + set * columns + pair]),
  );
}

/**
 * The logit of one impression, read off the formula.
 * @param values one per field
 */
export function interactionLogit(
  network: InteractionNetwork,
  weights: ArrayLike<number>,
  values: ArrayLike<number>,
): number {
  const { blocks } = interactionLayout(network);
  const rows = firstRows(network).map((first, field) => first + values[field]);
  let logit = weights[blocks.bias.offset];
  for (const row of rows) logit += weights[blocks.linear.offset + row];
  const width = network.dimension / network.sets;
  for (let set = 0; set < network.sets; set++) {
    network.pairs.forEach(([i, j], pair) => {
      let product = 0;
      for (let k = set * width; k < (set + 1) * width; k++)
        product += weights[rows[i] * network.dimension + k] * weights[rows[j] * network.dimension + k];
      logit += weights[blocks.pairs.offset + set * network.pairs.length + pair] * product;
    });
  }
  return logit;
}

/** What the model says of every two values of a pair of fields, Σ_sets r · ⟨e_i, e_j⟩: [values of i · values of j]. */
export function learnedTable(network: InteractionNetwork, weights: Float32Array, pair: number): Float64Array {
  const { dimension, sets, cardinalities, pairs } = network;
  const [i, j] = pairs[pair];
  const left = fieldTable(network, weights, i);
  const right = fieldTable(network, weights, j);
  const { offset } = interactionLayout(network).blocks.pairs;
  const width = dimension / sets;
  const weight = Float64Array.from(
    { length: dimension },
    (_, k) => weights[offset + Math.floor(k / width) * pairs.length + pair],
  );
  const table = new Float64Array(cardinalities[i] * cardinalities[j]);
  for (let a = 0; a < cardinalities[i]; a++) {
    for (let b = 0; b < cardinalities[j]; b++) {
      let sum = 0;
      for (let k = 0; k < dimension; k++)
        sum += weight[k] * left[a * dimension + k] * right[b * dimension + k];
      table[a * cardinalities[j] + b] = sum;
    }
  }
  return table;
}

/** A planted interaction of two fields: [values of the first · values of the second]. */
export type PairTable = { readonly fields: readonly [number, number]; readonly table: Float64Array };

/**
 * How well a planted interaction was learned: the correlation of both tables without their means; 0 for a pair that
 * the model does not let interact, NaN where a cross layer mixes it with all others.
 */
export function pairRecovery(
  network: InteractionNetwork,
  weights: Float32Array,
  { fields: [i, j], table }: PairTable,
): number {
  const pair = network.pairs.findIndex(([one, other]) => one === i && other === j);
  if (pair < 0) return 0;
  if (network.pairWeights === 'cross') return Number.NaN;
  const learned = learnedTable(network, weights, pair);
  const { cardinalities } = network;
  const correlation = pearson(doubleCentred(learned, cardinalities[i], cardinalities[j]), table);
  return Number.isFinite(correlation) ? correlation : 0;
}
