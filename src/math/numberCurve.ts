import { type BlockLayout, blockLayout, blockSources, drawBlock } from './blocks';
import { meanSquaredError } from './metrics';
import { encode, type NumberEncoding, rowCount } from './numerals';
import { affine, type Weights } from './vectors';

/**
 * A regression from one number, in plain numbers: its vector, a layer of ReLU units, a value. Small enough to train
 * while one watches, and nothing but the encoding can fail.
 */
export type CurveNetwork = {
  readonly encoding: NumberEncoding;
  /** The number is one of 0 … count−1. */
  readonly count: number;
  /** Width of the number's vector, d. */
  readonly dimension: number;
  /** ReLU units. */
  readonly hidden: number;
};

export type CurveBlock = 'table' | 'hidden' | 'hiddenBias' | 'output' | 'outputBias';

/** Where each table lies in the flat vector of parameters; the embedding table comes first. */
export function curveLayout({ encoding, count, dimension, hidden }: CurveNetwork): BlockLayout<CurveBlock> {
  return blockLayout({
    table: [rowCount(encoding, count), dimension],
    hidden: [dimension, hidden],
    hiddenBias: [1, hidden],
    output: [hidden, 1],
    outputBias: [1, 1],
  });
}

/** Rows add up, so they start narrow; both layers keep the scale of what comes in; biases start at zero. */
export function initialCurveWeights(network: CurveNetwork, seed: number): Float32Array {
  const { blocks, size } = curveLayout(network);
  const weights = new Float32Array(size);
  const random = blockSources(seed);
  drawBlock(weights, blocks.table, random('table'), 0.1);
  drawBlock(weights, blocks.hidden, random('hidden'), 1 / Math.sqrt(network.dimension));
  drawBlock(weights, blocks.output, random('output'), 1 / Math.sqrt(network.hidden));
  return weights;
}

export type CurveForward = {
  /** [dimension]: the number's vector. */
  readonly vector: Float64Array;
  /** [hidden]: units after ReLU. */
  readonly hidden: Float64Array;
  readonly value: number;
};

export function curveForward(
  network: CurveNetwork,
  weights: Weights,
  number: number,
  { blocks } = curveLayout(network),
): CurveForward {
  const { encoding, count, dimension } = network;
  const vector = encode(number, encoding, count, weights, dimension);
  const hidden = affine(weights, blocks.hidden, vector, blocks.hiddenBias).map((x) => Math.max(x, 0));
  const [value] = affine(weights, blocks.output, hidden, blocks.outputBias);
  return { vector, hidden, value };
}

/** [count]: the learned curve. */
export function learnedCurve(network: CurveNetwork, weights: Weights): Float64Array {
  const where = curveLayout(network);
  return Float64Array.from(
    { length: network.count },
    (_, number) => curveForward(network, weights, number, where).value,
  );
}

/** Root mean squared error of a learned curve against the planted one, over some of its values; NaN over none. */
export function curveError(
  learned: ArrayLike<number>,
  planted: ArrayLike<number>,
  values: readonly number[],
): number {
  const at = (curve: ArrayLike<number>) => values.map((value) => curve[value]);
  return Math.sqrt(meanSquaredError(at(learned), at(planted)));
}
