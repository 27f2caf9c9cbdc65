import { expect, it } from 'vitest';
import { factoriseInPieces, finish } from './factorise';
import { seeded } from './random';
import {
  cosineOf,
  initialSimilarity,
  type SimilarityNetwork,
  similarityFeatures,
  similarityForward,
  similarityInteger,
  sumsBySimilarity,
} from './similarity';
import { pairLogits } from './similarityPairs';

it('cuts the cosine into integers, both ends included', () => {
  expect([-1, -0.5, 0, 0.5, 0.999, 1].map((cosine) => similarityInteger(cosine, 256))).toEqual([
    0, 64, 128, 192, 255, 255,
  ]);
  expect(similarityInteger(1 + 1e-12, 16)).toBe(15);
  expect(similarityInteger(-1 - 1e-12, 16)).toBe(0);
});

it('takes the cosine of 3-4-5 vectors', () => {
  expect(cosineOf([3, 4], [4, 3])).toBeCloseTo(24 / 25, 12);
  expect(cosineOf([3, 4], [-6, -8])).toBeCloseTo(-1, 12);
});

const base = { users: 3, ads: 4, embedding: 2, count: 8, bases: [2, 3], dimension: 2, hidden: 5 };
const userEmbeddings = Float64Array.from([1, 0, 0.6, 0.8, -1, 0.5]);
const adEmbeddings = Float64Array.from([0, 1, 1, 1, -1, 0, 0.3, -2]);
const of = (table: Float64Array, index: number) => table.subarray(2 * index, 2 * index + 2);

it('writes 5 of 8 in bases 2 and 3: 101 and 12', () => {
  const network: SimilarityNetwork = { ...base, feature: 'digits' };
  // Cosine ¼ is cell 5. Rows, lowest digit first: 2 for each of three bits, then 3 for each of two trits.
  const features = similarityFeatures(network, [], [], 0.25);
  expect([...features]).toEqual([0, 1, 1, 0, 0, 1, 0, 0, 1, 0, 1, 0]);
});

it.each(['none', 'embeddings', 'cosine', 'digits'] as const)(
  'all pairs at once as one by one: %s',
  (feature) => {
    const network: SimilarityNetwork = { ...base, feature };
    const weights = initialSimilarity(network, 3).map((x) => x + 0.1);
    const pairs = Array.from({ length: 12 }, (_, pair) => [Math.floor(pair / 4), pair % 4] as const);
    const cosines = pairs.map(([user, ad]) => cosineOf(of(userEmbeddings, user), of(adEmbeddings, ad)));
    const pretrained = { userEmbeddings, adEmbeddings, cosines };
    const all = pairLogits(network, weights, pretrained);
    const middle = pairLogits(network, weights, pretrained, 1, 3);
    expect(pairLogits(network, weights, pretrained, 0, 4, 2)).toEqual(all.subarray(0, 8));
    pairs.forEach(([user, ad], pair) => {
      const features = similarityFeatures(network, of(userEmbeddings, user), of(adEmbeddings, ad));
      expect(all[pair]).toBeCloseTo(similarityForward(network, weights, user, ad, features).logit, 10);
      if (ad === 1 || ad === 2) expect(middle[2 * user + ad - 1]).toBe(all[pair]);
    });
  },
);

it('sums within cells', () => {
  const { sums, counts } = sumsBySimilarity([-0.9, -0.8, 0.5], [1, 3, 7], 2);
  expect([...sums]).toEqual([4, 7]);
  expect([...counts]).toEqual([2, 1]);
});

it('factorises a table of rank two without loss', () => {
  const [a, b] = [
    [1, 2, 0, -1, 3],
    [1, 0, 2, 1],
  ];
  const table = a.flatMap((x, i) => b.map((y, j) => x * y + 0.5 * i * (j - 1)));
  const { left, right } = finish(factoriseInPieces(table, 4, 2, seeded(1)));
  table.forEach((value, i) => {
    const [row, column] = [Math.floor(i / 4), i % 4];
    const product = left[2 * row] * right[2 * column] + left[2 * row + 1] * right[2 * column + 1];
    expect(product).toBeCloseTo(value, 8);
  });
});
