import { expect, it } from 'vitest';
import { seeded } from './random';
import { principalDirections, singularValues } from './singularValues';
import { leadingDirections, triangularFactor } from './tallTable';
import { dot } from './vectors';

/** A table that numpy can make too: sin(1 + 1.7 i + .01 i²). */
const table = (rows: number, columns: number) =>
  Float64Array.from({ length: rows * columns }, (_, i) => Math.sin(1 + 1.7 * i + 0.01 * i * i));

it('the factor of a table worked by hand', () => {
  // Columns (3, 4) and (1, 2): lengths 5; 1·3/5 + 2·4/5 = 11/5 along the first, 2/5 across.
  const factor = triangularFactor(Float64Array.of(3, 1, 4, 2), 2);
  [5, 2.2, 0, 0.4].forEach((value, k) => {
    expect(Math.abs(factor[k])).toBeCloseTo(value, 14);
  });
});

it('the factor has the table’s singular values, as numpy.linalg.svd finds them, and says how far it is', () => {
  const told: number[] = [];
  const factor = triangularFactor(table(300, 40), 40, (share) => told.push(share));
  const values = singularValues(factor, 40);
  const expected = {
    0: 14.713044523048113,
    1: 14.612442396597423,
    20: 12.288192725711301,
    39: 9.171078552131572,
  };
  for (const [k, value] of Object.entries(expected)) expect(values[Number(k)]).toBeCloseTo(value, 9);
  expect(told).toHaveLength(10);
  expect(told[9]).toBe(1);
  // Below the diagonal nothing is left.
  for (let row = 1; row < 40; row++) for (let k = 0; k < row; k++) expect(factor[row * 40 + k]).toBe(0);
});

it('keeps to numbers where a table has more columns than a block has rows, or but one direction', () => {
  const wide = table(300, 200);
  const [largest] = singularValues(wide, 200);
  expect(singularValues(triangularFactor(wide, 200), 200)[0]).toBeCloseTo(largest, 9);
  const one = Float64Array.from(
    { length: 100 * 60 },
    (_, i) => Math.sin(1 + Math.floor(i / 60)) * ((i % 60) - 7.3),
  );
  const values = singularValues(triangularFactor(one, 60), 60);
  // Of sin ⊗ (k − 7.3): the product of both lengths.
  const lengths = [
    Array.from({ length: 100 }, (_, i) => Math.sin(1 + i)),
    Array.from({ length: 60 }, (_, k) => k - 7.3),
  ];
  expect(values[0]).toBeCloseTo(
    Math.sqrt(lengths.reduce((product, length) => product * dot(length, length), 1)),
    9,
  );
  expect(values[1] / values[0]).toBeLessThan(1e-15);
});

it.each([
  [300, 40],
  [12, 70],
  [200, 130],
  [1, 3],
])('the leading directions of a %i × %i table are its principal ones', (rows, columns) => {
  const found = leadingDirections(table(rows, columns), columns, 2, seeded(1));
  const [value] = singularValues(table(rows, columns), columns);
  principalDirections(table(rows, columns), columns, Math.min(2, rows)).forEach((direction, k) => {
    expect(Math.abs(dot(direction, found[k]))).toBeCloseTo(1, 9);
  });
  expect(dot(found[0], found[1])).toBeCloseTo(0, 12);
  expect(dot(found[1], found[1])).toBeCloseTo(1, 12);
  const along = Array.from({ length: rows }, (_, row) =>
    dot(table(rows, columns).subarray(row * columns, (row + 1) * columns), found[0]),
  );
  expect(Math.sqrt(dot(along, along))).toBeCloseTo(value, 9);
});

it('a table that stretches all directions alike still gives two of them, and one of one column one', () => {
  const unit = Float64Array.from({ length: 25 }, (_, i) => (i % 6 === 0 ? 1 : 0));
  const [first, second] = leadingDirections(unit, 5, 2, seeded(1));
  expect(dot(first, first)).toBeCloseTo(1, 12);
  expect(dot(second, second)).toBeCloseTo(1, 12);
  expect(dot(first, second)).toBeCloseTo(0, 12);
  const [only, ...more] = leadingDirections(Float64Array.of(2, 3), 1, 2, seeded(1));
  expect(Math.abs(only[0])).toBeCloseTo(1, 12);
  expect(more).toEqual([]);
});
