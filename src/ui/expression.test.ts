import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calculation, lostByRounding, sumOf, written } from './expression';
import { formatFixed, formatNumber } from './formatNumber';

it('writes numbers rounded or in full, negative ones in brackets after an operator', () => {
  const product = calculation`${0.8912} × ${-0.25}`;
  expect(written(product)).toBe('0.891 × (−0.250)');
  expect(written(product, String)).toBe('0.8912 × -0.25');
  expect(written(calculation`${-2} + ${'b'} · e^${-1.5}`)).toBe('−2 + b · e^(−1.50)');
  expect(written(calculation`1 ÷ (${sumOf([1, -2])})`)).toBe('1 ÷ (1 + (−2))');
});

it('says what rounding lost of a sum, so that it adds up as shown', () => {
  // −0.76 − 0.60 − 1.92 − 0.40 − 0.09 is −3.77, the sum itself rounds to −3.76.
  const terms = [-0.758, -0.598, -1.918, -0.398, -0.0892];
  const places = (value: number) => formatFixed(value);
  const result = terms.reduce((a, b) => a + b, 0);
  expect(lostByRounding(sumOf(terms), result, places)).toBe(0.01);
  expect(lostByRounding(sumOf([0.25, 0.5]), 0.75)).toBeUndefined();
  expect(lostByRounding(calculation`${0.333} × ${0.333}`, 0.111)).toBeUndefined();
});

it('makes every sum add up to the digits that are shown', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: -5e9, max: 5e9 }).map((n) => n / 1e8),
        { minLength: 2, maxLength: 8 },
      ),
      (terms) => {
        const result = terms.reduce((a, b) => a + b, 0);
        const read = (value: number) => Number(formatNumber(value).replaceAll('−', '-'));
        const shown = terms.reduce(
          (sum, term) => sum + read(term),
          lostByRounding(sumOf(terms), result) ?? 0,
        );
        expect(shown).toBeCloseTo(read(result), 9);
      },
    ),
  );
});
