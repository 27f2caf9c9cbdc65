import * as tf from '@tensorflow/tfjs';
import { fusedOp } from './kernels';

/** Softmax of scaled logits over the first lengths[row] entries of each row; the padding gets 0. */
const softmaxKernel = fusedOp({
  name: 'UnfoldMaskedSoftmax',
  inputs: ['logits', 'lengths'],
  attributes: ['scale'],
  outputShape: ({ logits }) => logits,
  plain: (output, { logits, lengths }, { scale }, [rows, columns]) => {
    for (let row = 0; row < rows; row++) {
      const start = row * columns;
      const end = start + lengths[row];
      let largest = Number.NEGATIVE_INFINITY;
      for (let i = start; i < end; i++) largest = Math.max(largest, scale * logits[i]);
      let total = 0;
      for (let i = start; i < end; i++) total += output[i] = Math.exp(scale * logits[i] - largest);
      for (let i = start; i < end; i++) output[i] /= total;
      output.fill(0, end, start + columns);
    }
  },
  wgsl: `
    let columns = uniforms.outShape.y;
    let row = index / columns;
    let start = row * columns;
    let end = start + i32(lengths[row]);
    if (index >= end) {
      setOutputAtIndex(index, 0.0);
    } else {
      var largest = uniforms.scale * logits[start];
      for (var i = start + 1; i < end; i++) { largest = max(largest, uniforms.scale * logits[i]); }
      var total = 0.0;
      for (var i = start; i < end; i++) { total += exp(uniforms.scale * logits[i] - largest); }
      setOutputAtIndex(index, exp(uniforms.scale * logits[index] - largest) / total);
    }`,
});

/** d loss / d logits = scale · α ⊙ (d loss / dα − Σ α · d loss / dα), row by row. */
const gradientKernel = fusedOp({
  name: 'UnfoldMaskedSoftmaxGradient',
  inputs: ['weights', 'upstream'],
  attributes: ['scale'],
  outputShape: ({ weights }) => weights,
  plain: (output, { weights, upstream }, { scale }, [rows, columns]) => {
    for (let row = 0; row < rows; row++) {
      const start = row * columns;
      const end = start + columns;
      let mean = 0;
      for (let i = start; i < end; i++) mean += weights[i] * upstream[i];
      for (let i = start; i < end; i++) output[i] = scale * weights[i] * (upstream[i] - mean);
    }
  },
  wgsl: `
    let columns = uniforms.outShape.y;
    let start = (index / columns) * columns;
    var mean = 0.0;
    for (var i = start; i < start + columns; i++) { mean += weights[i] * upstream[i]; }
    setOutputAtIndex(index, uniforms.scale * weights[index] * (upstream[index] - mean));`,
});

/** [rows, columns], [rows] → [rows, columns] */
export function maskedSoftmax(logits: tf.Tensor2D, lengths: tf.Tensor1D, scale: number): tf.Tensor2D {
  const op = tf.customGrad((x, save) => {
    const weights = softmaxKernel({ logits: x as tf.Tensor, lengths }, { scale });
    (save as tf.GradSaveFunc)([weights]);
    return {
      value: weights,
      gradFunc: (upstream: tf.Tensor, saved: tf.Tensor[]) =>
        gradientKernel({ weights: saved[0], upstream }, { scale }),
    };
  });
  return op(logits) as tf.Tensor2D;
}
