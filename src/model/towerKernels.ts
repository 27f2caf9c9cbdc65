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
    output.fill(0);
    multiplyAdd(
      matrix(output, units),
      matrix(x, x.length / batch),
      matrix(state, units, hidden),
      batch,
      width,
      units,
    );
    for (let b = 0, i = 0; b < batch; b++) {
      for (let h = 0; h < units; h++, i++) {
        const z = output[i] + state[bias + h];
        output[i] = Math.max(z, leak * z);
      }
    }
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

/**
 * What every unit and, in the last column, the prediction does to the loss, [B, units + 1]: derivatives by what goes
 * into a unit, of the mean cross-entropy of logits or of the mean squared error. Column 0 of the examples is the label.
 */
export const unitSlopes = fusedOp({
  name: 'UnfoldUnitSlopes',
  inputs: ['state', 'activations', 'predictions', 'examples'],
  sizes: [...tower, 'squared'],
  attributes: ['leak'],
  outputShape: ({ activations }, { units }) => [activations[0], units + 1],
  plain: (slopes, { state, activations, predictions, examples }, { leak, squared, ...sizes }, [batch]) => {
    const { units } = sizes;
    const { output } = partsOf(sizes);
    const columns = examples.length / batch;
    for (let b = 0, i = 0; b < batch; b++) {
      const label = examples[b * columns];
      const z = predictions[b];
      const slope = (squared ? 2 * (z - label) : 1 / (1 + Math.exp(-z)) - label) / batch;
      for (let h = 0; h < units; h++, i++)
        slopes[i + b] = slope * state[output + h] * (activations[i] > 0 ? 1 : leak);
      slopes[i + b] = slope;
    }
  },
  wgsl: `
    let units = uniforms.units;
    let b = index / (units + 1);
    let unit = index % (units + 1);
    let label = examples[b * uniforms.examplesShape.y];
    let z = predictions[b];
    var slope = select(1.0 / (1.0 + exp(-z)) - label, 2.0 * (z - label), uniforms.squared > 0);
    if (unit < units) {
      slope *= state[uniforms.hidden + (uniforms.width + 1) * units + unit]
        * select(uniforms.leak, 1.0, activations[b * units + unit] > 0.0);
    }
    setOutputAtIndex(index, slope / f32(uniforms.outShape.x));`,
});

/** d loss / d x, [B, width]. */
export const inputSlopes = fusedOp({
  name: 'UnfoldInputSlopes',
  inputs: ['state', 'unitSlopes'],
  sizes: tower,
  outputShape: ({ unitSlopes }, { width }) => [unitSlopes[0], width],
  plain: (output, { state, unitSlopes }, { hidden, width, units }, [batch]) => {
    output.fill(0);
    const turned = transposed(matrix(state, units, hidden));
    multiplyAdd(matrix(output, width), matrix(unitSlopes, units + 1), turned, batch, units, width);
  },
  wgsl: `
    let units = uniforms.units;
    let by = index / uniforms.width * (units + 1);
    let start = uniforms.hidden + index % uniforms.width * units;
    var sum = 0.0;
    for (var h = 0; h < units; h++) { sum += unitSlopes[by + h] * state[start + h]; }
    setOutputAtIndex(index, sum);`,
});

/** The flat gradient [size] of all that the tower and its biases are made of, 0 elsewhere. */
export const towerGradient = fusedOp({
  name: 'UnfoldTowerGradient',
  inputs: ['state', 'x', 'activations', 'unitSlopes', 'examples'],
  sizes: [...tower, 'ownBias', 'choice', 'biases'],
  outputShape: ({ state }) => [state[1]],
  plain: (gradient, { x, activations, unitSlopes, examples }, { ownBias, choice, biases, ...sizes }) => {
    const { hidden, width, units } = sizes;
    const { bias, output } = partsOf(sizes);
    const batch = activations.length / units;
    const columns = examples.length / batch;
    const stride = units + 1;
    gradient.fill(0);
    const turned = transposed(matrix(x, x.length / batch));
    multiplyAdd(matrix(gradient, units, hidden), turned, matrix(unitSlopes, stride), width, batch, units);
    for (let h = 0; h < units; h++) {
      let [ofBias, ofOutput] = [0, 0];
      for (let b = 0; b < batch; b++) {
        ofBias += unitSlopes[b * stride + h];
        ofOutput += unitSlopes[b * stride + units] * activations[b * units + h];
      }
      gradient[bias + h] = ofBias;
      gradient[output + h] = ofOutput;
    }
    for (let b = 0; b < batch; b++) {
      const slope = unitSlopes[b * stride + units];
      gradient[ownBias] += slope;
      if (biases) gradient[ownBias - biases + examples[b * columns + choice]] += slope;
    }
  },
  wgsl: `
    let units = uniforms.units;
    let bias = uniforms.hidden + uniforms.width * units;
    let outputs = bias + units;
    let batch = uniforms.activationsShape.x;
    let stride = units + 1;
    let column = (index - uniforms.hidden) % units;
    var sum = 0.0;
    if (index >= uniforms.hidden && index < bias) {
      let row = (index - uniforms.hidden) / units;
      for (var b = 0; b < batch; b++) { sum += x[b * uniforms.xShape.y + row] * unitSlopes[b * stride + column]; }
    } else if (index >= bias && index < outputs) {
      for (var b = 0; b < batch; b++) { sum += unitSlopes[b * stride + column]; }
    } else if (index >= outputs && index < outputs + units) {
      for (var b = 0; b < batch; b++) { sum += unitSlopes[b * stride + units] * activations[b * units + column]; }
    } else if (index == uniforms.ownBias) {
      for (var b = 0; b < batch; b++) { sum += unitSlopes[b * stride + units]; }
    } else if (index < uniforms.ownBias && index >= uniforms.ownBias - uniforms.biases) {
      let chosen = index - uniforms.ownBias + uniforms.biases;
      for (var b = 0; b < batch; b++) {
        if (i32(examples[b * uniforms.examplesShape.y + uniforms.choice]) == chosen) {
          sum += unitSlopes[b * stride + units];
        }
      }
    }
    setOutputAtIndex(index, sum);`,
});
