import { describe, expect, it } from 'vitest';
import { forward, terms } from './attention';
import { layout, type Network, restrict, temporalInterest } from './network';

/**
 * Expected values from an independent implementation in torch 1.13 (double precision; F.softmax, F.layer_norm,
 * F.leaky_relu) with weight i = sin(i + 1) / 2 in layout order.
 */
const network: Network = {
  ...temporalInterest,
  categories: 3,
  buckets: 4,
  history: 5,
  dimension: 2,
  hidden: 3,
  number: { kind: 'positional', bases: [2, 3] },
  numberCount: 8,
  numberDimension: 2,
};
const example = { categories: [2, 0, 1, 2, 0], buckets: [0, 1, 1, 3, 0], length: 4, target: 1, number: 5 };

function weightsOf(of: Network): Float64Array {
  const { size } = layout(of);
  return Float64Array.from({ length: size }, (_, i) => 0.5 * Math.sin(i + 1));
}

const close = (found: ArrayLike<number>, expected: number[], digits = 10) => {
  expect(found.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, digits);
};

describe('the reference forward pass', () => {
  it('gives the attention, interest, number vector and logit of torch', () => {
    const result = forward(network, weightsOf(network), example);
    close(result.weights, [0.232409935511, 0.235214376964, 0.298788077877, 0.233587609649]);
    close(result.interest, [-0.008237421874, -0.005389346912]);
    close(result.number, [-1.209705641388, -0.44539455018]);
    expect(result.logit).toBeCloseTo(-0.276825866194, 10);
    expect(result.probability).toBeCloseTo(1 / (1 + Math.exp(0.276825866194)), 10);
  });

  it('gives those of the self-attention baseline', () => {
    const self: Network = { ...network, sequence: 'self', representation: false, head: 'product' };
    const result = forward(self, restrict(self, Float32Array.from(weightsOf(self))), example);
    close(result.weights, [0.249844363966, 0.249604408162, 0.249612685947, 0.250938541924], 5);
    close(result.interest, [-0.240663316463, -0.19798666044], 5);
    expect(result.logit).toBeCloseTo(-0.980310155821, 5);
    for (const row of result.self?.matrix ?? []) expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it('splits a logit into four terms that a hand can check', () => {
    const tiny: Network = { ...network, categories: 1, buckets: 1, number: { kind: 'none', bases: [] } };
    const { blocks, size } = layout(tiny);
    const weights = new Float64Array(size);
    weights.set([1, 2], blocks.behaviour.offset); // b
    weights.set([3, -1], blocks.gap.offset); // p
    weights.set([2, 1], blocks.target.offset); // t
    weights.set([-1, 4], blocks.now.offset); // q
    const one = { categories: [0], buckets: [0], length: 1, target: 0, number: 0 };
    const { logitTerms, logits, weights: alpha, pooled, interest } = forward(tiny, weights, one);
    // b·t = 4, b·q = 7, p·t = 5, p·q = −7; ⟨(4, 1), (1, 5)⟩ = 9.
    close(
      terms.map((term) => logitTerms[0][term] * Math.SQRT2),
      [4, 7, 5, -7],
    );
    expect(logits[0] * Math.SQRT2).toBeCloseTo(9, 12);
    expect(alpha).toEqual([1]);
    close(pooled, [4, 1]);
    close(interest, [4, 5]);
  });

  it('leaves out the terms it is told to', () => {
    const { logits } = forward(network, weightsOf(network), example, new Set(['bq', 'pq']));
    const { logitTerms } = forward(network, weightsOf(network), example);
    close(
      logits,
      logitTerms.map(({ bt, pt }) => bt + pt),
    );
  });

  it('loses the crossed terms with concatenation', () => {
    const concat: Network = { ...network, time: 'concat' };
    const { logitTerms } = forward(concat, restrict(concat, Float32Array.from(weightsOf(concat))), example);
    for (const { bt, bq, pt, pq } of logitTerms) {
      expect([bq, pt]).toEqual([0, 0]);
      expect(bt).not.toBe(0);
      expect(pq).not.toBe(0);
    }
  });

  it('factorises: Σ α (b̃ ⊙ t̃) = (Σ α b̃) ⊙ t̃', () => {
    const { weights, behaviours, target, interest } = forward(network, weightsOf(network), example);
    const sum = [0, 1].map((e) =>
      weights.reduce((s, alpha, i) => s + alpha * (behaviours[i][e] * target[e]), 0),
    );
    close(interest, sum, 12);
  });
});
