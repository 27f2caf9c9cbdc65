import { expect, it } from 'vitest';
import { type Example, forward } from './attention';
import { initialWeights, type Network, temporalInterest } from './network';
import { integer, seeded } from './random';
import { responseCurve } from './responseCurve';

const contexts = (count: number): Example[] => {
  const random = seeded(3);
  return Array.from({ length: count }, () => ({
    categories: Array.from({ length: 8 }, () => integer(random, 12)),
    buckets: Array.from({ length: 8 }, () => integer(random, 12)),
    length: 8,
    target: integer(random, 12),
    number: 0,
  }));
};

it.each([
  { name: 'as it is', change: {} },
  { name: 'with u ⊙ t̃ in the head', change: { head: 'product' } },
  { name: 'with shared tables', change: { number: { kind: 'shared', bases: [2, 3, 10] } } },
  { name: 'with a raw number', change: { number: { kind: 'raw', bases: [] } } },
] satisfies { name: string; change: Partial<Network> }[])(
  'is the mean logit of the whole forward pass, shifted to mean 0: $name',
  ({ change }) => {
    const network: Network = { ...temporalInterest, ...change };
    const weights = initialWeights(network, 5).map((w) => 3 * w);
    const some = contexts(7);
    const slow = Array.from(
      { length: 64 },
      (_, number) =>
        some.reduce((sum, context) => sum + forward(network, weights, { ...context, number }).logit, 0) / 7,
    );
    const mean = slow.reduce((a, b) => a + b, 0) / 64;
    const curve = responseCurve(network, weights, some);
    expect(curve.length).toBe(64);
    slow.forEach((logit, x) => {
      expect(curve[x]).toBeCloseTo(logit - mean, 9);
    });
  },
);

it('is flat without a number', () => {
  const network: Network = { ...temporalInterest, number: { kind: 'none', bases: [] } };
  const weights = initialWeights(network, 5);
  expect(responseCurve(network, weights, contexts(2)).every((y) => Math.abs(y) < 1e-9)).toBe(true);
});
