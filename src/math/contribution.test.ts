import { describe, expect, it } from 'vitest';
import { type Example, forward } from './attention';
import { contributions, leaveOut, logitParts } from './contribution';
import { initialWeights, layout, temporalInterest } from './network';
import { seeded, seedFor } from './random';

const network = { ...temporalInterest, dimension: 4, hidden: 3, numberDimension: 2 };
const weights = initialWeights(network, (block) => seeded(seedFor(7, block)));
const example: Example = { categories: [1, 0, 3, 0], buckets: [0, 2, 5, 9], length: 3, target: 1, number: 5 };

describe('leaving a behaviour out', () => {
  it('keeps the others in order and drops the padding', () => {
    expect(leaveOut(example, 1)).toEqual({ ...example, categories: [1, 3], buckets: [0, 5], length: 2 });
  });

  it('is the logit with it minus the logit without it', () => {
    const all = forward(network, weights, example).logit;
    const without = { ...example, categories: [0, 3], buckets: [2, 5], length: 2 };
    expect(contributions(network, weights, example)[0]).toBeCloseTo(
      all - forward(network, weights, without).logit,
      12,
    );
    expect(contributions(network, weights, example)).toHaveLength(3);
  });

  it('leaves an empty interest when the only behaviour goes', () => {
    const one = { ...example, length: 1 };
    const empty = forward(network, weights, leaveOut(one, 0));
    expect(Math.max(...empty.interest.map(Math.abs))).toBe(0);
    const [change] = contributions(network, weights, one);
    expect(change).toBeCloseTo(forward(network, weights, one).logit - empty.logit, 12);
  });

  it('of a copy is small: softmax shares the weight among copies, and the pooled vector stays the same', () => {
    const twice = { ...example, categories: [1, 1], buckets: [0, 0], length: 2 };
    for (const change of contributions(network, weights, twice)) expect(change).toBeCloseTo(0, 12);
  });

  it('agrees with a model worked by hand: d 1, one hidden unit, no time, no number', () => {
    const tiny = {
      ...temporalInterest,
      categories: 2,
      buckets: 1,
      dimension: 1,
      hidden: 1,
      time: 'none' as const,
      head: 'interest' as const,
      number: { kind: 'none' as const, bases: [] },
    };
    const { blocks, size } = layout(tiny);
    const by = new Float64Array(size);
    by.set([1, -1], blocks.behaviour.offset); // b of the two categories
    by.set([0, 2], blocks.target.offset); // t
    by[blocks.hidden.offset] = 1;
    by[blocks.output.offset] = 3;
    const history = { categories: [0, 1], buckets: [0, 0], length: 2, target: 1, number: 0 };
    // Logits ±2: α = e²/(e² + e⁻²); pooled 2α − 1 = tanh 2; u = 2 tanh 2; logit 6 tanh 2. Alone: b = 1 gives 6.
    // Alone, b = −1 gives u = −2, which the leaky unit turns into −.2, times 3: −.6.
    const [first, second] = contributions(tiny, by, history);
    expect(first).toBeCloseTo(6 * Math.tanh(2) + 0.6, 10);
    expect(second).toBeCloseTo(6 * Math.tanh(2) - 6, 10);
  });
});

describe('the logit as a sum over what the tower hears', () => {
  it('adds up to the logit, whichever head reads it', () => {
    for (const head of ['interest', 'target', 'product'] as const) {
      const other = { ...network, head };
      const own = initialWeights(other, (block) => seeded(seedFor(3, block))).map(
        (weight, i) => weight + 0.01 * (i % 5),
      );
      const all = forward(other, own, example);
      const parts = logitParts(other, own, all, example.target);
      expect(Object.values(parts).reduce((a, b) => a + b, 0)).toBeCloseTo(all.logit, 6);
      if (head === 'interest') expect(parts.target).toBe(0);
    }
  });

  it('gives the number what a silent table takes away, as long as no unit changes sides', () => {
    const { blocks } = layout(network);
    const all = forward(network, weights, example);
    const { offset, rows, columns } = blocks.numeral;
    // So small a change of the table that every unit stays on its side.
    const nudged = Float64Array.from(weights);
    for (let i = offset; i < offset + rows * columns; i++) nudged[i] *= 1 - 1e-6;
    const less = all.logit - forward(network, nudged, example).logit;
    expect(less * 1e6).toBeCloseTo(logitParts(network, weights, all, example.target).number, 4);
  });
});
