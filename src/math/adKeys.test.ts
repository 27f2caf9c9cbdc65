import { describe, expect, it } from 'vitest';
import { type AdKey, adKeys, adLogits, adParameters, adRows, catalogue, networkOf } from './adKeys';
import { clickRate, variation } from './adMeasures';
import type { Hash, Look } from './hash';

const hash: Hash = {
  kind: 'lines',
  alphabet: 2,
  lines: [
    { normal: [1, 0], offset: 0 },
    { normal: [0, 1], offset: 0 },
  ],
};
/** Numbers 3, 2, 0, 3. */
const looks: Look[] = [
  [1, 1],
  [1, -1],
  [-1, -1],
  [2, 2],
];
const of = (key: AdKey) => catalogue(key, hash, [2], looks);
const rowsOf = (key: AdKey) => looks.map((look, ad) => adRows(of(key), look, ad));

describe('keys', () => {
  it('an id has a row of its own', () => expect(rowsOf('id')).toEqual([[0], [1], [2], [3]]));
  it('a hash as id has a row for each number, and one spare for all that nobody has', () => {
    expect(rowsOf('hashId')).toEqual([[2], [1], [0], [2]]);
    expect(adRows(of('hashId'), [-1, 1], 4)).toEqual([3]);
    expect(networkOf(of('hashId'), 2, 1).rows).toBe(4);
  });
  it('digits have a row for each place and value, lowest place first', () => {
    expect(rowsOf('hash')).toEqual([
      [1, 3],
      [0, 3],
      [0, 2],
      [1, 3],
    ]);
  });
  it('both has the digits and the own row behind them', () => {
    expect(rowsOf('both')[3]).toEqual([1, 3, 4 + 3]);
    expect(networkOf(of('both'), 2, 1)).toMatchObject({ rows: 8, own: 4 });
  });
  it('a counter is written in ten bits', () => {
    expect(rowsOf('increment')[3]).toEqual([1, 3, 4, 6, 8, 10, 12, 14, 16, 18]);
  });
  it('counts parameters as a real table would hold them', () => {
    expect(adKeys.map((key) => adParameters(of(key), 8))).toEqual([180, 36, 36, 36, 72]);
  });
});

it('the logit is bias, both linear terms and the product of the vectors', () => {
  // Two rows [1, 2], [3, 4]; users [.5, 10], [.25, 100]; bias −1.
  const weights = Float64Array.from([1, 2, 3, 4, 0.5, 10, 0.25, 100, -1]);
  const network = { users: 2, dimension: 1, rows: 2, own: 2 };
  expect([...adLogits(network, weights, [0])]).toEqual([1 + 0.5 + 20 - 1, 1 + 0.25 + 200 - 1]);
  expect([...adLogits(network, weights, [0, 1])]).toEqual([4 + 0.5 + 60 - 1, 4 + 0.25 + 600 - 1]);
});

it('measures rates and how far two of them differ', () => {
  expect(clickRate(Float64Array.from([0, Math.log(3)]))).toBeCloseTo(0.625, 12);
  // Of .2 and .4: mean .3, sample deviation √(.02) = .1414.
  expect(variation(0.2, 0.4)).toBeCloseTo(Math.sqrt(0.02) / 0.3, 12);
});
