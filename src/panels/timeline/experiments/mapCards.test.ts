import { expect, it } from 'vitest';
import { experiments } from '../../../content/en/experiments';
import { unrelatedTo } from '../../../data/response';
import { initialWeights, layout, temporalInterest } from '../../../math/network';
import { learnedMap } from '../../../math/probe';
import { seeded } from '../../../math/random';
import type { Model } from '../model';
import { correlationCard, learnedCard, plantedCard } from './mapCards';
import { allBackgrounds, backgroundSeed } from './useLearnedMap';
import type { Say } from './words';

const say = { ...experiments } as unknown as Say;

it('a planted cell is what the log’s rule makes of the mean response', () => {
  const loudest = plantedCard(say, 'cars', 'loudest', -2);
  expect(loudest.rows.map(({ value }) => value)).toEqual([-2]);
  expect(loudest.expression).toBe('1.75 · −2.000');
  expect(loudest.result).toBe(-3.5);
  const sum = plantedCard(say, 'cars', 'sum', -2);
  expect(sum.expression).toBe('5 · tanh(1.2 · −2.000 / 5)');
  // tanh(−.48) = −.4462.
  expect(sum.result).toBeCloseTo(-2.231, 3);
});

it('a learned cell is the mean of the changes on its card, and the cell of the map', () => {
  const network = temporalInterest;
  const weights = initialWeights(network, 1);
  const model = { network, weights, where: layout(network) } as Model;
  const target = 1;
  const random = seeded(backgroundSeed(target));
  const map = learnedMap(network, weights, target, unrelatedTo(target), random, allBackgrounds);
  const learned = { map, model, target, backgrounds: allBackgrounds };
  expect(learnedCard(say, 'coffee', learned, 3, 5).result).toBeCloseTo(map[3 * network.buckets + 5], 10);
});

it('a correlation is covariance over the product of deviations', () => {
  const a = Float64Array.of(1, 2, 3, 6);
  const b = Float64Array.of(2, 1, 4, 5);
  const { rows, result } = correlationCard(say, 'a with b', a, b);
  // By hand: means 3 and 3; products −2·−1, −1·−2, 0·1, 3·2 sum to 10; squares sum to 14 and 10.
  expect(rows[1].value).toBeCloseTo(10 / 4);
  expect(result).toBeCloseTo(10 / Math.sqrt(14 * 10));
});
