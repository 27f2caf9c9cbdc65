import { expect, it } from 'vitest';
import { normal, permutation, seeded, seedFor } from './random';

it('repeats for a seed and differs between seeds and purposes', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seeded(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  expect(seedFor(1, 'train')).not.toBe(seedFor(1, 'test'));
  expect(seedFor(1, 'train')).not.toBe(seedFor(2, 'train'));
});

it('draws standard normal deviates', () => {
  const random = seeded(3);
  const values = Array.from({ length: 20_000 }, () => normal(random));
  const mean = values.reduce((a, b) => a + b) / values.length;
  const variance = values.reduce((a, b) => a + b * b, 0) / values.length;
  // Standard errors: 0.007 and 0.010.
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(variance - 1)).toBeLessThan(0.04);
});

it('permutes: every number once, not in order', () => {
  const order = permutation(seeded(1), 1000);
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  expect(order[0] === 0 && order[1] === 1 && order[2] === 2).toBe(false);
});
