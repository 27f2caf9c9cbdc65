import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { normal, type Random } from './random';
import { dot } from './vectors';

/** Large tables reduced to small ones with the same singular values and directions. */

/** Rows that are reduced at a time: few enough to stay close to the processor. */
const block = 32;
/** Squares below this are rounding of rounding; dividing by them would leave the range of numbers. */
const negligible = 1e-250;

/**
 * R of the table's QR decomposition, [columns, columns], upper triangular: ‖R v‖ = ‖table v‖ for every v, so that its
 * singular values and right singular vectors are the table's. By Householder reflections, some rows at a time, which
 * loses none of the digits that products of the table with itself (RᵀR) would.
 * @param table [rows, columns]
 * @param tell hears the share of rows that are done
 */
export function triangularFactor(
  table: Float64Array,
  columns: number,
  tell: (share: number) => void = () => {},
): Float64Array {
  const factor = new Float64Array(columns * columns);
  const products = new Float64Array(columns);
  for (let from = 0; from < table.length; from += block * columns) {
    const rows = table.slice(from, from + block * columns);
    // So many rows as there have been span no more columns.
    const seen = (from + rows.length) / columns;
    for (let j = 0; j < Math.min(columns, seen); j++) reflect(factor, rows, products, columns, j);
    tell(Math.min(1, (from + rows.length) / table.length));
  }
  return factor;
}

/** Reflects column j of the rows into the factor's diagonal, and all columns to the right along with it. */
function reflect(
  factor: Float64Array,
  rows: Float64Array,
  products: Float64Array,
  columns: number,
  j: number,
): void {
  let square = 0;
  for (let at = j; at < rows.length; at += columns) square += rows[at] * rows[at];
  if (square < negligible) return;
  const diagonal = j * columns + j;
  const end = (j + 1) * columns;
  const length = Math.sqrt(factor[diagonal] ** 2 + square);
  const to = factor[diagonal] > 0 ? -length : length;
  // The mirror's normal is (first, column j of the rows); of R it touches row j only.
  const first = factor[diagonal] - to;
  const scale = 2 / (first * first + square);
  for (let k = j + 1; k < columns; k++) products[k] = first * factor[j * columns + k];
  for (let row = 0; row < rows.length; row += columns) {
    const along = rows[row + j];
    for (let k = j + 1; k < columns; k++) products[k] += along * rows[row + k];
  }
  factor[diagonal] = to;
  for (let at = diagonal + 1, k = j + 1; at < end; at++, k++) factor[at] -= scale * first * products[k];
  for (let row = 0; row < rows.length; row += columns) {
    const along = scale * rows[row + j];
    for (let k = j + 1; k < columns; k++) rows[row + k] -= along * products[k];
  }
}

/** Enough for the first two directions, even of tables whose directions are nearly equal. */
const rounds = 100;

/**
 * Right singular vectors of the `count` largest singular values, [direction][column], signs as they come: Lanczos's
 * method with every new vector made orthogonal to all before it. Exact for up to `rounds` columns.
 */
export function leadingDirections(
  table: Float64Array,
  columns: number,
  count: number,
  random: Random,
): readonly (readonly number[])[] {
  const rows = Array.from({ length: table.length / columns }, (_, row) =>
    table.subarray(row * columns, (row + 1) * columns),
  );
  // TableᵀTable of a vector.
  const applied = (vector: ArrayLike<number>) => {
    const sum = new Float64Array(columns);
    for (const row of rows) {
      const length = dot(row, vector);
      for (let k = 0; k < columns; k++) sum[k] += length * row[k];
    }
    return sum;
  };
  const basis: Float64Array[] = [];
  // What of a vector is at right angles to the basis, of length one; undefined where nothing is left but rounding.
  const fresh = (vector: Float64Array) => {
    const before = Math.sqrt(dot(vector, vector));
    for (let twice = 0; twice < 2; twice++)
      for (const other of basis) {
        const along = dot(vector, other);
        for (let k = 0; k < columns; k++) vector[k] -= along * other[k];
      }
    const length = Math.sqrt(dot(vector, vector));
    return length > 1e-10 * before ? vector.map((value) => value / length) : undefined;
  };
  const anything = () => fresh(Float64Array.from({ length: columns }, () => normal(random)));
  const images: Float64Array[] = [];
  while (basis.length < Math.min(rounds, columns)) {
    const last = images[images.length - 1];
    // Where the table leads nowhere new, from anywhere new.
    const next = (last && fresh(last.slice())) ?? anything();
    if (!next) break;
    basis.push(next);
    images.push(applied(next));
  }
  const small = new Matrix(basis.map((one) => images.map((image) => dot(one, image))));
  const { eigenvectorMatrix } = new EigenvalueDecomposition(small, { assumeSymmetric: true });
  return Array.from({ length: Math.min(count, basis.length) }, (_, k) => {
    // Eigenvalues come smallest first.
    const weights = eigenvectorMatrix.getColumn(basis.length - 1 - k);
    return Array.from({ length: columns }, (_, column) =>
      basis.reduce((sum, one, i) => sum + weights[i] * one[column], 0),
    );
  });
}
