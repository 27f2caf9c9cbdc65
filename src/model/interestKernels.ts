import { fusedOp } from './kernels';
import { matrix, multiplyAdd, transposed } from './multiply';

/**
 * The Temporal Interest Module in kernels that read tables in the flat state: looking up, target-aware attention,
 * pooling and representation, and their gradients (2308.08487, §4; math/attention.ts is the same to be read).
 *
 * A behaviour is two rows of the memory table (its category, its time gap), so ⟨b̃, t̃⟩ is the sum of two entries of
 * scores [memory row, target category], which are few: no product runs over behaviours.
 *
 * `examples` [B, columns] name rows: label, behaviours in the history, target, then for every place of the history its
 * category's row, then its gap's, then the numeric feature's rows, then their weights.
 */
const sizes = [
  /** Memory rows, all behaviours' then all gaps', from 0. */
  'categories',
  'memories',
  'dimension',
  /** Where target rows lie in the state; p(0) follows the last. */
  'targets',
  /** 0: all behaviours alike; 1: by ⟨b̃, t̃⟩; 2: by ⟨p, p(0)⟩. */
  'attention',
  /** 1: the interest is multiplied by the target. */
  'represents',
  /** The tower sees so many of u, t̃ and u ⊙ t̃. */
  'parts',
  'history',
  'numbers',
  /** Where rows of the numeric feature lie in the state, how many, and their width. */
  'numeral',
  'numeralRows',
  'numeralWidth',
] as const;
export type InterestSizes = Record<(typeof sizes)[number], number>;

/** Columns of an example. */
export const column = { label: 0, length: 1, target: 2, rows: 3 } as const;
const numbersAt = ({ history }: InterestSizes) => column.rows + 2 * history;
export const columnsOf = (of: InterestSizes) => numbersAt(of) + 2 * of.numbers;

/** What every kernel's WGSL starts with. */
const names = `
  let d = uniforms.dimension;
  let history = uniforms.history;
  let columns = uniforms.examplesShape.y;
  let now = uniforms.targets + uniforms.categories * d;`;

/** Width of the tower's input. */
export const towerWidth = ({ parts, dimension, numeralWidth }: InterestSizes) =>
  parts * dimension + numeralWidth;

/** t̃ of every target category, [categories, dimension]. */
function targetVectors(state: Float32Array, { targets, categories, dimension: d }: InterestSizes) {
  const vectors = state.slice(targets, targets + categories * d);
  for (let t = 0; t < categories; t++)
    for (let e = 0; e < d; e++) vectors[t * d + e] += state[targets + categories * d + e];
  return vectors;
}

/** Attention scores before softmax, [memories, categories]. */
export const memoryScores = fusedOp({
  name: 'UnfoldMemoryScores',
  inputs: ['state'],
  sizes,
  attributes: ['scale'],
  outputShape: (_, { memories, categories }) => [memories, categories],
  plain: (output, { state }, { scale, ...of }) => {
    const { memories, categories, dimension: d, attention, targets } = of;
    output.fill(0);
    if (attention === 1) {
      const vectors = transposed(matrix(targetVectors(state, of), d));
      multiplyAdd(matrix(output, categories), matrix(state, d), vectors, memories, d, categories);
    }
    if (attention === 2) {
      // The same for every target.
      const now = { values: state, offset: targets + categories * d, down: 1, across: 0 };
      const gaps = memories - categories;
      const to = matrix(output, categories, categories * categories);
      multiplyAdd(to, matrix(state, d, categories * d), now, gaps, d, categories);
    }
    for (let i = 0; i < output.length; i++) output[i] *= scale;
  },
  wgsl: `
    let d = uniforms.dimension;
    let row = index / uniforms.categories;
    let start = uniforms.targets + index % uniforms.categories * d;
    let now = uniforms.targets + uniforms.categories * d;
    var sum = 0.0;
    for (var e = 0; e < d; e++) {
      sum += state[row * d + e] * (state[now + e] + select(0.0, state[start + e], uniforms.attention == 1));
    }
    let speaks = uniforms.attention == 1 || (uniforms.attention == 2 && row >= uniforms.categories);
    setOutputAtIndex(index, select(0.0, uniforms.scale * sum, speaks));`,
});

/** α [B, history]: softmax of each example's scores; what lies behind its history gets 0. */
export const attentionWeights = fusedOp({
  name: 'UnfoldAttentionWeights',
  inputs: ['scores', 'examples'],
  sizes,
  outputShape: ({ examples }, { history }) => [examples[0], history],
  plain: (output, { scores, examples }, of, [batch]) => {
    const { history, categories } = of;
    const columns = columnsOf(of);
    for (let b = 0; b < batch; b++) {
      const example = b * columns;
      const length = examples[example + column.length];
      const target = examples[example + column.target] | 0;
      const first = example + column.rows;
      const to = b * history;
      let largest = Number.NEGATIVE_INFINITY;
      for (let j = 0; j < length; j++) {
        const category = examples[first + j] | 0;
        const gap = examples[first + history + j] | 0;
        const score = scores[category * categories + target] + scores[gap * categories + target];
        output[to + j] = score;
        if (score > largest) largest = score;
      }
      let total = 0;
      for (let j = 0; j < length; j++) {
        const power = Math.exp(output[to + j] - largest);
        output[to + j] = power;
        total += power;
      }
      for (let j = 0; j < length; j++) output[to + j] /= total;
      output.fill(0, to + length, to + history);
    }
  },
  wgsl: `
    let history = uniforms.history;
    let example = index / history * uniforms.examplesShape.y;
    let entries = i32(examples[example + ${column.length}]);
    let chosen = i32(examples[example + ${column.target}]);
    let first = example + ${column.rows};
    if (index % history >= entries) {
      setOutputAtIndex(index, 0.0);
    } else {
      var largest = -3.0e38;
      var own = 0.0;
      for (var j = 0; j < entries; j++) {
        let score = scores[i32(examples[first + j]) * uniforms.categories + chosen]
          + scores[i32(examples[first + history + j]) * uniforms.categories + chosen];
        largest = max(largest, score);
        own = select(own, score, j == index % history);
      }
      var total = 0.0;
      for (var j = 0; j < entries; j++) {
        total += exp(scores[i32(examples[first + j]) * uniforms.categories + chosen]
          + scores[i32(examples[first + history + j]) * uniforms.categories + chosen] - largest);
      }
      setOutputAtIndex(index, exp(own - largest) / total);
    }`,
});

/** Each example's behaviours as one weight for every memory row, [B, memories]: Σ αᵢ b̃ᵢ is their product with the table. */
function memoryWeights(weights: Float32Array, examples: Float32Array, of: InterestSizes): Float32Array {
  const { history, memories } = of;
  const columns = columnsOf(of);
  const batch = weights.length / history;
  const found = new Float32Array(batch * memories);
  for (let b = 0; b < batch; b++) {
    const first = b * columns + column.rows;
    const length = examples[b * columns + column.length];
    for (let j = 0; j < length; j++) {
      const alpha = weights[b * history + j];
      found[(b * memories + examples[first + j]) | 0] += alpha;
      found[(b * memories + examples[first + history + j]) | 0] += alpha;
    }
  }
  return found;
}

/**
 * The tower's input, [B, towerWidth + dimension]: u, t̃ and u ⊙ t̃ as far as it sees them, the number's vector, and last,
 * for the gradient, the pooled behaviours Σ αᵢ b̃ᵢ.
 */
export const towerInput = fusedOp({
  name: 'UnfoldTowerInput',
  inputs: ['state', 'weights', 'examples'],
  sizes,
  outputShape: ({ examples }, of) => [examples[0], towerWidth(of) + of.dimension],
  plain: (output, { state, weights, examples }, of, [batch, width]) => {
    const { dimension: d, memories, represents, parts, numbers, numeral, numeralWidth } = of;
    const columns = columnsOf(of);
    const vectors = targetVectors(state, of);
    output.fill(0);
    const byRow = matrix(memoryWeights(weights, examples, of), memories);
    multiplyAdd(matrix(output, width, width - d), byRow, matrix(state, d), batch, memories, d);
    for (let b = 0; b < batch; b++) {
      const example = b * columns;
      const to = b * width;
      const pooled = to + width - d;
      const target = (examples[example + column.target] * d) | 0;
      for (let e = 0; e < d; e++) {
        const t = vectors[target + e];
        const u = represents ? output[pooled + e] * t : output[pooled + e];
        output[to + e] = u;
        if (parts > 1) output[to + d + e] = t;
        if (parts > 2) output[to + 2 * d + e] = u * t;
      }
      const rows = example + numbersAt(of);
      for (let i = 0; i < numbers; i++) {
        const row = (numeral + examples[rows + i] * numeralWidth) | 0;
        const weight = examples[rows + numbers + i];
        for (let e = 0; e < numeralWidth; e++) output[to + parts * d + e] += weight * state[row + e];
      }
    }
  },
  wgsl: `
    ${names}
    let width = uniforms.outShape.y;
    let b = index / width;
    let place = index % width;
    let example = b * columns;
    let first = example + ${column.rows};
    let seen = uniforms.parts * d;
    let pooledFrom = width - d;
    var value = 0.0;
    if (place >= seen && place < pooledFrom) {
      let rows = first + 2 * history;
      for (var i = 0; i < uniforms.numbers; i++) {
        let row = uniforms.numeral + i32(examples[rows + i]) * uniforms.numeralWidth;
        value += examples[rows + uniforms.numbers + i] * state[row + place - seen];
      }
    } else {
      let e = select(place % d, place - pooledFrom, place >= pooledFrom);
      let part = select(place / d, 3, place >= pooledFrom);
      let t = state[uniforms.targets + i32(examples[example + ${column.target}]) * d + e] + state[now + e];
      if (part != 1) {
        let entries = i32(examples[example + ${column.length}]);
        for (var j = 0; j < entries; j++) {
          value += weights[b * history + j] * (state[i32(examples[first + j]) * d + e]
            + state[i32(examples[first + history + j]) * d + e]);
        }
      }
      if (part < 3 && part != 1 && uniforms.represents > 0) { value *= t; }
      if (part == 1) { value = t; }
      if (part == 2) { value *= t; }
    }
    setOutputAtIndex(index, value);`,
});

/** d loss / d pooled of place e in example b: through u and u ⊙ t̃. */
const pooledSlope = `
  fn pooledSlope(b : i32, e : i32) -> f32 {
    let d = uniforms.dimension;
    let chosen = i32(examples[b * uniforms.examplesShape.y + ${column.target}]);
    let t = state[uniforms.targets + chosen * d + e] + state[uniforms.targets + uniforms.categories * d + e];
    var slope = slopes[b * uniforms.slopesShape.y + e];
    if (uniforms.parts > 2) { slope += slopes[b * uniforms.slopesShape.y + 2 * d + e] * t; }
    return select(slope, slope * t, uniforms.represents > 0);
  }`;

/** The same for all, [B, dimension]. */
function pooledSlopes(
  state: Float32Array,
  examples: Float32Array,
  slopes: Float32Array,
  batch: number,
  of: InterestSizes,
): Float32Array {
  const { dimension: d, parts, represents } = of;
  const columns = columnsOf(of);
  const width = slopes.length / batch;
  const vectors = targetVectors(state, of);
  const found = new Float32Array(batch * d);
  for (let b = 0; b < batch; b++) {
    const target = (examples[b * columns + column.target] * d) | 0;
    for (let e = 0; e < d; e++) {
      const t = vectors[target + e];
      let slope = slopes[b * width + e];
      if (parts > 2) slope += slopes[b * width + 2 * d + e] * t;
      found[b * d + e] = represents ? slope * t : slope;
    }
  }
  return found;
}

/** [B, memories]: d loss / d α of a behaviour is the sum of its two rows' entries. `slopes` is d loss / d tower input. */
export const memorySlopes = fusedOp({
  name: 'UnfoldMemorySlopes',
  inputs: ['state', 'examples', 'slopes'],
  sizes,
  outputShape: ({ examples }, { memories }) => [examples[0], memories],
  plain: (output, { state, examples, slopes }, of, [batch]) => {
    const { dimension: d, memories } = of;
    output.fill(0);
    const pooled = matrix(pooledSlopes(state, examples, slopes, batch, of), d);
    multiplyAdd(matrix(output, memories), pooled, transposed(matrix(state, d)), batch, d, memories);
  },
  wgslFunctions: pooledSlope,
  wgsl: `
    let d = uniforms.dimension;
    let row = index % uniforms.memories * d;
    var sum = 0.0;
    for (var e = 0; e < d; e++) { sum += pooledSlope(index / uniforms.memories, e) * state[row + e]; }
    setOutputAtIndex(index, sum);`,
});

/** d loss / d scores, [memories, categories]: each behaviour's αᵢ (d loss / dαᵢ − Σ α · d loss / dα), at its two rows. */
export const scoreSlopes = fusedOp({
  name: 'UnfoldScoreSlopes',
  inputs: ['weights', 'examples', 'memorySlopes'],
  sizes,
  outputShape: (_, { memories, categories }) => [memories, categories],
  plain: (output, { weights, examples, memorySlopes }, of) => {
    const { history, categories, memories, attention } = of;
    output.fill(0);
    if (!attention) return;
    const columns = columnsOf(of);
    const batch = weights.length / history;
    for (let b = 0; b < batch; b++) {
      const example = b * columns;
      const first = example + column.rows;
      const length = examples[example + column.length];
      const target = examples[example + column.target] | 0;
      let mean = 0;
      for (let j = 0; j < length; j++) {
        const category = (b * memories + examples[first + j]) | 0;
        const gap = (b * memories + examples[first + history + j]) | 0;
        mean += weights[b * history + j] * (memorySlopes[category] + memorySlopes[gap]);
      }
      for (let j = 0; j < length; j++) {
        const category = examples[first + j] | 0;
        const gap = examples[first + history + j] | 0;
        const slope = memorySlopes[b * memories + category] + memorySlopes[b * memories + gap];
        const change = weights[b * history + j] * (slope - mean);
        output[category * categories + target] += change;
        output[gap * categories + target] += change;
      }
    }
  },
  wgsl: `
    let history = uniforms.history;
    let row = index / uniforms.categories;
    let chosen = index % uniforms.categories;
    let batch = uniforms.examplesShape.x;
    var sum = 0.0;
    for (var b = 0; b < batch && uniforms.attention > 0; b++) {
      let example = b * uniforms.examplesShape.y;
      if (i32(examples[example + ${column.target}]) == chosen) {
        let first = example + ${column.rows};
        let entries = i32(examples[example + ${column.length}]);
        var mean = 0.0;
        var own = 0.0;
        var share = 0.0;
        for (var j = 0; j < entries; j++) {
          let category = i32(examples[first + j]);
          let gap = i32(examples[first + history + j]);
          let alpha = weights[b * history + j];
          let slope = memorySlopes[b * uniforms.memories + category] + memorySlopes[b * uniforms.memories + gap];
          mean += alpha * slope;
          if (category == row || gap == row) {
            own += alpha * slope;
            share += alpha;
          }
        }
        sum += own - share * mean;
      }
    }
    setOutputAtIndex(index, sum);`,
});

/** The flat gradient [size]: the tower's, with that of the memory, target and number rows filled in. */
export const interestGradient = fusedOp({
  name: 'UnfoldInterestGradient',
  inputs: ['state', 'examples', 'weights', 'input', 'slopes', 'scoreSlopes', 'towerGradient'],
  sizes,
  attributes: ['scale'],
  outputShape: ({ towerGradient }) => towerGradient,
  plain: (gradient, inputs, { scale, ...of }) => {
    const { state, examples, weights, input, slopes, scoreSlopes, towerGradient } = inputs;
    const { dimension: d, history, categories, memories, targets, attention, represents, parts } = of;
    const { numbers, numeral, numeralWidth } = of;
    const columns = columnsOf(of);
    const batch = weights.length / history;
    const width = slopes.length / batch;
    const stride = width + d;
    const now = targets + categories * d;
    const pooled = pooledSlopes(state, examples, slopes, batch, of);
    gradient.set(towerGradient);
    const byRow = transposed(matrix(memoryWeights(weights, examples, of), memories));
    multiplyAdd(matrix(gradient, d), byRow, matrix(pooled, d), memories, batch, d);
    for (let b = 0; b < batch; b++) {
      const example = b * columns;
      const target = (targets + examples[example + column.target] * d) | 0;
      for (let e = 0; e < d; e++) {
        const from = b * width + e;
        let slope = parts > 1 ? slopes[from + d] : 0;
        let interest = slopes[from];
        if (parts > 2) {
          slope += slopes[from + 2 * d] * input[b * stride + e];
          interest += slopes[from + 2 * d] * (state[target + e] + state[now + e]);
        }
        if (represents) slope += interest * input[b * stride + width + e];
        gradient[target + e] += slope;
      }
      const rows = example + numbersAt(of);
      for (let i = 0; i < numbers; i++) {
        const row = (numeral + examples[rows + i] * numeralWidth) | 0;
        const weight = examples[rows + numbers + i];
        for (let e = 0; e < numeralWidth; e++)
          gradient[row + e] += weight * slopes[b * width + parts * d + e];
      }
    }
    const by = scoreSlopes.map((slope) => scale * slope);
    if (attention === 1) {
      const vectors = targetVectors(state, of);
      multiplyAdd(matrix(gradient, d), matrix(by, categories), matrix(vectors, d), memories, categories, d);
      const turned = transposed(matrix(by, categories));
      multiplyAdd(matrix(gradient, d, targets), turned, matrix(state, d), categories, memories, d);
    }
    // t̃ = t + p(0).
    for (let i = 0; i < categories * d; i++) gradient[now + (i % d)] += gradient[targets + i];
    if (attention === 2) {
      for (let row = categories; row < memories; row++) {
        let sum = 0;
        for (let t = 0; t < categories; t++) sum += by[row * categories + t];
        for (let e = 0; e < d; e++) {
          gradient[row * d + e] += sum * state[now + e];
          gradient[now + e] += sum * state[row * d + e];
        }
      }
    }
  },
  wgslFunctions: pooledSlope,
  wgsl: `
    ${names}
    let categories = uniforms.categories;
    let memories = uniforms.memories;
    let batch = uniforms.examplesShape.x;
    let width = uniforms.slopesShape.y;
    let stride = uniforms.inputShape.y;
    let e = index % d;
    var sum = 0.0;
    if (index < memories * d) {
      let row = index / d;
      for (var b = 0; b < batch; b++) {
        let first = b * columns + ${column.rows};
        var share = 0.0;
        for (var j = 0; j < history; j++) {
          if (i32(examples[first + j]) == row || i32(examples[first + history + j]) == row) {
            share += weights[b * history + j];
          }
        }
        if (share > 0.0) { sum += share * pooledSlope(b, e); }
      }
      for (var t = 0; t < categories; t++) {
        let slope = uniforms.scale * scoreSlopes[row * categories + t];
        if (uniforms.attention == 1) { sum += slope * (state[uniforms.targets + t * d + e] + state[now + e]); }
        if (uniforms.attention == 2 && row >= categories) { sum += slope * state[now + e]; }
      }
    } else if (index >= uniforms.targets && index < now + d) {
      let e = (index - uniforms.targets) % d;
      let chosen = (index - uniforms.targets) / d;
      let all = chosen == categories;
      for (var b = 0; b < batch; b++) {
        let t = i32(examples[b * columns + ${column.target}]);
        if (t == chosen || all) {
          var interest = slopes[b * width + e];
          if (uniforms.parts > 1) { sum += slopes[b * width + d + e]; }
          if (uniforms.parts > 2) {
            let product = slopes[b * width + 2 * d + e];
            sum += product * input[b * stride + e];
            interest += product * (state[uniforms.targets + t * d + e] + state[now + e]);
          }
          if (uniforms.represents > 0) { sum += interest * input[b * stride + width + e]; }
        }
      }
      for (var row = 0; row < memories; row++) {
        for (var t = 0; t < categories; t++) {
          let slope = uniforms.scale * scoreSlopes[row * categories + t] * state[row * d + e];
          if (uniforms.attention == 1 && (t == chosen || all)) { sum += slope; }
          if (uniforms.attention == 2 && all && row >= categories) { sum += slope; }
        }
      }
    } else if (index >= uniforms.numeral && index < uniforms.numeral + uniforms.numeralRows * uniforms.numeralWidth) {
      let row = (index - uniforms.numeral) / uniforms.numeralWidth;
      let place = uniforms.parts * d + (index - uniforms.numeral) % uniforms.numeralWidth;
      for (var b = 0; b < batch; b++) {
        let rows = b * columns + ${column.rows} + 2 * history;
        for (var i = 0; i < uniforms.numbers; i++) {
          if (i32(examples[rows + i]) == row) {
            sum += examples[rows + uniforms.numbers + i] * slopes[b * width + place];
          }
        }
      }
    }
    setOutputAtIndex(index, sum + towerGradient[index]);`,
});
