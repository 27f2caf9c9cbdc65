import { expect, it } from 'vitest';
import { initialWeights, type Network, temporalInterest, variants } from './network';
import { backgroundsOf, insert, insertionChanges, learnedMap } from './probe';
import { seeded } from './random';

const weights = initialWeights(temporalInterest, 1);
const unrelated = [2, 5, 10, 11];
const target = 1;

it('inserts a behaviour in its place by age', () => {
  const before = { categories: [3, 4], buckets: [1, 6], length: 2, target, number: 0 };
  expect(insert(before, 7, 3)).toMatchObject({ categories: [3, 7, 4], buckets: [1, 3, 6], length: 3 });
  expect(insert(before, 7, 9)).toMatchObject({ categories: [3, 4, 7], buckets: [1, 6, 9], length: 3 });
});

it('draws backgrounds of unrelated behaviours only, newest first', () => {
  for (const { categories, buckets } of backgroundsOf(temporalInterest, target, unrelated, seeded(3))) {
    expect(Array.from(categories).every((category) => unrelated.includes(category))).toBe(true);
    expect(Array.from(buckets)).toEqual(Array.from(buckets).sort((a, b) => a - b));
  }
});

it('is the mean change of one inserted copy, as the whole forward pass has it', () => {
  const kinds: Partial<Network>[] = [
    {},
    { attention: 'off' },
    { attention: 'recency' },
    { representation: false, head: 'product' },
    { time: 'none' },
    { time: 'concat' },
    { ...variants.selfTime, dimension: 8 },
  ];
  for (const kind of kinds) {
    const network = { ...temporalInterest, ...kind };
    const own = initialWeights(network, 1);
    const map = learnedMap(network, own, target, unrelated, seeded(3));
    const backgrounds = backgroundsOf(network, target, unrelated, seeded(3));
    for (const [category, bucket] of [
      [4, 7],
      [0, 0],
      [11, 11],
    ]) {
      const changes = insertionChanges(network, own, backgrounds, { category, bucket, copies: 1 });
      const mean = changes.reduce((sum, { change }) => sum + change, 0) / changes.length;
      expect(mean).toBeCloseTo(map[category * network.buckets + bucket], 10);
    }
  }
});

it('may be taken one background at a time', () => {
  const whole = learnedMap(temporalInterest, weights, target, unrelated, seeded(5), 3);
  const random = seeded(5);
  const parts = [0, 1, 2].map(() => learnedMap(temporalInterest, weights, target, unrelated, random, 1));
  whole.forEach((value, cell) => {
    expect(parts.reduce((sum, part) => sum + part[cell] / 3, 0)).toBeCloseTo(value, 10);
  });
});

it('gives copies of one behaviour more and more attention, never all of it', () => {
  const backgrounds = backgroundsOf(temporalInterest, target, unrelated, seeded(3));
  const shares = [1, 2, 6].map((copies) => {
    const changes = insertionChanges(temporalInterest, weights, backgrounds, {
      category: 4,
      bucket: 7,
      copies,
    });
    return changes.reduce((sum, { share }) => sum + share / changes.length, 0);
  });
  expect(shares[0]).toBeGreaterThan(0);
  expect(shares[1]).toBeGreaterThan(shares[0]);
  expect(shares[2]).toBeGreaterThan(shares[1]);
  expect(shares[2]).toBeLessThan(1);
});
