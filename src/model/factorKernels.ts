import { fusedOp } from './kernels';

/**
 * A factorisation machine of two vectors, x [B, 2 · dimension]: each begins with its linear term, and the logit is the
 * bias + both linear terms + the product of the rest.
 */
const sizes = ['dimension', 'bias'] as const;

/** [B, 1] */
export const factorLogits = fusedOp({
  name: 'UnfoldFactorLogits',
  inputs: ['state', 'x'],
  sizes,
  outputShape: ({ x }) => [x[0], 1],
  plain: (output, { state, x }, { dimension: d, bias }) => {
    for (let b = 0; b < output.length; b++) {
      const one = b * 2 * d;
      let logit = state[bias] + x[one] + x[one + d];
      for (let e = 1; e < d; e++) logit += x[one + e] * x[one + d + e];
      output[b] = logit;
    }
  },
  wgsl: `
    let d = uniforms.dimension;
    let one = index * 2 * d;
    var logit = state[uniforms.bias] + x[one] + x[one + d];
    for (var e = 1; e < d; e++) { logit += x[one + e] * x[one + d + e]; }
    setOutputAtIndex(index, logit);`,
});

/** d mean cross-entropy / d x; column 0 of the examples is the label. */
export const factorSlopes = fusedOp({
  name: 'UnfoldFactorSlopes',
  inputs: ['x', 'logits', 'examples'],
  sizes,
  outputShape: ({ x }) => x,
  plain: (output, { x, logits, examples }, { dimension: d }) => {
    const batch = logits.length;
    for (let b = 0; b < batch; b++) {
      const slope = (1 / (1 + Math.exp(-logits[b])) - examples[(b * examples.length) / batch]) / batch;
      const one = b * 2 * d;
      output[one] = slope;
      output[one + d] = slope;
      for (let e = 1; e < d; e++) {
        output[one + e] = slope * x[one + d + e];
        output[one + d + e] = slope * x[one + e];
      }
    }
  },
  wgsl: `
    let d = uniforms.dimension;
    let b = index / (2 * d);
    let place = index % (2 * d);
    let slope = (1.0 / (1.0 + exp(-logits[b])) - examples[b * uniforms.examplesShape.y]) / f32(uniforms.outShape.x);
    let other = b * 2 * d + (place + d) % (2 * d);
    setOutputAtIndex(index, slope * select(x[other], 1.0, place % d == 0));`,
});

/** The flat gradient [size] of the bias, 0 elsewhere: the sum of the slopes of a linear term. */
export const biasGradient = fusedOp({
  name: 'UnfoldBiasGradient',
  inputs: ['state', 'slopes'],
  sizes,
  outputShape: ({ state }) => [state[1]],
  plain: (gradient, { slopes }, { dimension: d, bias }) => {
    gradient.fill(0);
    for (let b = 0; b < slopes.length; b += 2 * d) gradient[bias] += slopes[b];
  },
  wgsl: `
    let width = 2 * uniforms.dimension;
    var sum = 0.0;
    if (index == uniforms.bias) {
      for (var b = 0; b < uniforms.slopesShape.x; b++) { sum += slopes[b * width]; }
    }
    setOutputAtIndex(index, sum);`,
});
