import * as tf from '@tensorflow/tfjs';
import type { Batch } from './lookups';
import { maskedSoftmax } from './maskedSoftmax';

/** One pre-norm transformer block on tensors, [U · L, d] → [U · L, d]; explained in math/selfAttention.ts. */
export function selfAttention(
  placed: tf.Tensor2D,
  table: Readonly<Record<'query' | 'key' | 'value' | 'expand' | 'contract', tf.Tensor2D>>,
  { users, history, lengths }: Batch,
): tf.Tensor2D {
  const dimension = placed.shape[1];
  const normal = normalise(placed);
  const [queries, keys, values] = [table.query, table.key, table.value].map((weights) =>
    tf.reshape<tf.Rank.R3>(tf.matMul(normal, weights), [users, history, dimension]),
  );
  const products: tf.Tensor2D = tf.reshape(tf.matMul(queries, keys, false, true), [users * history, history]);
  // Every row of one user's L × L matrix has the same padding.
  const own: tf.Tensor2D = tf.reshape(tf.slice(lengths, 0, users), [users, 1]);
  const rowLengths: tf.Tensor1D = tf.reshape(tf.tile(own, [1, history]), [users * history]);
  const matrix = maskedSoftmax(products, rowLengths, 1 / Math.sqrt(dimension));
  const looked = tf.matMul(tf.reshape<tf.Rank.R3>(matrix, [users, history, history]), values);
  const attended: tf.Tensor2D = tf.add(placed, tf.reshape(looked, placed.shape));
  const expanded: tf.Tensor2D = tf.relu(tf.matMul(withOnes([normalise(attended)]), table.expand));
  return tf.add(attended, tf.matMul(withOnes([expanded]), table.contract));
}

/** The parts side by side with a column of ones, which meets the row of biases below a weight matrix. */
export function withOnes(parts: tf.Tensor2D[]): tf.Tensor2D {
  return tf.concat2d([...parts, tf.ones([parts[0].shape[0], 1])], 1);
}

/** (x − mean) / deviation of every row, without gain or bias. */
function normalise(x: tf.Tensor2D): tf.Tensor2D {
  const centred = tf.sub(x, tf.mean(x, -1, true));
  const variance = tf.mean(tf.square(centred), -1, true);
  return tf.mul(centred, tf.rsqrt(tf.add(variance, 1e-5)));
}
