import * as tf from '@tensorflow/tfjs';
import { fusedOp } from './kernels';

const attributes = ['batch', 'count', 'dimension', 'sets', 'fields'] as const;

/** [count, dimension], [batch, fields] → [sets, batch, fields · dimension / sets]: each set's embeddings end to end. */
const gather = fusedOp({
  name: 'UnfoldSetEmbeddings',
  inputs: ['table', 'rows'],
  attributes,
  outputShape: ({ table, rows }) => [1, rows[0], rows[1] * table[1]],
  plain: (output, { table, rows }, { batch, dimension, sets, fields }) => {
    const width = dimension / sets;
    let index = 0;
    for (let set = 0; set < sets; set++) {
      for (let n = 0; n < batch * fields; n++) {
        const from = (rows[n] * dimension + set * width) | 0;
        for (let k = 0; k < width; k++) output[index++] = table[from + k];
      }
    }
  },
  wgsl: `
    let width = i32(uniforms.dimension) / i32(uniforms.sets);
    let lookUps = i32(uniforms.batch) * i32(uniforms.fields);
    let n = (index / width) % lookUps;
    let s = index / (width * lookUps);
    let row = i32(rows[n]);
    setOutputAtIndex(index, table[row * i32(uniforms.dimension) + s * width + index % width]);`,
});

/** Its gradient: → [count, dimension] */
const scatter = fusedOp({
  name: 'UnfoldSetEmbeddingsGradient',
  inputs: ['slopes', 'rows', 'table'],
  attributes,
  outputShape: ({ table }) => table,
  plain: (output, { slopes, rows }, { batch, dimension, sets, fields }) => {
    const width = dimension / sets;
    output.fill(0);
    let index = 0;
    for (let set = 0; set < sets; set++) {
      for (let n = 0; n < batch * fields; n++) {
        const to = (rows[n] * dimension + set * width) | 0;
        for (let k = 0; k < width; k++) output[to + k] += slopes[index++];
      }
    }
  },
  wgsl: `
    let dimension = i32(uniforms.dimension);
    let width = dimension / i32(uniforms.sets);
    let lookUps = i32(uniforms.batch) * i32(uniforms.fields);
    let row = index / dimension;
    let k = index % dimension;
    var sum = 0.0;
    for (var n = 0; n < lookUps; n++) {
      if (i32(rows[n]) == row) { sum = sum + slopes[((k / width) * lookUps + n) * width + k % width]; }
    }
    setOutputAtIndex(index, sum);`,
});

/**
 * Each set's embeddings of a batch, end to end, with their gradient.
 * @param table [values, dimension]
 * @param rows [batch, fields], the table's row of each value
 * @returns [sets, batch, fields · dimension / sets]
 */
export function setEmbeddings(table: tf.Tensor2D, rows: tf.Tensor2D, sets: number): tf.Tensor3D {
  const [count, dimension] = table.shape;
  const [batch, fields] = rows.shape;
  const sizes = { batch, count, dimension, sets, fields };
  const op = tf.customGrad((x, save) => {
    (save as tf.GradSaveFunc)([x as tf.Tensor]);
    return {
      value: gather({ table: x as tf.Tensor, rows }, sizes),
      gradFunc: (slopes: tf.Tensor, saved: tf.Tensor[]) => scatter({ slopes, rows, table: saved[0] }, sizes),
    };
  });
  return tf.reshape(op(table), [sets, batch, (fields * dimension) / sets]);
}
