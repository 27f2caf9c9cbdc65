import { array, assert, constantFrom, double, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FileProblem, UnusableFile } from '../fileProblem';
import { mostNumbers } from './limits';
import { plainDecimal } from './numberText';
import { finiteRows } from './rowStore';
import type { Matrix } from './sense';
import { parseTextTable, TextTableReader } from './textTable';

function problemOf(text: string): FileProblem | undefined {
  try {
    const table = parseTextTable(text);
    finiteRows(table, 'text', false, table.firstBad);
    return undefined;
  } catch (error) {
    if (error instanceof UnusableFile) return error.problem;
    throw error;
  }
}

const numbersOf = ({ rows, columns, values }: Matrix) => ({ rows, columns, values });

/** Rows of finite numbers, all as long as the first. */
const tables = integer({ min: 1, max: 6 }).chain((columns) =>
  array(array(double({ min: -1e100, max: 1e100, noNaN: true }), { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 8,
  }),
);
const written = (rows: readonly (readonly (number | string)[])[], separator = '\t', end = '\n') =>
  rows.map((row) => `${row.join(separator)}${end}`).join('');

describe('a table of vectors as text', () => {
  it('is read with a byte order mark, either line end, either separator, with or without a last line end', () => {
    const wanted = { rows: 2, columns: 3, values: Float64Array.of(1, -0.5, 2e-3, 0, 4, 0.25) };
    for (const text of [
      '1\t-0.5\t2e-3\n0\t4\t.25\n',
      '\ufeff1\t-.5\t2E-3\r\n+0\t4.\t0.25',
      '1, -0.5, 0.002\n0, 4, 0.25\n\n \n',
    ])
      expect(numbersOf(parseTextTable(text))).toEqual(wanted);
    expect(numbersOf(parseTextTable('3\n4'))).toEqual({ rows: 2, columns: 1, values: Float64Array.of(3, 4) });
  });

  it.each<[string, FileProblem | undefined]>([
    ['', { key: 'empty' }],
    ['\ufeff \r\n\n', { key: 'empty' }],
    ['1\t2\n3\n', { key: 'ragged', line: 2, found: 1, wanted: 2 }],
    ['1\t2\n3\t4\t\n', { key: 'ragged', line: 2, found: 3, wanted: 2 }],
    ['1\t2\n\n\n3\t4\n', { key: 'blankLine', line: 2 }],
    ['1\t2\t3\nx\ty\tz\n1\t2\t3\n', { key: 'notNumber', line: 2, column: 1, text: 'x' }],
    ['x\ty\tz\n', { key: 'noNumbers', text: 'x' }],
    ['1\t2\n3\t\n', { key: 'notNumber', line: 2, column: 2, text: '' }],
    ['1 2 3\n1 2 3 \n1 2:3\n', { key: 'ragged', line: 3, found: 2, wanted: 3 }],
    ['1:2:3\n', { key: 'noNumbers', text: '1:2:3' }],
    ['0x1F\n', { key: 'noNumbers', text: '0x1F' }],
    ['1\t2\n3\tNaN\n', { key: 'notFinite', line: 2, column: 2, text: 'NaN', count: 1, rows: 1, all: 2 }],
    ['1\t-Infinity', { key: 'notFinite', line: 1, column: 2, text: '-Infinity', count: 1, rows: 1, all: 1 }],
    ['1\n2e100', { key: 'notFinite', line: 2, column: 1, text: '2e100', count: 1, rows: 1, all: 2 }],
    ['1\n-1e999', { key: 'notFinite', line: 2, column: 1, text: '-1e999', count: 1, rows: 1, all: 2 }],
    [`${'1\t'.repeat(mostNumbers.columns)}1`, { key: 'tooMany', what: 'columns', most: 1024 }],
    ['1\n'.repeat(mostNumbers.rows + 1), undefined],
    ['1\n'.repeat(mostNumbers.rows), undefined],
  ])('%#: says what is wrong, and where', (text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  it('comes back as it was written, in whatever pieces it arrives', () => {
    assert(
      property(
        tables,
        constantFrom('\t', ',', ';', '|', ' '),
        constantFrom('\n', '\r\n'),
        integer({ min: 1, max: 9 }),
        (rows, separator, end, size) => {
          const text = written(rows, separator, end);
          const reader = new TextTableReader();
          for (let at = 0; at < text.length; at += size) reader.read(text.slice(at, at + size));
          expect(numbersOf(reader.finish())).toEqual({
            rows: rows.length,
            columns: rows[0].length,
            // Text does not tell −0 from 0.
            values: Float64Array.from(rows.flat(), (value) => value + 0),
          });
        },
      ),
    );
  });

  it('names the line and column of a damaged cell', () => {
    assert(
      property(tables, integer(), constantFrom('nan', '-inf', 'word', '1,5x', '--1'), (rows, at, cell) => {
        const columns = rows[0].length;
        const index = Math.abs(at) % (rows.length * columns);
        const [row, column] = [Math.floor(index / columns), index % columns];
        // A word over so few columns may be their name, one in so few rows a row's.
        if ((row === 0 && columns < 3) || rows.length < 3) return;
        const damaged = rows.map((one, i) =>
          one.map((value, k) => (i === row && k === column ? cell : value)),
        );
        // A table of one column has no tab that says that a comma is none.
        if (columns === 1 && cell.includes(',')) return;
        expect(problemOf(written(damaged))).toMatchObject({ line: row + 1, column: column + 1, text: cell });
      }),
    );
  });

  it('finds the very numbers that Number finds', () => {
    const texts = [double(), double({ min: -9, max: 9 }).map((value) => Number(value.toFixed(6))), integer()];
    for (const numbers of texts)
      assert(
        property(numbers, (value) => {
          for (const text of [String(value), value.toFixed(7), value.toPrecision(15)]) {
            const found = plainDecimal(text);
            if (!Number.isNaN(found)) expect(found).toBe(Number(text));
          }
        }),
      );
    expect(plainDecimal('-0.30')).toBe(-0.3);
    expect(plainDecimal('123456789012345')).toBe(123456789012345);
    for (const text of ['', '-', '.', '1e5', '+1', '1.2.3', '0x1', '1234567890123456', ' 1'])
      expect(plainDecimal(text)).toBeNaN();
  });

  it('is read as spreadsheets, R, GloVe and word processors write it', () => {
    const read = (text: string) => {
      const { values, header, labels, commas } = parseTextTable(text);
      return { values: [...values], header, labels: labels?.columns, decimal: commas?.decimal };
    };
    // R's write.table, with its row numbers; a German Excel; GloVe with signs and numbers for words.
    expect(read('"V1" "V2"\n"1" 0.1 0.2\n"2" 0.5 0.2\n')).toMatchObject({ header: ['', 'V1', 'V2'] });
    expect(read(';a;b\nx;0,5;1,25\ny;-3;1e-3\n')).toEqual({
      ...{ values: [0.5, 1.25, -3, 0.001], header: ['a', 'b'], labels: [['x', 'y']], decimal: true },
    });
    const words = read(', .1 .2\n. .3 .1\n1 .2 .3\nthe .1 .4\n# .4 .1\n').labels;
    expect(words).toEqual([[',', '.', '1', 'the', '#']]);
    expect(read('−1.5\t2\n1\t−2\n').values).toEqual([-1.5, 2, 1, -2]);
    const quoted = read('word,a\n"hello, world",.1\n"say ""hi""",.3\n"line\nbreak",.5\n').labels;
    expect(quoted).toEqual([['hello, world', 'say "hi"', 'line\nbreak']]);
    expect(read('w | .1 | .2\nv | .3 | .4\n')).toMatchObject({ values: [0.1, 0.2, 0.3, 0.4] });
    // Thousands apart are refused rather than taken for words.
    expect(problemOf('1,234.5\t2.5\n1,111.5\t3.5\n')).toMatchObject({ key: 'notNumber', text: '1,234.5' });
    // Whole numbers with one comma a line: decimal commas, unless the visitor says otherwise.
    expect(read('1,3\n2,6\n')).toMatchObject({ values: [1.3, 2.6], decimal: true });
    const columns = parseTextTable('1,3\n2,6\n', '.');
    expect([...columns.values]).toEqual([1, 3, 2, 6]);
    expect(columns.commas).toEqual({ decimal: false, unsure: true });
  });

  it('meets any text with its own message or a table of finite numbers', () => {
    const cells = constantFrom('1', '-2.5', '\t', '\n', '\r\n', ',', ' ', 'e', '.', '\ufeff', 'NaN');
    const texts = [string(), array(cells).map((parts) => parts.join(''))];
    for (const text of texts)
      assert(
        property(text, (any) => {
          // Whatever else is thrown, problemOf throws on.
          if (problemOf(any) === undefined) {
            const { rows, columns, values } = parseTextTable(any);
            expect(values).toHaveLength(rows * columns);
            expect(values.every(Number.isFinite)).toBe(true);
          }
        }),
      );
  });
});

it('takes no longer for a number that goes on and on', () => {
  const start = performance.now();
  expect(problemOf(`0.5\n${'1'.repeat(500_000)}x\n`)).toMatchObject({ key: 'notNumber', line: 2 });
  expect(performance.now() - start).toBeLessThan(2000);
});
