import { expect, it } from 'vitest';
import { uploadedTable as en } from '../../../content/en/uploadedTable';
import { chosenRows, explainPoint, nameOf, pointOf } from './rows';

/** One row, (1, −2, 3, …, 8), and a direction, worked by hand. */
const values = Float64Array.of(1, -2, 3, 4, 5, 6, 7, 8);
const direction = [0.5, 0.5, 0, 0.1, 0, -0.1, 0.2, 0.3];
const table = {
  ...{ given: { files: [], source: 'file' as const }, origin: Uint32Array.of(0) },
  reading: { tables: [], chosen: 0, choices: {}, sense: { ids: [] }, leftOut: 0, all: 1 },
  ...{ name: 'mine.tsv', source: 'file' as const, rows: 1, columns: 8, values },
  ...{ singular: [1], expected: [1], directions: [direction], points: Float64Array.of(3.1, 0) },
};

it('a card lists the largest products, the rest as one, and together they are the point', () => {
  const { rows, result } = explainPoint(en, table, 0, 'row 1', 0);
  // .5, −1, 0, .4, 0, −.6, 1.4, 2.4
  const products = rows.map(({ value }) => Number(value));
  [2.4, 1.4, -1, -0.6, 0.5, 0.4, 0].forEach((value, k) => {
    expect(products[k]).toBeCloseTo(value, 12);
  });
  expect(products.reduce((sum, value) => sum + value, 0)).toBeCloseTo(3.1, 12);
  expect(result).toBeCloseTo(3.1, 12);
  expect(rows[2].label).toBe('column 2: −2 × 0.500');
});

it('a large table is drawn by rows evenly chosen, a small one by all', () => {
  expect(chosenRows(4)).toEqual([0, 1, 2, 3]);
  expect(chosenRows(1)).toEqual([0]);
  expect(chosenRows(101, 5)).toEqual([0, 25, 50, 75, 100]);
  expect(pointOf(table, 0)).toEqual([3.1, 0]);
});

it('a row without a label has its number', () => {
  const labels = {
    name: 'l',
    head: ['word', 'class'],
    columns: [
      ['', 'b'],
      ['1', '2'],
    ],
  };
  expect(nameOf(en, labels, 0, 0)).toBe('row 1');
  expect(nameOf(en, labels, 0, 1)).toBe('b');
  expect(nameOf(en, labels, 1, 0)).toBe('1');
  expect(nameOf(en, undefined, 0, 1233)).toBe('row 1,234');
  expect(nameOf(en, undefined, 0, 3, 8)).toBe('row 9');
});
