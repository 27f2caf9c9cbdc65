import { fusedOp } from './kernels';

/**
 * The interaction model in two kernels: logits of a batch, and the flat gradient for given slopes of the loss. Tables
 * and a batch are small and look-ups are sparse, so plain loops beat products with one-hot rows many times.
 *
 * Inputs: `state` […, size], weights first; `rows` [batch, fields], the embedding row of each value; `pairs`
 * [pairs, 2], the fields of each pair. Attributes: embedding rows in all, dimension, sets.
 */
export const interactionLogits = fusedOp({
  name: 'UnfoldInteractionLogits',
  inputs: ['state', 'rows', 'pairs'],
  attributes: ['count', 'dimension', 'sets', 'pairCount', 'fields'],
  outputShape: ({ rows }) => [rows[0], 1],
  plain: (output, { state, rows, pairs }, { count, dimension, sets, pairCount, fields }) => {
    const linear = count * dimension;
    const weights = linear + count;
    const bias = state[weights + sets * pairCount];
    const width = dimension / sets;
    for (let b = 0; b < output.length; b++) {
      let logit = bias;
      for (let f = 0; f < fields; f++) logit += state[linear + rows[b * fields + f]];
      for (let p = 0; p < pairCount; p++) {
        const left = (rows[b * fields + pairs[2 * p]] * dimension) | 0;
        const right = (rows[b * fields + pairs[2 * p + 1]] * dimension) | 0;
        for (let set = 0; set < sets; set++) {
          let product = 0;
          for (let k = set * width; k < (set + 1) * width; k++) product += state[left + k] * state[right + k];
          logit += state[weights + set * pairCount + p] * product;
        }
      }
      output[b] = logit;
    }
  },
  wgsl: `
    let count = i32(uniforms.count);
    let dimension = i32(uniforms.dimension);
    let sets = i32(uniforms.sets);
    let pairCount = i32(uniforms.pairCount);
    let fields = i32(uniforms.fields);
    let linear = count * dimension;
    let weights = linear + count;
    let width = dimension / sets;
    var logit = state[weights + sets * pairCount];
    for (var f = 0; f < fields; f++) {
      logit = logit + state[linear + i32(rows[index * fields + f])];
    }
    for (var p = 0; p < pairCount; p++) {
      let left = i32(rows[index * fields + i32(pairs[2 * p])]) * dimension;
      let right = i32(rows[index * fields + i32(pairs[2 * p + 1])]) * dimension;
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
  attributes: ['batch', 'count', 'dimension', 'sets', 'pairCount', 'fields', 'learnPairs'],
  outputShape: ({ state }) => [state[1]],
  plain: (output, { state, rows, pairs, slopes }, attributes) => {
    const { batch, count, dimension, sets, pairCount, fields, learnPairs } = attributes;
    const linear = count * dimension;
    const weights = linear + count;
    const bias = weights + sets * pairCount;
    const width = dimension / sets;
    output.fill(0);
    for (let b = 0; b < batch; b++) {
      const slope = slopes[b];
      output[bias] += slope;
      for (let f = 0; f < fields; f++) output[linear + rows[b * fields + f]] += slope;
      for (let p = 0; p < pairCount; p++) {
        const left = (rows[b * fields + pairs[2 * p]] * dimension) | 0;
        const right = (rows[b * fields + pairs[2 * p + 1]] * dimension) | 0;
        for (let set = 0; set < sets; set++) {
          const weight = slope * state[weights + set * pairCount + p];
          let product = 0;
          for (let k = set * width; k < (set + 1) * width; k++) {
            const one = state[left + k];
            const other = state[right + k];
            product += one * other;
            output[left + k] += weight * other;
            output[right + k] += weight * one;
          }
          output[weights + set * pairCount + p] += slope * product;
        }
      }
    }
    for (let p = 0; p < pairCount && learnPairs !== 1; p++) {
      let sum = 0;
      for (let set = 0; set < sets; set++) sum += output[weights + set * pairCount + p];
      for (let set = 0; set < sets; set++) output[weights + set * pairCount + p] = learnPairs ? sum : 0;
    }
  },
  wgsl: `
    let batch = i32(uniforms.batch);
    let count = i32(uniforms.count);
    let dimension = i32(uniforms.dimension);
    let sets = i32(uniforms.sets);
    let pairCount = i32(uniforms.pairCount);
    let fields = i32(uniforms.fields);
    let learnPairs = i32(uniforms.learnPairs);
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
              let i = i32(pairs[2 * p]);
              let j = i32(pairs[2 * p + 1]);
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
          let left = i32(rows[b * fields + i32(pairs[2 * p])]) * dimension;
          let right = i32(rows[b * fields + i32(pairs[2 * p + 1])]) * dimension;
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
