import { describe, expect, it } from 'vitest';
import { seeded } from './random';
import { balancedFactor, principalDirections, singularValues } from './singularValues';
import {
  cumulativeEnergy,
  directionsHolding,
  effectiveRank,
  informationAbundance,
  marchenkoPasturEdges,
  marchenkoPasturSpectrum,
  normalised,
  randomSpectrum,
} from './spectrum';

/** A table that numpy can make too: sin(1 + 1.7 i + .01 i²). */
const table = (rows: number, columns: number) =>
  Float64Array.from({ length: rows * columns }, (_, i) => Math.sin(1 + 1.7 * i + 0.01 * i * i));

describe('singular values, against numpy.linalg.svd', () => {
  it.each([
    [5, 3, [2.404858291138459, 1.4212462582619272, 0.09251000648693514]],
    [3, 5, [2.705650201245818, 0.6890123126558787, 0.12869129686265088]],
  ])('of a %i × %i table', (rows, columns, expected) => {
    const values = singularValues(table(rows, columns), columns);
    expect(values).toHaveLength(3);
    expected.forEach((value, k) => {
      expect(values[k]).toBeCloseTo(value, 12);
    });
  });

  it('of a 120 × 64 table, with what is read off them', () => {
    const values = singularValues(table(120, 64), 64);
    expect(values[0]).toBeCloseTo(12.428907605112341, 9);
    expect(values[4]).toBeCloseTo(11.051580477789022, 9);
    expect(values[63]).toBeCloseTo(0.7275259590668443, 9);
    expect(informationAbundance(values)).toBeCloseTo(37.29751772201474, 8);
    expect(effectiveRank(values)).toBeCloseTo(58.67128488956202, 8);
    expect(directionsHolding(values)).toBe(43);
  });

  it('finds the main direction up to its sign', () => {
    const [first, second] = principalDirections(table(5, 3), 3, 2);
    const sign = Math.sign(first[0]) * -1;
    [-0.69827281, -0.0618889, 0.71315135].forEach((x, k) => {
      expect(sign * first[k]).toBeCloseTo(x, 7);
    });
    expect(first.reduce((sum, x, k) => sum + x * second[k], 0)).toBeCloseTo(0, 12);
  });
});

it.each([
  [5, 3],
  [3, 5],
])('half of a %i × %i table has the roots of its singular values', (rows, columns) => {
  const values = singularValues(table(rows, columns), columns);
  const half = singularValues(balancedFactor(table(rows, columns), columns, 2), 2);
  expect(half[0]).toBeCloseTo(Math.sqrt(values[0]), 12);
  expect(half[1]).toBeCloseTo(Math.sqrt(values[1]), 12);
});

describe('measures, worked by hand', () => {
  const values = [4, 2, 2, 0];

  it('of 4 2 2 0', () => {
    expect(informationAbundance(values)).toBe(2);
    // Entropy of ½ ¼ ¼ is 1.5 bits.
    expect(effectiveRank(values)).toBeCloseTo(2 ** 1.5, 12);
    expect(cumulativeEnergy(values)).toEqual([16 / 24, 20 / 24, 1, 1]);
    expect(directionsHolding(values)).toBe(3);
    expect(directionsHolding(values, 0.8)).toBe(2);
    expect(normalised(values)).toEqual([1, 0.5, 0.5, 0]);
  });

  it('of one direction, and of equal ones', () => {
    expect(informationAbundance([3, 0, 0])).toBe(1);
    expect(effectiveRank([3, 0, 0])).toBe(1);
    expect(informationAbundance([1, 1, 1])).toBe(3);
    expect(effectiveRank([1, 1, 1])).toBeCloseTo(3, 12);
  });
});

describe('a random table', () => {
  /** numpy, mean of 200 tables of 120 × 64. */
  const expected = { 0: 18.524, 16: 13.274, 32: 9.79, 48: 6.603, 63: 3.146 };

  it('drawn, and by Marchenko and Pastur', () => {
    const drawn = randomSpectrum(120, 64, seeded(1));
    const law = marchenkoPasturSpectrum(120, 64);
    for (const [k, value] of Object.entries(expected)) {
      expect(Math.abs(drawn[Number(k)] - value)).toBeLessThan(0.35);
      expect(Math.abs(law[Number(k)] - value)).toBeLessThan(0.35);
    }
    expect(law).toHaveLength(64);
    expect(marchenkoPasturSpectrum(3, 64)).toHaveLength(3);
    expect(marchenkoPasturEdges(100, 25)).toEqual([0.5, 1.5]);
  });
});
