import { afterAll, describe, expect, it } from 'vitest';
import { normal, seeded } from '../math/random';
import { matrix, multiplyAdd, transposed, useSimd } from './multiply';
import { simdProduct } from './simdProduct';

const random = seeded(1);
const drawn = (count: number) => Float32Array.from({ length: count }, () => normal(random));

/** One sum after the other, in double precision. */
function reference(a: Float32Array, b: Float32Array, m: number, k: number, n: number): number[] {
  return Array.from({ length: m * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    let sum = 1;
    for (let p = 0; p < k; p++) sum += a[i * k + p] * b[p * n + j];
    return sum;
  });
}

const turned = (values: Float32Array, columns: number) =>
  values.map(
    (_, i) => values[(i % (values.length / columns)) * columns + Math.floor((i * columns) / values.length)],
  );

it('this engine knows SIMD, so that it is what is tested', () => {
  expect(simdProduct()).toBeDefined();
});

describe.each([false, true])('products, with SIMD: %s', (simd) => {
  afterAll(() => useSimd(false));

  it.each([
    [1, 1, 1],
    [2, 3, 4],
    [3, 5, 7],
    [256, 80, 32],
    [33, 70, 41],
    [7, 2000, 5],
    [1, 300, 90],
  ])('%i × %i · %i columns, either way round', (m, k, n) => {
    useSimd(simd);
    const [a, b] = [drawn(m * k), drawn(k * n)];
    const expected = reference(a, b, m, k, n);
    const ways = [
      [matrix(a, k), matrix(b, n)],
      [transposed(matrix(turned(a, k), m)), matrix(b, n)],
      [matrix(a, k), transposed(matrix(turned(b, n), k))],
    ] as const;
    for (const [left, right] of ways) {
      // Into the middle of a wider array, whose rest stays.
      const output = new Float32Array(m * (n + 2) + 1).fill(1);
      multiplyAdd({ ...matrix(output, n + 2), offset: 1 }, left, right, m, k, n);
      const errors = output.map((value, at) => {
        const [i, j] = [Math.floor((at - 1) / (n + 2)), (at - 1) % (n + 2)];
        return Math.abs(value - (at > 0 && j < n ? expected[i * n + j] : 1));
      });
      expect(Math.max(...errors)).toBeLessThan(1e-5 * Math.sqrt(k) + 1e-5);
    }
  });
});
