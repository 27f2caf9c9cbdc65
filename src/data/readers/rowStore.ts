import { unusable } from '../fileProblem';
import type { Labels } from '../labelsFile';
import { largestNumber, mostRows } from './limits';
import type { Matrix } from './sense';

/** A table that was read, before anyone asked whether it makes sense. */
export type FoundTable = Matrix & {
  /** Words that stood beside the numbers. */
  readonly labels?: Labels;
  /** All rows of the file; of more than are kept, evenly chosen ones are. */
  readonly all: number;
  /** Of each row its number in the file, from 0. */
  readonly origin: Uint32Array<ArrayBuffer>;
};

/** Takes rows one by one, without knowing how many there will be; of too many it keeps every second, fourth, … */
export class RowStore {
  /** Rows that were offered, kept or not. */
  seen = 0;
  /** Whether the last row that was added made every second one before it go. */
  thinned = false;
  private rows = 0;
  private step = 1;
  private values: Float64Array<ArrayBuffer>;

  private readonly columns: number;

  constructor(columns: number) {
    this.columns = columns;
    this.values = new Float64Array(64 * columns);
  }

  /** Whether a row with the next number is kept at all. */
  get wanted(): boolean {
    return this.seen % this.step === 0;
  }

  /** @returns whether the row was kept */
  add(row: ArrayLike<number>): boolean {
    const { columns } = this;
    this.thinned = false;
    if (!this.wanted) {
      this.seen++;
      return false;
    }
    this.seen++;
    if ((this.rows + 1) * columns > this.values.length) {
      const larger = new Float64Array(2 * this.values.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values.set(row, this.rows * columns);
    this.rows++;
    if (this.rows > mostRows(columns)) this.thin();
    return true;
  }

  private thin(): void {
    const { columns, values } = this;
    this.rows = Math.ceil(this.rows / 2);
    for (let row = 1; row < this.rows; row++)
      values.copyWithin(row * columns, 2 * row * columns, (2 * row + 1) * columns);
    this.step *= 2;
    this.thinned = true;
  }

  table(): FoundTable {
    const { rows, columns, step } = this;
    const values = this.values.slice(0, rows * columns);
    return {
      rows,
      columns,
      values,
      all: this.seen,
      origin: Uint32Array.from({ length: rows }, (_, k) => k * step),
    };
  }
}

/** Where the first number is that is none, or is beyond what can be squared. */
export type FirstBad = { readonly line: number; readonly column: number; readonly text: string };

/**
 * Rows with a number that is not finite, or beyond the largest, are refused, or left out if the visitor says so.
 * @param first where a text has the first of them
 * @throws UnusableFile
 */
export function finiteRows(
  table: FoundTable,
  name: string,
  leaveOut: boolean,
  first?: FirstBad,
): { readonly table: FoundTable; readonly leftOut: number } {
  const { rows, columns, values } = table;
  const kept: number[] = [];
  let count = 0;
  let at: { row: number; column: number } | undefined;
  for (let row = 0; row < rows; row++) {
    const before = count;
    for (let column = 0; column < columns; column++)
      if (!(Math.abs(values[row * columns + column]) <= largestNumber)) {
        count++;
        at ??= { row: row + 1, column: column + 1 };
      }
    if (count === before) kept.push(row);
  }
  if (!at) return { table, leftOut: 0 };
  const leftOut = rows - kept.length;
  const about = { count, rows: leftOut, all: rows };
  if (!leaveOut || kept.length === 0)
    unusable(
      first ? { key: 'notFinite', ...first, ...about } : { key: 'notFiniteAt', name, ...at, ...about },
    );
  const rest = new Float64Array(kept.length * columns);
  kept.forEach((row, k) => {
    rest.set(values.subarray(row * columns, (row + 1) * columns), k * columns);
  });
  const labels = table.labels && {
    ...table.labels,
    columns: table.labels.columns.map((column) => kept.map((row) => column[row])),
  };
  const origin = Uint32Array.from(kept, (row) => table.origin[row]);
  return { table: { ...table, rows: kept.length, values: rest, labels, origin }, leftOut };
}
