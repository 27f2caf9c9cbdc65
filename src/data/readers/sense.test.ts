import { describe, expect, it } from 'vitest';
import { type Matrix, senseOf, withoutColumns, withoutRow } from './sense';

const matrix = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  columns: rows[0].length,
  values: Float64Array.from(rows.flat()),
});
/** Fractions without a pattern, none of them whole. */
const fraction = (row: number, column: number) => Math.sin(1 + 7 * row + 13 * column) / 3;
const healthy = (rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, k) => fraction(row, k)));

describe('what of a table does not look like its numbers', () => {
  it('is nothing in tables of fractions, of whole numbers, of zeros and one-hot rows', () => {
    const padding = [Array(4).fill(0), ...healthy(6, 4)];
    const dead = healthy(6, 4).map((row) => [...row.slice(1), 0]);
    const quantised = healthy(20, 4).map((row) => row.map((value) => Math.round(127 * value)));
    const unit = healthy(4, 4).map((row, i) => row.map((_, k) => (i === k ? 1 : 0)));
    const small = [
      [1, -0.5, 2e-3],
      [0, 4, 0.25],
    ];
    const sums = healthy(20, 20).map((row, i) => row.map((_, k) => i + k));
    for (const rows of [healthy(6, 4), padding, dead, quantised, unit, small, sums, [[0, 1, 2]]])
      expect(senseOf(matrix(rows))).toEqual({ header: undefined, ids: [] });
  });

  it('is a first row that counts up, or is whole above fractions', () => {
    const counted = [[0, 1, 2, 3], ...healthy(5, 4)];
    expect(senseOf(matrix(counted)).header).toEqual({ kind: 'counts', first: 0, last: 3 });
    const years = [[2019, 2021, 2020, 7], ...healthy(5, 4)];
    expect(senseOf(matrix(years)).header).toEqual({ kind: 'whole', first: 2019, last: 7 });
    const shape = [[5, 2], ...healthy(5, 2)];
    expect(senseOf(matrix(shape)).header).toEqual({ kind: 'whole', first: 5, last: 2 });
    const whole = healthy(20, 10).map((row) => row.map((value) => Math.round(50 * value)));
    const above = [Array.from({ length: 10 }, (_, k) => k), ...whole];
    expect(senseOf(matrix(above)).header).toEqual({ kind: 'counts', first: 0, last: 9 });
    expect(withoutRow(matrix(above))).toEqual(matrix(whole));
  });

  it('is a column that counts up, holds ids or classes among fractions', () => {
    const rows = healthy(9, 4);
    const beside = (one: (row: number) => number) => matrix(rows.map((row, i) => [one(i), ...row]));
    expect(senseOf(beside((i) => i)).ids).toEqual([{ kind: 'counts', column: 0, first: 0, last: 8 }]);
    expect(senseOf(beside((i) => 5000 - 3 * i * i)).ids).toMatchObject([{ kind: 'whole', column: 0 }]);
    expect(senseOf(matrix(rows.map((row, i) => [...row, i % 2]))).ids).toMatchObject([
      { kind: 'whole', column: 4 },
    ]);
    const both = matrix([[-1, 0, 1, 2, 3], ...rows.map((row, i) => [i, ...row])]);
    expect(senseOf(both)).toMatchObject({ header: { kind: 'counts' }, ids: [{ column: 0, last: 8 }] });
    // As doubles they are one number.
    expect(senseOf(beside((i) => 1e18 + i)).ids).toMatchObject([{ column: 0 }]);
    const whole = rows.map((row, i) => [i, ...row.map((value) => Math.round(99 * value))]);
    expect(senseOf(matrix(whole)).ids).toMatchObject([{ kind: 'counts', column: 0 }]);
    expect(
      withoutColumns(
        beside((i) => i),
        [0],
      ),
    ).toEqual(matrix(rows));
  });
});
