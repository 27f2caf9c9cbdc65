import type * as tf from '@tensorflow/tfjs';
import { fusedOp } from './kernels';

/** Adam (1412.6980, algorithm 1). */
const decay1 = 0.9;
const decay2 = 0.999;
const epsilon = 1e-8;

/**
 * All parameters and both of Adam's moments are one tensor [3, parameters], updated by one kernel: parameters in row
 * 0, first moment in row 1, second in row 2. `learningRateMask` is each parameter's share of the rate: 0 where it stays.
 */
const adamKernel = fusedOp({
  name: 'UnfoldAdam',
  inputs: ['state', 'gradient', 'learningRateMask'],
  attributes: ['rate', 'correction1', 'correction2'],
  outputShape: ({ state }) => state,
  plain: (output, { state, gradient, learningRateMask }, { rate, correction1, correction2 }, [, n]) => {
    for (let i = 0; i < n; i++) {
      const g = gradient[i] * learningRateMask[i];
      const first = decay1 * state[n + i] + (1 - decay1) * g;
      const second = decay2 * state[2 * n + i] + (1 - decay2) * g * g;
      const change =
        (rate * learningRateMask[i] * (first / correction1)) / (Math.sqrt(second / correction2) + epsilon);
      output[i] = state[i] - change;
      output[n + i] = first;
      output[2 * n + i] = second;
    }
  },
  wgsl: `
    let n = uniforms.outShape.y;
    let i = index % n;
    let g = gradient[i] * learningRateMask[i];
    let first = ${decay1} * state[n + i] + ${1 - decay1} * g;
    let second = ${decay2} * state[2 * n + i] + ${1 - decay2} * g * g;
    if (index < n) {
      let change = uniforms.rate * learningRateMask[i] * (first / uniforms.correction1);
      setOutputAtIndex(index, state[i] - change / (sqrt(second / uniforms.correction2) + ${epsilon}));
    } else if (index < 2 * n) {
      setOutputAtIndex(index, first);
    } else {
      setOutputAtIndex(index, second);
    }`,
});

/**
 * @param state [3, parameters]
 * @param gradient [parameters]
 * @param learningRateMask [parameters]
 * @param step counted from 1
 * @returns the next state [3, parameters]
 */
export function adam(
  state: tf.Tensor2D,
  gradient: tf.Tensor1D,
  learningRateMask: tf.Tensor1D,
  rate: number,
  step: number,
): tf.Tensor2D {
  const attributes = { rate, correction1: 1 - decay1 ** step, correction2: 1 - decay2 ** step };
  return adamKernel({ state, gradient, learningRateMask }, attributes) as tf.Tensor2D;
}

/** The learning rate falls linearly to a tenth over `steps` and stays there. */
export function decayedRate(rate: number, step: number, steps: number): number {
  return rate * (1 - 0.9 * Math.min(step / steps, 1));
}
