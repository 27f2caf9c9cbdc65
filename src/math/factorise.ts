import { EigenvalueDecomposition, Matrix, QrDecomposition } from 'ml-matrix';
import { normal, type Random } from './random';

/** [rows, rank] and [columns, rank], row-major: table ≈ left · rightᵀ. */
export type Factors = { readonly left: Float64Array; readonly right: Float64Array };

/** Directions more than wanted while searching, and how often the search is sharpened. */
const spare = 8;
const rounds = 2;

/**
 * The truncated singular value decomposition of a table [rows, columns] as two embedding tables, U √Σ and V √Σ, by
 * random projection and subspace iteration (Halko et al., 0909.4061): as good here as the full one, and far quicker.
 * A generator of pieces of some milliseconds each, between which the caller can do something else.
 */
export function* factoriseInPieces(
  table: ArrayLike<number>,
  columns: number,
  rank: number,
  random: Random,
): Generator<undefined, Factors> {
  const matrix = Matrix.from1DArray(table.length / columns, columns, Array.from(table));
  const turned = matrix.transpose();
  yield;
  const orthonormal = (of: Matrix) => new QrDecomposition(of).orthogonalMatrix;
  const width = Math.min(rank + spare, columns, matrix.rows);
  const start = Array.from({ length: columns * width }, () => normal(random));
  const sketch = matrix.mmul(Matrix.from1DArray(columns, width, start));
  yield;
  let range = orthonormal(sketch);
  yield;
  for (let round = 0; round < rounds; round++) {
    const domain = orthonormal(turned.mmul(range));
    yield;
    range = orthonormal(matrix.mmul(domain));
    yield;
  }
  // What is left is small: its singular vectors are the eigenvectors of its products with itself, largest last.
  const small = range.transpose().mmul(matrix);
  yield;
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(small.mmul(small.transpose()), {
    assumeSymmetric: true,
  });
  const singular = (i: number) => Math.sqrt(Math.max(0, realEigenvalues[width - 1 - i]));
  const scaled = (vectors: Matrix, power: number) =>
    Float64Array.from({ length: vectors.rows * rank }, (_, at) => {
      const i = at % rank;
      return singular(i) > 0 ? vectors.get(Math.floor(at / rank), width - 1 - i) * singular(i) ** power : 0;
    });
  yield;
  // U √Σ, and V √Σ = (smallᵀ U ÷ Σ) √Σ.
  return {
    left: scaled(range.mmul(eigenvectorMatrix), 0.5),
    right: scaled(small.transpose().mmul(eigenvectorMatrix), -0.5),
  };
}

/** All pieces of a piecewise computation at once. */
export function finish<Result>(pieces: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}
