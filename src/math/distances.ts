import { spearman } from './metrics';
import { encode, type NumberEncoding } from './numerals';

/** Vectors of 0 … count−1 from one table: [count, dimension] row-major. */
export function encodings(
  encoding: NumberEncoding,
  count: number,
  table: ArrayLike<number>,
  dimension: number,
): Float32Array {
  const vectors = new Float32Array(count * dimension);
  for (let value = 0; value < count; value++) {
    vectors.set(encode(value, encoding, count, table, dimension), value * dimension);
  }
  return vectors;
}

/** Euclidean distance of two vectors. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let squares = 0;
  for (let e = 0; e < a.length; e++) squares += (a[e] - b[e]) ** 2;
  return Math.sqrt(squares);
}

/** |e(u) − e(v)| of all pairs: vectors [count, dimension] → [count, count], symmetric. */
export function allDistances(vectors: Float32Array, dimension: number): Float32Array {
  const count = vectors.length / dimension;
  const distances = new Float32Array(count * count);
  for (let u = 0; u < count; u++) {
    for (let v = u + 1; v < count; v++) {
      let squares = 0;
      for (let e = 0; e < dimension; e++) {
        squares += (vectors[u * dimension + e] - vectors[v * dimension + e]) ** 2;
      }
      distances[u * count + v] = distances[v * count + u] = Math.sqrt(squares);
    }
  }
  return distances;
}

/**
 * Spearman correlation of |u − v| and distance over pairs of numbers: 1 when far numbers are always far vectors.
 *
 * @param distances [count, count]
 * @param stride every how manieth number is compared; prefer one that shares no factor with a base, for a stride of
 *   8 would freeze three binary digits
 */
export function orderCorrelation(distances: ArrayLike<number>, count: number, stride = 1): number {
  const apart: number[] = [];
  const far: number[] = [];
  for (let u = 0; u < count; u += stride) {
    for (let v = u + stride; v < count; v += stride) {
      apart.push(v - u);
      far.push(distances[u * count + v]);
    }
  }
  return spearman(apart, far);
}
