import { dot } from './vectors';

/**
 * The plane through the origin in which points lie widest apart: the two leading eigenvectors of Σ x xᵀ, by repeated
 * multiplication. Points that are in a plane already stay as they are.
 * @param points [count][dimension]
 * @returns two axes [dimension], at right angles, of length one
 */
export function widestPlane(points: readonly ArrayLike<number>[], dimension: number): [number[], number[]] {
  const unit = (index: number) => Array.from({ length: dimension }, (_, e) => (e === index ? 1 : 0));
  if (dimension <= 2) return [unit(0), unit(1)];
  const moments = Array.from({ length: dimension }, (_, a) =>
    Array.from({ length: dimension }, (_, b) => points.reduce((sum, point) => sum + point[a] * point[b], 0)),
  );
  const leading = (start: number[], ...others: number[][]) => {
    let axis = start;
    for (let round = 0; round < rounds; round++) {
      let next = moments.map((row) => dot(row, axis));
      for (const other of others) next = next.map((x, e) => x - dot(next, other) * other[e]);
      const length = Math.sqrt(dot(next, next));
      if (length === 0) return axis;
      axis = next.map((x) => x / length);
    }
    return axis;
  };
  // An uneven start, which no plane of interest is likely to be at right angles to; then whatever is left of another.
  const first = leading(unit(0).map((_, e) => 1 / (1 + e)));
  const start = unit(1).map((x, e) => x + 0.5 / (2 + e));
  const along = dot(start, first);
  return [
    first,
    leading(
      start.map((x, e) => x - along * first[e]),
      first,
    ),
  ];
}

const rounds = 60;
