/**
 * Multiple Numeral Systems Encoding (2403.00793, §3.2): a number is written in several bases, each digit looks up a
 * row of an embedding table, and the rows are summed.
 */

/** A base and how many digits are written in it. */
export type Numeral = { readonly base: number; readonly width: number };

/**
 * How a number becomes rows of a table.
 * - `positional`: a row for every (position, digit), as in the paper;
 * - `shared`: a row for every digit, whatever its position (the simplified reading: only digit counts survive);
 * - `id`: a row for every value; `raw`: one row, scaled by the standardised value; `none`: no row at all.
 */
export type NumberEncodingKind = 'positional' | 'shared' | 'id' | 'raw' | 'none';
export type NumberEncoding = { readonly kind: NumberEncodingKind; readonly bases: readonly number[] };

/** Digits needed to write every number below `count` in `base`. */
export function widthFor(count: number, base: number): number {
  let width = 1;
  for (let reach = base; reach < count; reach *= base) width++;
  return width;
}

export function numeralsFor(count: number, bases: readonly number[]): Numeral[] {
  return bases.map((base) => ({ base, width: widthFor(count, base) }));
}

/** Digits of a non-negative integer, least significant first, so that digit k weighs base**k. */
export function digits(value: number, { base, width }: Numeral): number[] {
  const result: number[] = [];
  for (let k = 0, rest = value; k < width; k++, rest = Math.floor(rest / base)) result.push(rest % base);
  return result;
}

/** A code selects one table row: (numeral system, position, digit). */
export type Code = {
  readonly base: number;
  /** 0 for the least significant digit; the paper counts from 1. */
  readonly position: number;
  readonly digit: number;
  readonly row: number;
};

/** The codes of `value`, system by system, least significant digit first, with the table row of each. */
export function codes(value: number, numerals: readonly Numeral[], shared = false): Code[] {
  let start = 0;
  return numerals.flatMap((numeral) => {
    const { base, width } = numeral;
    const first = start;
    start += shared ? base : base * width;
    return digits(value, numeral).map((digit, position) => ({
      base,
      position,
      digit,
      row: first + (shared ? 0 : position * base) + digit,
    }));
  });
}

/** Number of table rows for values 0 … count−1. */
export function rowCount(encoding: NumberEncoding, count: number): number {
  switch (encoding.kind) {
    case 'none':
      return 0;
    case 'raw':
      return 1;
    case 'id':
      return count;
    case 'shared':
      return encoding.bases.reduce((sum, base) => sum + base, 0);
    case 'positional':
      return numeralsFor(count, encoding.bases).reduce((sum, { base, width }) => sum + base * width, 0);
  }
}

/** The rows a value selects, each with its weight: vector = Σ weight · table[row]. */
export function selectedRows(
  value: number,
  encoding: NumberEncoding,
  count: number,
): { readonly row: number; readonly weight: number }[] {
  switch (encoding.kind) {
    case 'none':
      return [];
    case 'raw':
      return [{ row: 0, weight: standardised(value, count) }];
    case 'id':
      return [{ row: value, weight: 1 }];
    default:
      return codes(value, numeralsFor(count, encoding.bases), encoding.kind === 'shared').map(({ row }) => ({
        row,
        weight: 1,
      }));
  }
}

/** (value − mean) / deviation for values uniform on 0 … count−1. */
function standardised(value: number, count: number): number {
  return (value - (count - 1) / 2) / Math.sqrt((count * count - 1) / 12);
}

/**
 * All encodings as one matrix, [count, rows] row-major: an encoder is a matrix, and encoding is a product with the table.
 */
export function designMatrix(encoding: NumberEncoding, count: number): Float32Array {
  const rows = rowCount(encoding, count);
  const design = new Float32Array(count * rows);
  for (let value = 0; value < count; value++) {
    for (const { row, weight } of selectedRows(value, encoding, count)) design[value * rows + row] += weight;
  }
  return design;
}

/** table [rows, dimension] row-major → the vector of `value` [dimension]. */
export function encode(
  value: number,
  encoding: NumberEncoding,
  count: number,
  table: ArrayLike<number>,
  dimension: number,
): Float64Array {
  const vector = new Float64Array(dimension);
  for (const { row, weight } of selectedRows(value, encoding, count)) {
    for (let e = 0; e < dimension; e++) vector[e] += weight * table[row * dimension + e];
  }
  return vector;
}

/** Sum of table rows: table [rows, dimension] row-major → [dimension]. */
export function rowSum(table: ArrayLike<number>, dimension: number, rows: readonly number[]): Float64Array {
  const sum = new Float64Array(dimension);
  for (const row of rows) for (let e = 0; e < dimension; e++) sum[e] += table[row * dimension + e];
  return sum;
}

/** What a value selects, in any order: values of one signature get one vector, whatever the table holds. */
function signature(value: number, encoding: NumberEncoding, count: number): string {
  return selectedRows(value, encoding, count)
    .map(({ row, weight }) => `${row}:${weight}`)
    .sort()
    .join();
}

/** All values below `count` in groups that share a vector: [group][member], by smallest member, members ascending. */
export function vectorGroups(encoding: NumberEncoding, count: number): number[][] {
  return grouped(count, (value) => signature(value, encoding, count));
}

function grouped(count: number, key: (value: number) => string): number[][] {
  const groups = new Map<string, number[]>();
  for (let value = 0; value < count; value++) {
    const own = key(value);
    const group = groups.get(own);
    if (group) group.push(value);
    else groups.set(own, [value]);
  }
  return [...groups.values()];
}

/** Every other number below `count` that selects the very same rows as `value`, whatever the table holds. */
export function collisions(value: number, encoding: NumberEncoding, count: number): number[] {
  return (
    vectorGroups(encoding, count)
      .find((group) => group.includes(value))
      ?.filter((other) => other !== value) ?? []
  );
}

/**
 * All values below `count` in groups with the same sum of digits in each system. One table per base gives a group one
 * vector when its rows step evenly, E[digit] = E[0] + digit · step: then only digit sums survive.
 */
export function digitSumGroups(numerals: readonly Numeral[], count: number): number[][] {
  return grouped(count, (value) =>
    numerals.map((numeral) => digits(value, numeral).reduce((sum, digit) => sum + digit, 0)).join(),
  );
}

/** Digits in which two numbers differ, over all systems. */
export function digitDistance(a: number, b: number, numerals: readonly Numeral[]): number {
  let distance = 0;
  for (const numeral of numerals) {
    const other = digits(b, numeral);
    distance += digits(a, numeral).filter((digit, k) => digit !== other[k]).length;
  }
  return distance;
}
