import { type Block, row } from './blocks';

/** Parameters as one flat vector: single precision from the model, double for tests. */
export type Weights = Float32Array | Float64Array;

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

export function add(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) sum[i] = a[i] + b[i];
  return sum;
}

export function multiply(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  const product = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) product[i] = a[i] * b[i];
  return product;
}

export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}

/** Σ weights[i] · vectors[i], [dimension]. */
export function weightedSum(
  weights: readonly number[],
  vectors: readonly Float64Array[],
  dimension: number,
): Float64Array {
  const sum = new Float64Array(dimension);
  vectors.forEach((vector, i) => {
    for (let e = 0; e < dimension; e++) sum[e] += weights[i] * vector[e];
  });
  return sum;
}

/** input [rows] · matrix [rows, columns] + bias [1, columns] → [columns]. */
export function affine(
  weights: Weights,
  matrix: Block,
  input: ArrayLike<number>,
  bias?: Block,
): Float64Array {
  const result = bias ? Float64Array.from(row(weights, bias, 0)) : new Float64Array(matrix.columns);
  for (let r = 0; r < matrix.rows; r++) {
    const from = matrix.offset + r * matrix.columns;
    for (let c = 0; c < matrix.columns; c++) result[c] += input[r] * weights[from + c];
  }
  return result;
}
