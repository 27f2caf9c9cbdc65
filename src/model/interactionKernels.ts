import { fusedOp } from './kernels';
import { matrix, multiplyAdd, transposed } from './multiply';

/**
 * The interaction model in two kernels: logits of a batch, and the flat gradient for given slopes of the loss. In plain
 * numbers, pairs of values are fewer than impressions times dimensions: every pair of fields gets one table of products,
 * or of summed slopes, and impressions only look into it.
 *
 * Inputs: `state` […, size], weights first; `rows` [batch, fields], the embedding row of each value; `pairs`
 * [pairs, 6], of each pair its two fields, the first embedding row of each, and how many rows each has, more first. Sizes:
 * embedding rows in all, dimension, sets.
 */
const sizes = ['count', 'dimension', 'sets', 'pairCount', 'fields'] as const;
type Sizes = Record<(typeof sizes)[number], number>;
export const pairColumns = 6;

/** A pair's fields and rows, its weight for every place of an embedding, and the second field's embeddings by it. */
function pairAt(p: number, pairs: Float32Array, state: Float32Array, of: Sizes) {
  const { count, dimension: d, sets, pairCount } = of;
  const [i, j, firstI, firstJ, countI, countJ] = pairs.subarray(p * pairColumns, (p + 1) * pairColumns);
  const from = count * (d + 1) + p;
  const weights = new Float64Array(d);
  for (let k = 0; k < d; k++) weights[k] = state[from + Math.floor((k * sets) / d) * pairCount];
  const weighed = state.slice(firstJ * d, (firstJ + countJ) * d);
  for (let at = 0; at < weighed.length; at += d) for (let k = 0; k < d; k++) weighed[at + k] *= weights[k];
  return { i, j, firstI, firstJ, countI, countJ, weights, weighed: matrix(weighed, d) };
}

export const interactionLogits = fusedOp({
  name: 'UnfoldInteractionLogits',
  inputs: ['state', 'rows', 'pairs'],
  sizes,
  outputShape: ({ rows }) => [rows[0], 1],
  plain: (output, { state, rows, pairs }, of) => {
    const { count, dimension: d, sets, pairCount, fields } = of;
    const linear = count * d;
    for (let b = 0; b < output.length; b++) {
      let logit = state[linear + count + sets * pairCount];
      for (let f = 0; f < fields; f++) logit += state[linear + rows[b * fields + f]];
      output[b] = logit;
    }
    for (let p = 0; p < pairCount; p++) {
      const { i, j, firstI, firstJ, countI, countJ, weighed } = pairAt(p, pairs, state, of);
      const table = new Float32Array(countI * countJ);
      const own = matrix(state, d, firstI * d);
      multiplyAdd(matrix(table, countJ), own, transposed(weighed), countI, d, countJ);
      for (let b = 0; b < output.length; b++) {
        const cell = (rows[b * fields + i] - firstI) * countJ + rows[b * fields + j] - firstJ;
        output[b] += table[cell | 0];
      }
    }
  },
  wgsl: `
    let count = uniforms.count;
    let dimension = uniforms.dimension;
    let sets = uniforms.sets;
    let pairCount = uniforms.pairCount;
    let fields = uniforms.fields;
    let linear = count * dimension;
    let weights = linear + count;
    let width = dimension / sets;
    var logit = state[weights + sets * pairCount];
    for (var f = 0; f < fields; f++) {
      logit = logit + state[linear + i32(rows[index * fields + f])];
    }
    for (var p = 0; p < pairCount; p++) {
      let left = i32(rows[index * fields + i32(pairs[${pairColumns} * p])]) * dimension;
      let right = i32(rows[index * fields + i32(pairs[${pairColumns} * p + 1])]) * dimension;
      for (var s = 0; s < sets; s++) {
        var product = 0.0;
        for (var k = s * width; k < (s + 1) * width; k++) {
          product = product + state[left + k] * state[right + k];
        }
        logit = logit + state[weights + s * pairCount + p] * product;
      }
    }
    setOutputAtIndex(index, logit);`,
});

/**
 * ∂e_i = g Σ_j r_ij e_j, ∂r_ij = Σ_batch g ⟨e_i, e_j⟩ (shared weights: summed over the sets too), ∂lin = ∂b = Σ g.
 * `slopes` [batch, 1]: the loss's derivative by each logit. `learnPairs`: 0 pair weights stay, 1 each set's own,
 * 2 one for all sets.
 */
export const interactionGradient = fusedOp({
  name: 'UnfoldInteractionGradient',
  inputs: ['state', 'rows', 'pairs', 'slopes'],
  sizes: [...sizes, 'batch', 'learnPairs'],
  outputShape: ({ state }) => [state[1]],
  plain: (output, { state, rows, pairs, slopes }, { batch, learnPairs, ...of }) => {
    const { count, dimension: d, sets, pairCount, fields } = of;
    const linear = count * d;
    const pairWeights = linear + count;
    const width = d / sets;
    output.fill(0);
    for (let b = 0; b < batch; b++) {
      output[pairWeights + sets * pairCount] += slopes[b];
      for (let f = 0; f < fields; f++) output[linear + rows[b * fields + f]] += slopes[b];
    }
    for (let p = 0; p < pairCount; p++) {
      const { i, j, firstI, firstJ, countI, countJ, weights, weighed } = pairAt(p, pairs, state, of);
      const met = new Float32Array(countI * countJ);
      for (let b = 0; b < batch; b++) {
        const cell = (rows[b * fields + i] - firstI) * countJ + rows[b * fields + j] - firstJ;
        met[cell | 0] += slopes[b];
      }
      const slope = matrix(met, countJ);
      multiplyAdd(matrix(output, d, firstI * d), slope, weighed, countI, countJ, d);
      // What each row of the smaller field meets: the other's embeddings, by their slopes.
      const partners = new Float32Array(countJ * d);
      const others = matrix(state, d, firstI * d);
      multiplyAdd(matrix(partners, d), transposed(slope), others, countJ, countI, d);
      const products = new Float64Array(d);
      for (let at = 0; at < partners.length; at += d) {
        for (let k = 0; k < d; k++) {
          products[k] += state[firstJ * d + at + k] * partners[at + k];
          output[firstJ * d + at + k] += weights[k] * partners[at + k];
        }
      }
      if (!learnPairs) continue;
      for (let k = 0; k < d; k++) {
        const own = Math.floor(k / width);
        for (let set = 0; set < sets; set++)
          if (learnPairs === 2 || set === own) output[pairWeights + set * pairCount + p] += products[k];
      }
    }
  },
  wgsl: `
    let batch = uniforms.batch;
    let count = uniforms.count;
    let dimension = uniforms.dimension;
    let sets = uniforms.sets;
    let pairCount = uniforms.pairCount;
    let fields = uniforms.fields;
    let learnPairs = uniforms.learnPairs;
    let linear = count * dimension;
    let weights = linear + count;
    let bias = weights + sets * pairCount;
    let width = dimension / sets;
    var sum = 0.0;
    if (index < linear) {
      let row = index / dimension;
      let k = index % dimension;
      let own = k / width;
      for (var b = 0; b < batch; b++) {
        for (var f = 0; f < fields; f++) {
          if (i32(rows[b * fields + f]) == row) {
            for (var p = 0; p < pairCount; p++) {
              let i = i32(pairs[${pairColumns} * p]);
              let j = i32(pairs[${pairColumns} * p + 1]);
              if (i == f || j == f) {
                let other = i32(rows[b * fields + select(i, j, i == f)]);
                sum = sum + slopes[b] * state[weights + own * pairCount + p] * state[other * dimension + k];
              }
            }
          }
        }
      }
    } else if (index < weights) {
      for (var b = 0; b < batch; b++) {
        for (var f = 0; f < fields; f++) {
          if (i32(rows[b * fields + f]) == index - linear) { sum = sum + slopes[b]; }
        }
      }
    } else if (index < bias) {
      let p = (index - weights) % pairCount;
      let own = (index - weights) / pairCount;
      var first = own * width;
      var end = (own + 1) * width;
      if (learnPairs == 2) { first = 0; end = dimension; }
      if (learnPairs > 0) {
        for (var b = 0; b < batch; b++) {
          let left = i32(rows[b * fields + i32(pairs[${pairColumns} * p])]) * dimension;
          let right = i32(rows[b * fields + i32(pairs[${pairColumns} * p + 1])]) * dimension;
          for (var k = first; k < end; k++) {
            sum = sum + slopes[b] * state[left + k] * state[right + k];
          }
        }
      }
    } else {
      for (var b = 0; b < batch; b++) { sum = sum + slopes[b]; }
    }
    setOutputAtIndex(index, sum);`,
});
