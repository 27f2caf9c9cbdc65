import { fusedOp } from './kernels';
import { matrix, multiplyAdd, transposed } from './multiply';

/**
 * A head's input made of embedding bags, from tables in the flat state, and their gradient. The input consists of
 * `segments` vectors of the same `dimension`, end to end. `examples` [B, columns] name, after the label, the place in the
 * state of each row that is added: to the first segment, the second, and all others to the last. After `rows` such
 * columns come `numbers` that multiply the first rows of the table that the last segment's rows are of; their sum goes
 * to the last segment too.
 */
const sizes = ['dimension', 'segments', 'rows', 'numbers', 'table', 'tableRows'] as const;
export type BagSizes = Record<(typeof sizes)[number], number>;

export const bagColumns = ({ rows, numbers }: Pick<BagSizes, 'rows' | 'numbers'>) => 1 + rows + numbers;

/** The last segment as a product with its table: how often each row is added, or times what, [B, tableRows]. */
function tableWeights(examples: Float32Array, of: BagSizes): Float32Array {
  const { dimension: d, segments, rows, numbers, table, tableRows } = of;
  const columns = bagColumns(of);
  const batch = examples.length / columns;
  const found = new Float32Array(batch * tableRows);
  for (let b = 0; b < batch; b++) {
    const from = b * columns + 1;
    for (let i = segments - 1; i < rows; i++) found[(b * tableRows + (examples[from + i] - table) / d) | 0]++;
    for (let i = 0; i < numbers; i++) found[b * tableRows + i] += examples[from + rows + i];
  }
  return found;
}

/** A few rows, or rows of a large table, are sooner added one by one. */
const asProduct = ({ segments, rows, numbers, tableRows }: BagSizes) =>
  numbers > 0 || (rows - segments > 1 && tableRows <= 256);

/** [B, segments · dimension] */
export const bagInput = fusedOp({
  name: 'UnfoldBagInput',
  inputs: ['state', 'examples'],
  sizes,
  outputShape: ({ examples }, { dimension, segments }) => [examples[0], segments * dimension],
  plain: (output, { state, examples }, of, [batch, width]) => {
    const { dimension: d, rows, segments, table, tableRows } = of;
    const columns = bagColumns(of);
    const copied = asProduct(of) ? segments - 1 : rows;
    output.fill(0);
    for (let b = 0; b < batch; b++) {
      for (let i = 0; i < copied; i++) {
        const row = examples[b * columns + 1 + i] | 0;
        const to = (b * width + Math.min(i, segments - 1) * d) | 0;
        for (let e = 0; e < d; e++) output[to + e] += state[row + e];
      }
    }
    if (copied === rows && !of.numbers) return;
    const weights = matrix(tableWeights(examples, of), tableRows);
    const to = matrix(output, width, width - d);
    multiplyAdd(to, weights, matrix(state, d, table), batch, tableRows, d);
  },
  wgsl: `
    let d = uniforms.dimension;
    let width = uniforms.segments * d;
    let segment = index % width / d;
    let e = index % d;
    let example = index / width * uniforms.examplesShape.y + 1;
    let isLast = segment == uniforms.segments - 1;
    var sum = 0.0;
    for (var i = segment; i < select(min(segment + 1, uniforms.rows), uniforms.rows, isLast); i++) {
      sum += state[i32(examples[example + i]) + e];
    }
    for (var i = 0; i < uniforms.numbers && isLast; i++) {
      sum += examples[example + uniforms.rows + i] * state[uniforms.table + i * d + e];
    }
    setOutputAtIndex(index, sum);`,
});

/** The flat gradient [size]: the head's, with that of the tables filled in. `slopes` is d loss / d input. */
export const bagGradient = fusedOp({
  name: 'UnfoldBagGradient',
  inputs: ['examples', 'slopes', 'headGradient'],
  sizes,
  outputShape: ({ headGradient }) => headGradient,
  plain: (gradient, { examples, slopes, headGradient }, of) => {
    const { dimension: d, rows, segments, table, tableRows } = of;
    const columns = bagColumns(of);
    const batch = examples.length / columns;
    const width = segments * d;
    const copied = asProduct(of) ? segments - 1 : rows;
    gradient.set(headGradient);
    for (let b = 0; b < batch; b++) {
      for (let i = 0; i < copied; i++) {
        const row = examples[b * columns + 1 + i] | 0;
        const by = (b * width + Math.min(i, segments - 1) * d) | 0;
        for (let e = 0; e < d; e++) gradient[row + e] += slopes[by + e];
      }
    }
    if (copied === rows && !of.numbers) return;
    const weights = transposed(matrix(tableWeights(examples, of), tableRows));
    const last = matrix(slopes, width, width - d);
    multiplyAdd(matrix(gradient, d, table), weights, last, tableRows, batch, d);
  },
  wgsl: `
    let d = uniforms.dimension;
    let width = uniforms.segments * d;
    let columns = uniforms.examplesShape.y;
    let batch = uniforms.examplesShape.x;
    var sum = headGradient[index];
    for (var b = 0; b < batch; b++) {
      for (var i = 0; i < uniforms.rows; i++) {
        let e = index - i32(examples[b * columns + 1 + i]);
        if (e >= 0 && e < d) { sum += slopes[b * width + min(i, uniforms.segments - 1) * d + e]; }
      }
    }
    let number = (index - uniforms.table) / d;
    if (index >= uniforms.table && number < uniforms.numbers) {
      let place = width - d + (index - uniforms.table) % d;
      for (var b = 0; b < batch; b++) {
        sum += examples[b * columns + 1 + uniforms.rows + number] * slopes[b * width + place];
      }
    }
    setOutputAtIndex(index, sum);`,
});
