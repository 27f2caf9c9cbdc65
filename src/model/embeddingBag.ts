import * as tf from '@tensorflow/tfjs';
import { fusedOp } from './kernels';

/**
 * Look-ups in tables so large that one-hot rows would be nearly all zeros: an example names its rows by number.
 */

const sums = fusedOp({
  name: 'UnfoldRowSums',
  inputs: ['table', 'rows'],
  attributes: ['dimension', 'chosen'],
  outputShape: ({ table, rows }) => [rows[0], table[1]],
  plain: (output, { table, rows }, { dimension, chosen }) => {
    output.fill(0);
    for (let i = 0; i < rows.length; i++) {
      const to = (Math.floor(i / chosen) * dimension) | 0;
      const from = (rows[i] * dimension) | 0;
      for (let k = 0; k < dimension; k++) output[to + k] += table[from + k];
    }
  },
  wgsl: `
    let dimension = i32(uniforms.dimension);
    let chosen = i32(uniforms.chosen);
    let example = index / dimension;
    var sum = 0.0;
    for (var i = example * chosen; i < (example + 1) * chosen; i++) {
      sum = sum + table[i32(rows[i]) * dimension + index % dimension];
    }
    setOutputAtIndex(index, sum);`,
});

/** The other way: every example's slope [dimension] is added to each row that it chose. */
const spread = fusedOp({
  name: 'UnfoldRowSumsGradient',
  inputs: ['table', 'rows', 'slopes'],
  attributes: ['dimension', 'chosen', 'examples'],
  outputShape: ({ table }) => table,
  plain: (output, { rows, slopes }, { dimension, chosen }) => {
    output.fill(0);
    for (let i = 0; i < rows.length; i++) {
      const from = (Math.floor(i / chosen) * dimension) | 0;
      const to = (rows[i] * dimension) | 0;
      for (let k = 0; k < dimension; k++) output[to + k] += slopes[from + k];
    }
  },
  wgsl: `
    let dimension = i32(uniforms.dimension);
    let chosen = i32(uniforms.chosen);
    let row = index / dimension;
    var sum = 0.0;
    for (var i = 0; i < i32(uniforms.examples) * chosen; i++) {
      if (i32(rows[i]) == row) { sum = sum + slopes[i / chosen * dimension + index % dimension]; }
    }
    setOutputAtIndex(index, sum);`,
});

/** For each example the sum of the table's rows that it chose: [rows, dimension] · [B, chosen] → [B, dimension]. */
export function embeddingBag(table: tf.Tensor2D, rows: tf.Tensor2D): tf.Tensor2D {
  const [examples, chosen] = rows.shape;
  const dimension = table.shape[1];
  const op = tf.customGrad((of, save) => {
    (save as tf.GradSaveFunc)([of as tf.Tensor]);
    return {
      value: sums({ table: of as tf.Tensor, rows }, { dimension, chosen }),
      gradFunc: (slopes: tf.Tensor, [saved]: tf.Tensor[]) =>
        spread({ table: saved, rows, slopes }, { dimension, chosen, examples }),
    };
  });
  return op(table) as tf.Tensor2D;
}
