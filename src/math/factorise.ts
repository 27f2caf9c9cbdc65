import { Matrix, QrDecomposition, SingularValueDecomposition } from 'ml-matrix';
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
  const small = range.transpose().mmul(matrix);
  yield;
  // The singular vectors of what is left are those of its products with itself, which are few: values squared.
  const { leftSingularVectors, diagonal } = new SingularValueDecomposition(small.mmul(small.transpose()));
  yield;
  const scaled = (vectors: Matrix, power: number) =>
    Float64Array.from({ length: vectors.rows * rank }, (_, at) => {
      const [row, i] = [Math.floor(at / rank), at % rank];
      return diagonal[i] > 0 ? vectors.get(row, i) * diagonal[i] ** power : 0;
    });
  // U √Σ, and V √Σ = (smallᵀ U ÷ Σ) √Σ.
  return {
    left: scaled(range.mmul(leftSingularVectors), 1 / 4),
    right: scaled(small.transpose().mmul(leftSingularVectors), -1 / 4),
  };
}

/** All pieces of a piecewise computation at once. */
export function finish<Result>(pieces: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}
