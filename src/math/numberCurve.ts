import { meanSquaredError } from './metrics';
import type { Block } from './network';
import { encode, type NumberEncoding, rowCount } from './numerals';
import { normal, type Random } from './random';
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
export function curveLayout({ encoding, count, dimension, hidden }: CurveNetwork): {
  readonly blocks: Readonly<Record<CurveBlock, Block>>;
  readonly size: number;
} {
  let size = 0;
  const block = (rows: number, columns: number): Block => {
    const offset = size;
    size += rows * columns;
    return { offset, rows, columns };
  };
  const blocks = {
    table: block(rowCount(encoding, count), dimension),
    hidden: block(dimension, hidden),
    hiddenBias: block(1, hidden),
    output: block(hidden, 1),
    outputBias: block(1, 1),
  };
  return { blocks, size };
}

/** Rows add up, so they start narrow; both layers keep the scale of what comes in; biases start at zero. */
export function initialCurveWeights(network: CurveNetwork, random: (block: string) => Random): Float32Array {
  const { blocks, size } = curveLayout(network);
  const weights = new Float32Array(size);
  const draw = (name: CurveBlock, deviation: number) => {
    const { offset, rows, columns } = blocks[name];
    const source = random(name);
    for (let i = 0; i < rows * columns; i++) weights[offset + i] = deviation * normal(source);
  };
  draw('table', 0.1);
  draw('hidden', 1 / Math.sqrt(network.dimension));
  draw('output', 1 / Math.sqrt(network.hidden));
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
