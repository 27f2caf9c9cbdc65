import { EigenvalueDecomposition, Matrix, SingularValueDecomposition } from 'ml-matrix';

/** Singular values of a table [rows, columns], largest first, in double precision: min(rows, columns) of them. */
export function singularValues(table: ArrayLike<number>, columns: number): readonly number[] {
  const matrix = Matrix.from1DArray(table.length / columns, columns, Array.from(table));
  const { diagonal } = new SingularValueDecomposition(matrix, {
    computeLeftSingularVectors: false,
    computeRightSingularVectors: false,
    autoTranspose: true,
  });
  return diagonal;
}

/** Right singular vectors of the `count` largest singular values, [direction][column]; signs as they come. */
export function principalDirections(
  table: ArrayLike<number>,
  columns: number,
  count: number,
): readonly (readonly number[])[] {
  const matrix = Matrix.from1DArray(table.length / columns, columns, Array.from(table));
  // Eigenvectors of the Gram matrix: a table with fewer rows than columns has directions of no length too.
  const { eigenvectorMatrix } = new EigenvalueDecomposition(matrix.transpose().mmul(matrix), {
    assumeSymmetric: true,
  });
  // Eigenvalues come smallest first.
  return Array.from({ length: Math.min(count, columns) }, (_, k) =>
    eigenvectorMatrix.getColumn(columns - 1 - k),
  );
}

/** U √Σ of a table [rows, columns], [rows, rank]: half of the table's most even factorisation, as an embedding table. */
export function balancedFactor(table: ArrayLike<number>, columns: number, rank: number): Float64Array {
  const rows = table.length / columns;
  const matrix = Matrix.from1DArray(rows, columns, Array.from(table));
  const { leftSingularVectors, diagonal } = new SingularValueDecomposition(matrix, {
    computeRightSingularVectors: false,
    autoTranspose: true,
  });
  return Float64Array.from(
    { length: rows * rank },
    (_, i) => leftSingularVectors.get(Math.floor(i / rank), i % rank) * Math.sqrt(diagonal[i % rank]),
  );
}
