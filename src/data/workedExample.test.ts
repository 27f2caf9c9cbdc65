import { expect, it } from 'vitest';
import { codes, rowSum } from '../math/numerals';
import { workedExample } from './workedExample';

const { dimension, numerals, table, printed } = workedExample;

function sums(value: number) {
  const written = codes(value, numerals, true);
  const rows = (base?: number) =>
    written.filter((code) => base === undefined || code.base === base).map(({ row }) => row);
  return {
    2: rowSum(table, dimension, rows(2)),
    3: rowSum(table, dimension, rows(3)),
    total: rowSum(table, dimension, rows()),
  };
}

function expectClose(vector: ArrayLike<number>, by: readonly number[]) {
  expect(vector.length).toBe(by.length);
  for (let e = 0; e < by.length; e++) expect(vector[e]).toBeCloseTo(by[e], 12);
}

it('sums to [2.45, 3.10, 3.75, 4.40], added up by hand', () => {
  // Base 2, 110011: four ones, two zeros: 4·.5 + 2·.1, 4·.6 + 2·.2, …
  expectClose(sums(51)[2], [2.2, 2.8, 3.4, 4.0]);
  // Base 3, 01220: two zeros, a one, two twos: 2·.01 + .05 + 2·.09, …
  expectClose(sums(51)[3], [0.25, 0.3, 0.35, 0.4]);
  expectClose(sums(51).total, [2.45, 3.1, 3.75, 4.4]);
});

it('steps by the number of digits times the step of a row, unlike what is printed', () => {
  // Rows step by .1 and .01 from one component to the next; 6 and 5 of them are added: .6 and .05, not .2 and .03.
  expect(sums(51)[2][1] - sums(51)[2][0]).toBeCloseTo(6 * 0.1, 12);
  expect(sums(51)[3][1] - sums(51)[3][0]).toBeCloseTo(5 * 0.01, 12);
  expect(printed[2][1] - printed[2][0]).toBeCloseTo(0.2, 12);
  expect(printed[3][1] - printed[3][0]).toBeCloseTo(0.03, 12);
  expect([printed[2][0], printed[3][0], printed.total[0]]).toEqual([2.2, 0.25, 2.45]);
});

it('gives 23 and 43 the vector of 51, and no other number below 64', () => {
  const wanted = sums(51).total;
  const same = Array.from({ length: 64 }, (_, value) => value).filter((value) =>
    sums(value).total.every((x, e) => Math.abs(x - wanted[e]) < 1e-9),
  );
  expect(same).toEqual([23, 43, 51]);
});
