import { row } from './blocks';
import type { Layout, Network } from './network';
import { add, affine, dot, softmax, type Weights, weightedSum } from './vectors';

/** The SASRec-like baseline: behaviours attend to each other and know nothing of the target. */
export type SelfAttention = {
  /** [length][length]: scaled products of queries and keys, before softmax over each row. */
  readonly logits: number[][];
  /** [length][length]: row i says where behaviour i looks. */
  readonly matrix: number[][];
  /** [length]: how much each behaviour is looked at on average. */
  readonly columnMeans: number[];
  /** [length][dimension]: behaviours after attention and feed-forward, both residual. */
  readonly outputs: Float64Array[];
};

const epsilon = 1e-5;

/** (x − mean) / deviation over the entries of x, without gain or bias. */
function normalise(x: Float64Array): Float64Array {
  const mean = x.reduce((a, b) => a + b, 0) / x.length;
  const variance = x.reduce((a, b) => a + (b - mean) ** 2, 0) / x.length;
  return x.map((value) => (value - mean) / Math.sqrt(variance + epsilon));
}

/** One pre-norm transformer block over the whole history, no causal mask (1808.09781, §3, with order positions). */
export function selfAttention(
  network: Network,
  weights: Weights,
  { blocks }: Layout,
  behaviours: readonly Float64Array[],
): SelfAttention {
  const { dimension } = network;

  const placed = behaviours.map((behaviour, i) => add(behaviour, row(weights, blocks.position, i)));
  const normal = placed.map(normalise);
  const queries = normal.map((x) => affine(weights, blocks.query, x));
  const keys = normal.map((x) => affine(weights, blocks.key, x));
  const values = normal.map((x) => affine(weights, blocks.value, x));
  const logits = queries.map((query) => keys.map((key) => dot(query, key) / Math.sqrt(dimension)));
  const matrix = logits.map(softmax);

  const outputs = placed.map((x, i) => {
    const attended = add(x, weightedSum(matrix[i], values, dimension));
    const expanded = affine(weights, blocks.expand, normalise(attended), blocks.expandBias);
    const rectified = expanded.map((value) => Math.max(value, 0));
    return add(attended, affine(weights, blocks.contract, rectified, blocks.contractBias));
  });
  const columnMeans = matrix.map((_, j) => matrix.reduce((sum, from) => sum + from[j], 0) / matrix.length);
  return { logits, matrix, columnMeans, outputs };
}
