import { unusable } from './tableProblem';

/**
 * A table of vectors as text, as the Embedding Projector reads it (vectors.tsv): a row a line, no head, numbers
 * separated by tabs; commas are taken too.
 */
export type Vectors = {
  readonly rows: number;
  readonly columns: number;
  /** [rows, columns], row-major, in the precision of the text. */
  readonly values: Float64Array<ArrayBuffer>;
};

/** What one waits for with patience, and what a page holds without trouble: measured, see training/tables.ts. */
export const mostVectors = { bytes: 128 * 2 ** 20, rows: 50_000, columns: 1024, numbers: 8 * 2 ** 20 };
/** Numbers beyond this have squares that sums of squares cannot hold. */
export const largestNumber = 1e100;

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const infinite = /^[+-]?(nan|inf|infinity)$/i;

/** Reads piece by piece, so that no more than a piece of a large file stands in memory as text. */
export class VectorsReader {
  /** Of lines, from 1. */
  private line = 0;
  private rows = 0;
  private columns = 0;
  private separator = '\t';
  private values = new Float64Array(2 ** 12);
  /** The line that the last piece ended in. */
  private rest = '';
  /** A blank line, which is none of the table's if nothing but such lines follows. */
  private blank = 0;

  /** @throws UnusableTable and nothing else */
  read(piece: string): void {
    const lines = (this.rest + piece).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.readLine(line);
  }

  /** @throws UnusableTable and nothing else */
  end(): Vectors {
    if (this.rest !== '') this.readLine(this.rest);
    if (this.rows === 0) unusable({ key: 'empty' });
    const { rows, columns } = this;
    return { rows, columns, values: this.values.slice(0, rows * columns) };
  }

  private readLine(text: string): void {
    this.line++;
    const line = (this.line === 1 ? text.replace(/^\ufeff/, '') : text).replace(/\r$/, '');
    if (line.trim() === '') {
      this.blank ||= this.line;
      return;
    }
    if (this.blank > 0) unusable({ key: 'blankLine', line: this.blank });
    if (this.rows === 0) this.separator = !line.includes('\t') && line.includes(',') ? ',' : '\t';
    const cells = line.split(this.separator);
    if (this.rows === 0) this.columns = cells.length;
    if (cells.length > mostVectors.columns)
      unusable({ key: 'tooMany', what: 'columns', most: mostVectors.columns });
    if (cells.length !== this.columns)
      unusable({ key: 'ragged', line: this.line, found: cells.length, wanted: this.columns });
    const from = this.rows * this.columns;
    if (from + this.columns > this.values.length) this.grow(from + this.columns);
    cells.forEach((cell, column) => {
      this.values[from + column] = this.numberIn(cell.trim(), column + 1);
    });
    this.rows++;
    if (this.rows > mostVectors.rows) unusable({ key: 'tooMany', what: 'rows', most: mostVectors.rows });
  }

  private numberIn(cell: string, column: number): number {
    const value = decimal.test(cell) ? Number(cell) : Number.NaN;
    if (Math.abs(value) <= largestNumber) return value;
    const key = value > 0 || value < 0 || infinite.test(cell) ? 'notFinite' : 'notNumber';
    return unusable({ key, line: this.line, column, text: cell.slice(0, 24) });
  }

  private grow(needed: number): void {
    if (needed > mostVectors.numbers)
      unusable({ key: 'tooMany', what: 'numbers', most: mostVectors.numbers });
    const larger = new Float64Array(Math.min(mostVectors.numbers, Math.max(needed, 2 * this.values.length)));
    larger.set(this.values);
    this.values = larger;
  }
}

/** @throws UnusableTable and nothing else, whatever the text */
export function parseVectors(text: string): Vectors {
  const reader = new VectorsReader();
  reader.read(text);
  return reader.end();
}
