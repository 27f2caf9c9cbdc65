import * as tf from '@tensorflow/tfjs';
import type { Network } from '../math/network';
import { designMatrix, type NumberEncoding, rowCount } from '../math/numerals';

/**
 * Embeddings are looked up by products with multi-hot rows: b + p is then one product, and so is the gradient of a
 * look-up (WASM has no kernel for the gradient of a gather).
 */

/** Impressions in columns, histories newest first; the part of an AdLog that a model may see. */
export type Impressions = {
  readonly categories: ArrayLike<number>;
  readonly buckets: ArrayLike<number>;
  readonly lengths: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly numbers: ArrayLike<number>;
};

/** A batch as the backend sees it: B examples with L behaviours each, of U users; U is B, or 1 for many ads to one user. */
export type Batch = {
  readonly users: number;
  readonly history: number;
  /** [U · L, category + bucket (+ position) rows]: which rows make b̃. */
  readonly behaviours: tf.Tensor2D;
  /** [B, category rows + 1]: which rows make t̃; the last is p(0), and doubles as the constant of the bias. */
  readonly targets: tf.Tensor2D;
  /** [B, numeral rows] */
  readonly numbers: tf.Tensor2D;
  /** [B] */
  readonly lengths: tf.Tensor1D;
};

/** The chosen impressions as multi-hot rows; histories of `history` entries. */
export function lookUp(
  network: Network,
  log: Impressions,
  chosen: ArrayLike<number>,
  history = network.history,
): Batch {
  const size = chosen.length;
  const behaviours = new Float32Array(size * history * memoryRows(network));
  const lengths = new Float32Array(size);
  for (let b = 0; b < size; b++) {
    const i = chosen[b];
    lengths[b] = log.lengths[i];
    for (let j = 0; j < log.lengths[i]; j++) {
      const row = (b * history + j) * memoryRows(network);
      behaviours[row + log.categories[i * history + j]] = 1;
      behaviours[row + network.categories + log.buckets[i * history + j]] = 1;
      if (network.sequence === 'self') behaviours[row + network.categories + network.buckets + j] = 1;
    }
  }
  return {
    users: size,
    history,
    behaviours: tf.tensor2d(behaviours, [size * history, memoryRows(network)]),
    lengths: tf.tensor1d(lengths),
    targets: targetRows(
      network,
      Array.from(chosen, (i) => log.targets[i]),
    ),
    numbers: multiHotNumbers(
      network,
      Array.from(chosen, (i) => log.numbers[i]),
    ),
  };
}

/** Rows of the table that behaviours, gaps and, for self-attention, positions share. */
function memoryRows({ categories, buckets, history, sequence }: Network): number {
  return categories + buckets + (sequence === 'self' ? history : 0);
}

export function targetRows({ categories }: Network, targets: ArrayLike<number>): tf.Tensor2D {
  const rows = new Float32Array(targets.length * (categories + 1));
  for (let b = 0; b < targets.length; b++) {
    rows[b * (categories + 1) + targets[b]] = 1;
    rows[b * (categories + 1) + categories] = 1;
  }
  return tf.tensor2d(rows, [targets.length, categories + 1]);
}

export function multiHotNumbers({ number, numberCount }: Network, numbers: ArrayLike<number>): tf.Tensor2D {
  const width = rowCount(number, numberCount);
  const design = designOf(number, numberCount);
  const rows = new Float32Array(numbers.length * width);
  for (let b = 0; b < numbers.length; b++) {
    rows.set(design.subarray(numbers[b] * width, (numbers[b] + 1) * width), b * width);
  }
  return tf.tensor2d(rows, [numbers.length, width]);
}

/** The design matrix last used: the same for every batch of a run. */
let remembered: { encoding: NumberEncoding; count: number; design: Float32Array } | undefined;

function designOf(encoding: NumberEncoding, count: number): Float32Array {
  if (remembered?.encoding !== encoding || remembered.count !== count) {
    remembered = { encoding, count, design: designMatrix(encoding, count) };
  }
  return remembered.design;
}
