import { expect, it } from 'vitest';
import { UnusableFile } from '../fileProblem';
import { mostNumbers } from './limits';
import { finiteRows, RowStore } from './rowStore';
import { denseStrides, readTensor } from './tensor';
import { parseTextTable } from './textTable';

/** Row k of such a table is (k, −k). */
const many = 2 * mostNumbers.rows + 17;

it('of too many rows every second, fourth, … is kept, with its word and its number in the file', () => {
  const store = new RowStore(2);
  for (let row = 0; row < many; row++) store.add([row, -row]);
  const { rows, values, all, origin } = store.table();
  expect({ rows, all }).toEqual({ rows: Math.ceil(many / 4), all: many });
  for (const row of [0, 1, rows - 1]) {
    expect(origin[row]).toBe(4 * row);
    expect([...values.slice(2 * row, 2 * row + 2)]).toEqual([4 * row, -4 * row]);
  }
  const text = Array.from({ length: many }, (_, row) => `w${row} ${row}.5\n`).join('');
  const table = parseTextTable(text);
  expect(table.labels?.columns[0]).toHaveLength(table.rows);
  expect(table.labels?.columns[0].slice(-1)).toEqual([`w${table.origin[table.rows - 1]}`]);
  expect(table.values[table.rows - 1]).toBe(table.origin[table.rows - 1] + 0.5);
});

it('of a tensor with too many rows evenly chosen ones are read, in either order', async () => {
  const shape = [many, 2];
  for (const fortran of [false, true]) {
    const numbers = new Float64Array(2 * many);
    for (let row = 0; row < many; row++)
      for (const k of [0, 1]) numbers[fortran ? k * many + row : 2 * row + k] = k ? -row : row;
    const { rows, values, all, origin } = await readTensor({
      ...{ name: 'x', shape, type: 'float64', bytes: new Blob([numbers]), offset: 0 },
      ...{ strides: denseStrides(shape, fortran), littleEndian: true },
    });
    expect({ rows, all }).toEqual({ rows: Math.ceil(many / 3), all: many });
    for (let row = 0; row < rows; row++)
      if (values[2 * row] !== origin[row] || values[2 * row + 1] !== -origin[row]) expect(row).toBe(-1);
    expect(origin[rows - 1]).toBe(3 * (rows - 1));
  }
});

it('rows with numbers that are not finite are counted, and left out only if one says so', () => {
  const table = parseTextTable('a\t1\t2\nb\tnan\tinf\nc\t3\t4\nd\t5\t1e101\n');
  expect(() => finiteRows(table, 'x', false, table.firstBad)).toThrow(UnusableFile);
  expect(() => finiteRows(table, 'x', false, table.firstBad)).toThrow(
    /"line":2,"column":2,"text":"nan","count":3,"rows":2,"all":4/,
  );
  expect(() => finiteRows(table, 'x', false)).toThrow(/"name":"x","row":2,"column":1/);
  const { table: rest, leftOut } = finiteRows(table, 'x', true);
  expect(leftOut).toBe(2);
  expect([...rest.values]).toEqual([1, 2, 3, 4]);
  expect(rest.labels?.columns).toEqual([['a', 'c']]);
  expect([...rest.origin]).toEqual([0, 2]);
});
