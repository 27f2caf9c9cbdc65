import { describe, expect, it } from 'vitest';
import { allDistances, distance, encodings, orderCorrelation } from './distances';
import { digitDistance, numeralsFor, rowCount } from './numerals';
import { normal, seeded } from './random';

it('is the Euclidean distance', () => {
  expect(distance([1, 2, 3], [4, 6, 3])).toBe(5);
  expect([...allDistances(Float32Array.of(0, 0, 3, 4, 3, 0), 2)]).toEqual([0, 5, 3, 5, 0, 4, 3, 4, 0]);
});

it('correlates perfectly with order where vectors lie on a line in order', () => {
  const line = Float32Array.from({ length: 20 }, (_, x) => 2 * x);
  expect(orderCorrelation(allDistances(line, 1), 20)).toBeCloseTo(1, 12);
});

describe('before training', () => {
  const encoding = { kind: 'positional', bases: [2, 3] } as const;
  const dimension = 16;
  const table = (seed: number) => {
    const random = seeded(seed);
    return Float32Array.from({ length: rowCount(encoding, 64) * dimension }, () => 0.1 * normal(random));
  };

  it('squared distance is 2 · d · σ² · Hamming distance on average', () => {
    let measured = 0;
    let expected = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const distances = allDistances(encodings(encoding, 64, table(seed), dimension), dimension);
      for (let u = 0; u < 64; u++) {
        for (let v = u + 1; v < 64; v++) {
          measured += distances[u * 64 + v] ** 2;
          expected += 2 * dimension * 0.01 * digitDistance(u, v, numeralsFor(64, encoding.bases));
        }
      }
    }
    expect(measured / expected).toBeCloseTo(1, 1);
  });

  it('order and distance agree little: Spearman about .2 to .4', () => {
    const correlations = [1, 2, 3, 4, 5].map((seed) =>
      orderCorrelation(allDistances(encodings(encoding, 64, table(seed), dimension), dimension), 64),
    );
    for (const correlation of correlations) {
      expect(correlation).toBeGreaterThan(0.1);
      expect(correlation).toBeLessThan(0.5);
    }
  });
});
