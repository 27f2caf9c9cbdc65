import { expect, it } from 'vitest';
import { similarity as words } from '../../../content/en/similarity';
import { similaritySizes, similarityWorld, vector } from '../../../data/similarityLog';
import {
  initialSimilarity,
  similarityFeatures,
  similarityForward,
  similarityInteger,
} from '../../../math/similarity';
import type { Explanation } from '../../../ui/explanation';
import { written } from '../../../ui/expression';
import { cosineCard, integerCard, parametersCard, responseCard } from './cards';
import { specsOf, useSimilarity } from './store';
import { cells, plantedResponse, responseOf } from './world';

const say = words.cards;

/** All digits, as a card shows them on demand. */
const inFull = (value: number) => String(value).replaceAll('-', '−');

/** What the printed expression comes to. */
function worth({ expression = '' }: Explanation): number {
  const script = written(expression, inFull)
    .replaceAll('−', '-')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replace(/⌊([^⌋]*)⌋/g, 'Math.floor($1)');
  expect(script).toMatch(/^(?:[\d.+\-*/() ]|Math\.floor)+$/);
  return Number(new Function(`return ${script}`)());
}

it('cosine and integer of 3-4-5 vectors come to what their expressions say', () => {
  const cosine = cosineCard(say, { user: 0, ad: 0, u: [3, 4], a: [-4, 3.5] });
  // (−12 + 14) ÷ (5 × √28.25)
  expect(cosine.result).toBeCloseTo(2 / (5 * Math.sqrt(28.25)), 12);
  expect(worth(cosine)).toBeCloseTo(Number(cosine.result), 3);
  for (const value of [-0.73, 0.226, 0.5]) {
    const card = integerCard(say, value, 256, similarityInteger(value, 256));
    expect(worth(card)).toBe(card.result);
  }
  expect(worth(parametersCard(say, 'digits', 34, 8))).toBe(272);
});

it('points of the curves are means over the pairs of their cell', () => {
  const world = similarityWorld(1);
  const { ads, warm, embedding } = similaritySizes;
  const spec = specsOf(useSimilarity.getState()).digits;
  const weights = initialSimilarity(spec.network, 1);
  const arm = { spec, weights } as Parameters<typeof responseOf>[1];
  const [learned, planted] = [responseOf(world, arm), plantedResponse(world)];
  const cell = 13;
  const [from, to] = [(2 * cell) / cells - 1, (2 * (cell + 1)) / cells - 1];
  let [pairs, sum, truth] = [0, 0, 0];
  for (let user = 0; user < 100; user++) {
    for (let ad = warm; ad < ads; ad++) {
      const cosine = world.cosines[user * ads + ad];
      if (cosine < from || cosine >= to) continue;
      const of = (table: Float64Array, index: number) => vector(table, embedding, index);
      const [u, a] = [of(world.userEmbeddings, user), of(world.adEmbeddings, ad)];
      const features = similarityFeatures(spec.network, u, a);
      pairs++;
      sum += similarityForward(spec.network, weights, user, ad, features).logit;
      truth += world.logits[user * ads + ad];
    }
  }
  expect(pairs).toBeGreaterThan(100);
  expect([learned.counts[cell], planted.counts[cell]]).toEqual([pairs, pairs]);
  expect(planted.sums[cell]).toBeCloseTo(truth, 8);
  const card = responseCard(say, { from, to, arm: 'x', pairs, sum: learned.sums[cell], others: [] });
  expect(card.result).toBeCloseTo(sum / pairs, 5);
  expect(worth(card)).toBeCloseTo(sum / pairs, 2);
});
