import { describe, expect, it } from 'vitest';
import { type Example, forward } from './attention';
import { behaviourShares, leaveOut, logitParts } from './contribution';
import { initialWeights, layout, temporalInterest } from './network';

const network = { ...temporalInterest, dimension: 4, hidden: 3, numberDimension: 2 };
const weights = initialWeights(network, 7);
const example: Example = { categories: [1, 0, 3, 0], buckets: [0, 2, 5, 9], length: 3, target: 1, number: 5 };

describe('leaving a behaviour out', () => {
  it('keeps the others in order and drops the padding', () => {
    expect(leaveOut(example, 1)).toEqual({ ...example, categories: [1, 3], buckets: [0, 5], length: 2 });
  });
});

describe('the shares of the behaviours', () => {
  it('add up to what the interest vector adds to the logit, whichever head reads it', () => {
    for (const head of ['interest', 'target', 'product'] as const)
      for (const representation of [true, false]) {
        const other = { ...network, head, representation };
        const own = initialWeights(other, 11);
        const all = forward(other, own, example);
        const shares = behaviourShares(other, own, all);
        expect(shares).toHaveLength(3);
        expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(
          logitParts(other, own, all, example.target).interest,
          12,
        );
      }
  });

  it('of copies are equal, and grow with their number no faster than attention does', () => {
    const twice = { ...example, categories: [1, 1], buckets: [0, 0], length: 2 };
    const once = { ...example, categories: [1], buckets: [0], length: 1 };
    const of = (one: Example) => behaviourShares(network, weights, forward(network, weights, one));
    const [first, second] = of(twice);
    expect(first.share).toBeCloseTo(second.share, 12);
    expect(first.share + second.share).toBeCloseTo(of(once)[0].share, 12);
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
    // Logits ±2: α = 1 / (1 + e⁻⁴) and its rest; u = Σ α b · 2 > 0, so the unit is on and the logit is 3u: b = 1 pulls
    // by 6, b = −1 by −6.
    const alpha = 1 / (1 + Math.exp(-4));
    const [first, second] = behaviourShares(tiny, by, forward(tiny, by, history));
    expect(first.pull).toBeCloseTo(6, 12);
    expect(first.share).toBeCloseTo(6 * alpha, 12);
    expect(second.share).toBeCloseTo(-6 * (1 - alpha), 12);
    // Alone, b = −1 gives u = −2, which the leaky unit passes at a tenth.
    const alone = { ...history, categories: [1], length: 1 };
    expect(behaviourShares(tiny, by, forward(tiny, by, alone))[0].share).toBeCloseTo(-0.6, 12);
  });
});

describe('the logit as a sum over what the tower hears', () => {
  it('adds up to the logit, whichever head reads it', () => {
    for (const head of ['interest', 'target', 'product'] as const) {
      const other = { ...network, head };
      const own = initialWeights(other, 3).map((weight, i) => weight + 0.01 * (i % 5));
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
