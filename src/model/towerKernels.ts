import { fusedOp } from './kernels';
import { matrix, multiplyAdd, transposed } from './multiply';

/**
 * A tower of one hidden layer in five kernels that read its weights in the flat state: `hidden` is where the matrix
 * [width, units] lies, its bias, the output's weights and the output's bias right behind it. `x` [B, columns] holds the
 * inputs in its first `width` columns. Units are max(z, leak · z).
 */

const tower = ['hidden', 'width', 'units'] as const;
type Tower = Record<(typeof tower)[number], number>;

/** Where the parts lie that follow the matrix. */
const partsOf = ({ hidden, width, units }: Tower) => {
  const bias = hidden + width * units;
  return { bias, output: bias + units, outputBias: bias + 2 * units };
};

/** [B, units] */
export const hiddenUnits = fusedOp({
  name: 'UnfoldHiddenUnits',
  inputs: ['state', 'x'],
  sizes: tower,
  attributes: ['leak'],
  outputShape: ({ x }, { units }) => [x[0], units],
  plain: (output, { state, x }, { leak, ...sizes }, [batch]) => {
    const { hidden, width, units } = sizes;
    const { bias } = partsOf(sizes);
    for (let b = 0; b < batch; b++) output.set(state.subarray(bias, bias + units), b * units);
    multiplyAdd(
      matrix(output, units),
      matrix(x, x.length / batch),
      matrix(state, units, hidden),
      batch,
      width,
      units,
    );
    for (let i = 0; i < output.length; i++) if (output[i] < 0) output[i] *= leak;
  },
  wgsl: `
    let units = uniforms.units;
    let unit = index % units;
    let start = index / units * uniforms.xShape.y;
    var sum = state[uniforms.hidden + uniforms.width * units + unit];
    for (var i = 0; i < uniforms.width; i++) {
      sum += x[start + i] * state[uniforms.hidden + i * units + unit];
    }
    setOutputAtIndex(index, max(sum, uniforms.leak * sum));`,
});

/**
 * [B, 1]. The examples' column `choice` names one more bias, of `biases` that lie before the one at `biasesFrom`'s end;
 * without biases to choose from there is only the tower's own.
 */
export const towerOutput = fusedOp({
  name: 'UnfoldTowerOutput',
  inputs: ['state', 'activations', 'examples'],
  sizes: [...tower, 'ownBias', 'choice', 'biases'],
  outputShape: ({ activations }) => [activations[0], 1],
  plain: (output, { state, activations, examples }, { ownBias, choice, biases, ...sizes }) => {
    const { units } = sizes;
    const from = partsOf(sizes).output;
    const columns = examples.length / output.length;
    for (let b = 0; b < output.length; b++) {
      let sum = state[ownBias];
      for (let h = 0; h < units; h++) sum += activations[b * units + h] * state[from + h];
      if (biases) sum += state[ownBias - biases + examples[b * columns + choice]];
      output[b] = sum;
    }
  },
  wgsl: `
    let units = uniforms.units;
    let start = uniforms.hidden + (uniforms.width + 1) * units;
    var sum = state[uniforms.ownBias];
    for (var h = 0; h < units; h++) { sum += activations[index * units + h] * state[start + h]; }
    if (uniforms.biases > 0) {
      let chosen = i32(examples[index * uniforms.examplesShape.y + uniforms.choice]);
      sum += state[uniforms.ownBias - uniforms.biases + chosen];
    }
    setOutputAtIndex(index, sum);`,
});

/** d loss / d prediction, [B, 1]: of the mean cross-entropy of logits, or of the mean squared error. Column 0 of the
 * examples is the label. */
export const lossSlopes = fusedOp({
  name: 'UnfoldLossSlopes',
  inputs: ['predictions', 'examples'],
  sizes: ['squared'],
  outputShape: ({ predictions }) => predictions,
  plain: (output, { predictions, examples }, { squared }) => {
    const batch = output.length;
    const columns = examples.length / batch;
    for (let b = 0; b < batch; b++) {
      const label = examples[b * columns];
      const z = predictions[b];
      output[b] = (squared ? 2 * (z - label) : 1 / (1 + Math.exp(-z)) - label) / batch;
    }
  },
  wgsl: `
    let label = examples[index * uniforms.examplesShape.y];
    let z = predictions[index];
    let slope = select(1.0 / (1.0 + exp(-z)) - label, 2.0 * (z - label), uniforms.squared > 0);
    setOutputAtIndex(index, slope / f32(uniforms.outShape.x));`,
});

/** [B, units]: d loss / d input of each unit. */
function unitSlopes(
  state: Float32Array,
  activations: Float32Array,
  slopes: Float32Array,
  sizes: Tower,
  leak: number,
): Float32Array {
  const { units } = sizes;
  const from = partsOf(sizes).output;
  const found = new Float32Array(activations.length);
  for (let b = 0; b < slopes.length; b++) {
    for (let h = 0; h < units; h++) {
      const i = b * units + h;
      found[i] = slopes[b] * state[from + h] * (activations[i] > 0 ? 1 : leak);
    }
  }
  return found;
}

/** d loss / d x, [B, width]. */
export const inputSlopes = fusedOp({
  name: 'UnfoldInputSlopes',
  inputs: ['state', 'activations', 'slopes'],
  sizes: tower,
  attributes: ['leak'],
  outputShape: ({ slopes }, { width }) => [slopes[0], width],
  plain: (output, { state, activations, slopes }, { leak, ...sizes }, [batch]) => {
    const { hidden, width, units } = sizes;
    output.fill(0);
    const by = matrix(unitSlopes(state, activations, slopes, sizes, leak), units);
    multiplyAdd(matrix(output, width), by, transposed(matrix(state, units, hidden)), batch, units, width);
  },
  wgsl: `
    let units = uniforms.units;
    let b = index / uniforms.width;
    let start = uniforms.hidden + index % uniforms.width * units;
    let outputs = uniforms.hidden + (uniforms.width + 1) * units;
    var sum = 0.0;
    for (var h = 0; h < units; h++) {
      sum += select(uniforms.leak, 1.0, activations[b * units + h] > 0.0) * state[outputs + h] * state[start + h];
    }
    setOutputAtIndex(index, slopes[b] * sum);`,
});

/** The flat gradient [size] of all that the tower and its biases are made of, 0 elsewhere. */
export const towerGradient = fusedOp({
  name: 'UnfoldTowerGradient',
  inputs: ['state', 'x', 'activations', 'slopes', 'examples'],
  sizes: [...tower, 'ownBias', 'choice', 'biases'],
  attributes: ['leak'],
  outputShape: ({ state }) => [state[1]],
  plain: (gradient, inputs, { leak, ownBias, choice, biases, ...sizes }) => {
    const { state, x, activations, slopes, examples } = inputs;
    const { hidden, width, units } = sizes;
    const { bias, output } = partsOf(sizes);
    const batch = slopes.length;
    const columns = examples.length / batch;
    const by = unitSlopes(state, activations, slopes, sizes, leak);
    gradient.fill(0);
    const turned = transposed(matrix(x, x.length / batch));
    multiplyAdd(matrix(gradient, units, hidden), turned, matrix(by, units), width, batch, units);
    for (let b = 0; b < batch; b++) {
      for (let h = 0; h < units; h++) {
        gradient[bias + h] += by[b * units + h];
        gradient[output + h] += slopes[b] * activations[b * units + h];
      }
      gradient[ownBias] += slopes[b];
      if (biases) gradient[ownBias - biases + examples[b * columns + choice]] += slopes[b];
    }
  },
  wgsl: `
    let units = uniforms.units;
    let bias = uniforms.hidden + uniforms.width * units;
    let outputs = bias + units;
    let batch = uniforms.slopesShape.x;
    let column = (index - uniforms.hidden) % units;
    var sum = 0.0;
    if (index >= uniforms.hidden && index < outputs) {
      let row = (index - uniforms.hidden) / units;
      for (var b = 0; b < batch; b++) {
        let slope = slopes[b] * select(uniforms.leak, 1.0, activations[b * units + column] > 0.0);
        sum += slope * select(x[b * uniforms.xShape.y + min(row, uniforms.width - 1)], 1.0, row == uniforms.width);
      }
      sum *= state[outputs + column];
    } else if (index >= outputs && index < outputs + units) {
      for (var b = 0; b < batch; b++) { sum += slopes[b] * activations[b * units + column]; }
    } else if (index == uniforms.ownBias) {
      for (var b = 0; b < batch; b++) { sum += slopes[b]; }
    } else if (index < uniforms.ownBias && index >= uniforms.ownBias - uniforms.biases) {
      let chosen = index - uniforms.ownBias + uniforms.biases;
      for (var b = 0; b < batch; b++) {
        if (i32(examples[b * uniforms.examplesShape.y + uniforms.choice]) == chosen) { sum += slopes[b]; }
      }
    }
    setOutputAtIndex(index, sum);`,
});
