/** Numbers of a table as a reader found them. */
export type Matrix = {
  readonly rows: number;
  readonly columns: number;
  /** [rows, columns], row-major. */
  readonly values: Float64Array<ArrayBuffer>;
};

/**
 * Whole numbers that name a table's rows or columns rather than belong to it: they count up by one (`counts`), or they
 * are whole while the numbers around them are fractions (`whole`). One such row or column outweighs all others: the
 * information abundance of a healthy table falls to 1.
 */
export type Names = {
  readonly kind: 'counts' | 'whole';
  readonly first: number;
  readonly last: number;
};
export type ColumnNames = Names & { readonly column: number };

export type Sense = {
  /** The first row, where it looks like names of the columns. */
  readonly header?: Names;
  /** Columns that look like names of the rows: row numbers, ids, classes. */
  readonly ids: readonly ColumnNames[];
};

/** Among whole numbers a count has to be as long as this to be no accident. */
const longCount = 8;
/** Fewer rows than this say nothing about a column. */
const fewRows = 3;

/** What of a table does not look like its numbers. */
export function senseOf(matrix: Matrix): Sense {
  const header = headerOf(matrix);
  return { header, ids: idsOf(header ? withoutRow(matrix) : matrix) };
}

/** The table without the columns, and those columns apart. */
export function withoutColumns({ rows, columns, values }: Matrix, gone: readonly number[]): Matrix {
  const kept = Array.from({ length: columns }, (_, column) => column).filter(
    (column) => !gone.includes(column),
  );
  const rest = new Float64Array(rows * kept.length);
  for (let row = 0; row < rows; row++)
    kept.forEach((column, k) => {
      rest[row * kept.length + k] = values[row * columns + column];
    });
  return { rows, columns: kept.length, values: rest };
}

/** The table without its first row. */
export function withoutRow({ rows, columns, values }: Matrix): Matrix {
  return { rows: rows - 1, columns, values: values.slice(columns) };
}

export function columnOf({ rows, columns, values }: Matrix, column: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => values[row * columns + column]);
}

function headerOf({ rows, columns, values }: Matrix): Names | undefined {
  if (rows < fewRows || columns < 2) return undefined;
  const first = values.subarray(0, columns);
  if (!first.every(Number.isInteger)) return undefined;
  const fractions = shareOfFractions(values.subarray(columns));
  const second = values.subarray(columns, 2 * columns);
  const counts = countsUp(first) && (fractions > 0.5 || (columns >= longCount && !countsUp(second)));
  // Without a count, only whole numbers of their own each, over columns that are fractions throughout.
  const whole = columns > 2 && fractions > 0.9 && new Set(first).size === columns;
  // How many rows and columns follow, of two columns.
  const shape = columns === 2 && fractions > 0.5 && first[0] === rows - 1 && first[1] === columns;
  if (!counts && !whole && !shape) return undefined;
  return { kind: counts ? 'counts' : 'whole', first: first[0], last: first[columns - 1] };
}

function idsOf(matrix: Matrix): readonly ColumnNames[] {
  const { rows, columns } = matrix;
  if (rows < fewRows || columns < 2) return [];
  const whole: ColumnNames[] = [];
  for (let column = 0; column < columns; column++) {
    const values = columnOf(matrix, column);
    if (!values.every(Number.isInteger)) continue;
    // A column that never changes is a dead one, not a name; but ids of 64 bits may be equal as doubles.
    if (values.every((value) => value === values[0]) && Number.isSafeInteger(values[0])) continue;
    const kind = countsUp(values) ? 'counts' : 'whole';
    whole.push({ kind, column, first: values[0], last: values[rows - 1] });
  }
  const around = withoutColumns(
    matrix,
    whole.map(({ column }) => column),
  );
  if (shareOfFractions(around.values) > 0.5 && whole.length <= columns / 2) return whole;
  // A table of whole numbers: only a long count in front of it is told from them.
  const counts = whole.filter(({ kind }) => kind === 'counts');
  return rows >= longCount && counts.length === 1 && counts[0].column === 0 ? counts : [];
}

function countsUp(values: ArrayLike<number>): boolean {
  for (let at = 1; at < values.length; at++) if (values[at] !== values[at - 1] + 1) return false;
  return Number.isInteger(values[0]);
}

/** Of the numbers that are not zero, which padding and dead columns are full of. */
function shareOfFractions(values: Float64Array): number {
  let fractions = 0;
  let some = 0;
  for (const value of values) {
    if (value === 0) continue;
    some++;
    if (!Number.isInteger(value)) fractions++;
  }
  return some === 0 ? 0 : fractions / some;
}
