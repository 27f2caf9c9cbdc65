import * as tf from '@tensorflow/tfjs';

/**
 * Losses as the identity with a gradient: the value that comes out is the prediction itself, from which the mean loss
 * is computed in plain numbers when someone wants to see it, so no step pays for a number nobody reads.
 */
function carrying(
  predictions: tf.Tensor2D,
  gradient: (predictions: tf.Tensor2D) => tf.Tensor2D,
): tf.Tensor2D {
  const op = tf.customGrad((x, save) => {
    (save as tf.GradSaveFunc)([x as tf.Tensor]);
    return {
      value: tf.clone(x as tf.Tensor2D),
      gradFunc: (_: tf.Tensor2D, saved: tf.Tensor[]) => gradient(saved[0] as tf.Tensor2D),
    };
  });
  return op(predictions);
}

/** Mean cross-entropy of logits [batch, 1] with labels [batch, 1]: d/dz = (σ(z) − y) / batch. */
export function withCrossEntropy(logits: tf.Tensor2D, labels: tf.Tensor2D): tf.Tensor2D {
  return carrying(logits, (z) => tf.mul(tf.sub(tf.sigmoid(z), labels), 1 / z.shape[0]));
}

/** Mean squared error of values [batch, 1] to truths [batch, 1]: d/dx = 2 (x − y) / batch. */
export function withSquaredError(values: tf.Tensor2D, truths: tf.Tensor2D): tf.Tensor2D {
  return carrying(values, (x) => tf.mul(tf.sub(x, truths), 2 / x.shape[0]));
}

/** Cross-entropy of logits [batch, task], summed over the labels that count and divided by the batch's size. */
export function withTaskCrossEntropy(
  logits: tf.Tensor2D,
  labels: tf.Tensor2D,
  counts: tf.Tensor2D,
): tf.Tensor2D {
  return carrying(logits, (z) => tf.mul(tf.mul(tf.sub(tf.sigmoid(z), labels), counts), 1 / z.shape[0]));
}

/** Mean cross-entropy of `size` impressions counted by what they show: logits, times shown and times clicked, all of one shape. */
export function withCountedCrossEntropy(
  logits: tf.Tensor2D,
  shown: tf.Tensor2D,
  clicked: tf.Tensor2D,
  size: number,
): tf.Tensor2D {
  return carrying(logits, (z) => tf.mul(tf.sub(tf.mul(tf.sigmoid(z), shown), clicked), 1 / size));
}

/**
 * The table [rows, columns] itself, whose gradient also pulls it towards zero, each column with its own strength
 * [1, columns]: the gradient of Σ strength · table² / 2.
 */
export function withDecay(table: tf.Tensor2D, strength: tf.Tensor2D): tf.Tensor2D {
  const op = tf.customGrad((x, save) => {
    (save as tf.GradSaveFunc)([x as tf.Tensor]);
    return {
      value: tf.clone(x as tf.Tensor2D),
      gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => tf.add(dy, tf.mul(saved[0], strength)),
    };
  });
  return op(table);
}
