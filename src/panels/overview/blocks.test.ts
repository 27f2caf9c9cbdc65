import { describe, expect, it } from 'vitest';
import { layout, temporalInterest } from '../../math/network';
import { distance, downstream, norm, parametersOf, shapeOf } from './blocks';

describe('what an input reaches', () => {
  it('a number goes through MNSE and the tower only', () => {
    expect([...downstream('number')].sort()).toEqual(['number', 'numeric', 'pctr', 'tower']);
  });

  it('time reaches everything but the ad and the number', () => {
    expect([...downstream('now')].sort()).toEqual([
      'attention',
      'encode',
      'interest',
      'pctr',
      'sequence',
      'tower',
    ]);
  });

  it('an ad leaves the memories as they are, and changes how they are read', () => {
    const reached = downstream('target');
    expect(reached.has('encode')).toBe(false);
    for (const block of ['target', 'attention', 'interest', 'tower', 'pctr'] as const)
      expect(reached.has(block)).toBe(true);
    expect(reached.has('number')).toBe(false);
  });

  it('a user comes with an ad: all but the number', () => {
    expect(downstream('user').size).toBe(8);
  });
});

describe('parameters and shapes', () => {
  const where = layout(temporalInterest);

  it('are counted by hand', () => {
    // 12 categories and 12 gaps of 32; 12 ads and p(0) of 32; base 2 in 6 digits and base 3 in 4, of 16.
    expect(parametersOf('encode', where)).toBe((12 + 12) * 32);
    expect(parametersOf('target', where)).toBe(13 * 32);
    expect(parametersOf('number', where)).toBe((2 * 6 + 3 * 4) * 16);
    // [u, t̃, x] of 80 to 32 hidden units with biases, 32 output weights, a bias per ad and one for all.
    expect(parametersOf('tower', where)).toBe(80 * 32 + 32 + 32 + 12 + 1);
    expect(parametersOf('attention', where)).toBe(0);
  });

  it('leave no parameter out', () => {
    const sum = (['encode', 'target', 'number', 'tower'] as const).reduce(
      (total, block) => total + parametersOf(block, where),
      0,
    );
    expect(sum).toBe(where.size);
  });

  it('follow the history', () => {
    expect(shapeOf('encode', temporalInterest, 7)).toEqual([7, 32]);
    expect(shapeOf('attention', temporalInterest, 5)).toEqual([5]);
  });
});

describe('how far an output moved', () => {
  it('is the length of the difference', () => {
    expect(norm([3, -4])).toBe(5);
    expect(distance(Float64Array.of(1, 1), Float64Array.of(4, 5))).toBe(5);
  });

  it('fills what one of them lacks with zeros', () => {
    expect(distance(Float64Array.of(1), Float64Array.of(1, 2, 2))).toBeCloseTo(Math.sqrt(8), 12);
    expect(distance(Float64Array.of(1, 2, 2), Float64Array.of(1))).toBeCloseTo(Math.sqrt(8), 12);
  });
});
