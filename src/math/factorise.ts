import { Matrix, QrDecomposition, SingularValueDecomposition } from 'ml-matrix';
import { normal, type Random } from './random';

/** [rows, rank] and [columns, rank], row-major: table ≈ left · rightᵀ. */
export type Factors = { readonly left: Float64Array; readonly right: Float64Array };

/** Directions more than wanted while searching, and how often the search is sharpened. */
const spare = 8;
const rounds = 4;

/**
 * The truncated singular value decomposition of a table [rows, columns] as two embedding tables, U √Σ and V √Σ, by
 * random projection and subspace iteration (Halko et al., 0909.4061): as good here as the full one, and far quicker.
 */
export function factorise(table: ArrayLike<number>, columns: number, rank: number, random: Random): Factors {
  const matrix = Matrix.from1DArray(table.length / columns, columns, Array.from(table));
  const turned = matrix.transpose();
  const orthonormal = (of: Matrix) => new QrDecomposition(of).orthogonalMatrix;
  const width = Math.min(rank + spare, columns, matrix.rows);
  const start = Array.from({ length: columns * width }, () => normal(random));
  let range = orthonormal(matrix.mmul(Matrix.from1DArray(columns, width, start)));
  for (let round = 0; round < rounds; round++)
    range = orthonormal(matrix.mmul(orthonormal(turned.mmul(range))));
  const { leftSingularVectors, rightSingularVectors, diagonal } = new SingularValueDecomposition(
    range.transpose().mmul(matrix),
    { autoTranspose: true },
  );
  const scaled = (vectors: Matrix) =>
    Float64Array.from(
      { length: vectors.rows * rank },
      (_, i) => vectors.get(Math.floor(i / rank), i % rank) * Math.sqrt(diagonal[i % rank]),
    );
  return { left: scaled(range.mmul(leftSingularVectors)), right: scaled(rightSingularVectors) };
}
