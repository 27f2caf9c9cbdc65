import { expect, it } from 'vitest';
import { collapseWorld, plantedRank } from '../data/collapseLog';
import { workedExample } from '../data/workedExample';
import { type Example, forward } from '../math/attention';
import { behaviourShares, logitParts } from '../math/contribution';
import { distance } from '../math/distances';
import { initialTaskWeights, taskForward, taskLayout, taskModel } from '../math/entanglement';
import { makeHash, symbols } from '../math/hash';
import {
  type InteractionNetwork,
  initialInteraction,
  interactionLayout,
  interactionLogit,
} from '../math/interaction';
import { auc } from '../math/metrics';
import { initialWeights, temporalInterest } from '../math/network';
import {
  collisions,
  digitDistance,
  digitSumGroups,
  digits,
  type NumberEncoding,
  numeralsFor,
  rowCount,
  vectorGroups,
  widthFor,
} from '../math/numerals';
import { normal, seeded } from '../math/random';
import {
  directionsHolding,
  effectiveRank,
  informationAbundance,
  marchenkoPasturEdges,
  randomSpectrum,
} from '../math/spectrum';
import { dot, softmax } from '../math/vectors';

/** The arithmetic that sentences of the page rest on; content/ledger.ts says which sentence rests on which. */

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
const written = (value: number, base: number, width: number) =>
  digits(value, { base, width }).reverse().join('');
const positional = (...bases: number[]): NumberEncoding => ({ kind: 'positional', bases });
const shared = (...bases: number[]): NumberEncoding => ({ kind: 'shared', bases });
const changed = (a: number, b: number, ...bases: number[]) => digitDistance(a, b, numeralsFor(64, bases));

// Timeline.

const network = { ...temporalInterest, dimension: 8, hidden: 6, numberDimension: 4 };
const weights = initialWeights(network, 3);
const example: Example = {
  categories: [1, 4, 2, 1],
  buckets: [0, 3, 7, 9],
  length: 4,
  target: 1,
  number: 31,
};

it('softmax weights are positive and add up to one', () => {
  expect(softmax([2, 1, 0]).map((x) => x.toFixed(2))).toEqual(['0.67', '0.24', '0.09']);
  const { weights: alpha } = forward(network, weights, example);
  expect(Math.min(...alpha)).toBeGreaterThan(0);
  expect(sum(alpha)).toBeCloseTo(1, 12);
});

it('copies share what one would get', () => {
  for (const copies of [1, 2, 6]) {
    const many = {
      ...example,
      categories: new Array(copies).fill(1),
      buckets: new Array(copies).fill(4),
      length: copies,
    };
    const all = forward(network, weights, many);
    for (const alpha of all.weights) expect(alpha).toBeCloseTo(1 / copies, 12);
    const one = forward(network, weights, { ...many, length: 1 });
    expect(sum(behaviourShares(network, weights, all).map(({ share }) => share))).toBeCloseTo(
      behaviourShares(network, weights, one)[0].share,
      9,
    );
  }
});

it('the ad comes out of the sum', () => {
  const { weights: alpha, behaviours, target, interest } = forward(network, weights, example);
  for (let e = 0; e < network.dimension; e++)
    expect(sum(alpha.map((a, i) => a * (behaviours[i][e] * target[e])))).toBeCloseTo(interest[e], 12);
});

it('with concatenation the crossed products vanish', () => {
  // [b, p] · [t, q] = b·t + p·q, written with the halves padded by zeros.
  const [b, p, t, q] = [1, 2, 3, 4].map((seed) => {
    const random = seeded(seed);
    return Array.from({ length: 4 }, () => normal(random));
  });
  const zeros = [0, 0, 0, 0];
  const [bb, pp, tt, qq] = [
    [...b, ...zeros],
    [...zeros, ...p],
    [...t, ...zeros],
    [...zeros, ...q],
  ];
  expect([dot(bb, qq), dot(pp, tt)]).toEqual([0, 0]);
  expect(dot([...b, ...p], [...t, ...q])).toBeCloseTo(dot(bb, tt) + dot(pp, qq), 12);
});

it('for one ad the weight is a factor of meaning times a factor of age', () => {
  // exp⟨b + p, t̃⟩ = exp⟨b, t̃⟩ · exp⟨p, t̃⟩: changing the age scales every category alike.
  const logit = (category: number, bucket: number) =>
    forward(network, weights, { ...example, categories: [category], buckets: [bucket], length: 1 }).logits[0];
  for (const category of [0, 3, 7])
    expect(logit(category, 2) - logit(category, 9)).toBeCloseTo(logit(5, 2) - logit(5, 9), 12);
});

it('the newest of 6 to 20 is first by chance in nine per cent', () => {
  const lengths = Array.from({ length: 15 }, (_, i) => 6 + i);
  expect(Math.round((100 * sum(lengths.map((n) => 1 / n))) / lengths.length)).toBe(9);
});

it('a history of seven has 49 pairs', () => {
  expect([7 * 7, 7 * 7 > 6 * 7, 7 * 7 < 8 * 7]).toEqual([49, true, true]);
});

it('twice twenty behaviours', () => {
  expect(20 * 20).toBe(400);
});

// The whole model.

it('the number meets the interest in the tower only', () => {
  const other = forward(network, weights, { ...example, number: 63 });
  const before = forward(network, weights, example);
  expect(other.interest).toEqual(before.interest);
  expect(other.weights).toEqual(before.weights);
  expect(other.logit).not.toBe(before.logit);
});

it('the logit is an exact sum', () => {
  const all = forward(network, weights, example);
  expect(sum(Object.values(logitParts(network, weights, all, example.target)))).toBeCloseTo(all.logit, 9);
});

it('an untrained model ranks like a coin', () => {
  const random = seeded(9);
  const aucs = Array.from({ length: 20 }, () => {
    const labels = Array.from({ length: 400 }, () => (random() < 0.35 ? 1 : 0));
    return auc(
      labels,
      labels.map(() => normal(random)),
    );
  });
  expect(sum(aucs) / aucs.length).toBeCloseTo(0.5, 1);
});

// Numerals.

it('51 and its neighbours in bases 2 and 3', () => {
  expect([written(50, 2, 6), written(51, 2, 6)]).toEqual(['110010', '110011']);
  expect([written(50, 3, 4), written(51, 3, 4)]).toEqual(['1212', '1220']);
  expect([changed(50, 51, 2), changed(50, 51, 3)]).toEqual([1, 2]);
  // 31 | 32: all six binary digits, one of four ternary ones; base 4 carries at the same place, base 3 at 26 | 27.
  expect([changed(31, 32, 2), changed(31, 32, 3)]).toEqual([6, 1]);
  expect([written(31, 3, 4), written(32, 3, 4)]).toEqual(['1011', '1012']);
  expect([written(31, 4, 3), written(32, 4, 3)]).toEqual(['133', '200']);
  expect(changed(26, 27, 3)).toBe(4);
});

it('before training distance counts changed digits', () => {
  expect([changed(31, 32, 2), changed(0, 48, 2), changed(50, 51, 2), changed(31, 63, 2)]).toEqual([
    6, 2, 1, 1,
  ]);
  // Rows of independent entries: the mean squared distance over many draws is proportional to the digits that differ.
  const numerals = numeralsFor(64, [2]);
  const squared = (a: number, b: number) => {
    let total = 0;
    for (let seed = 0; seed < 400; seed++) {
      const random = seeded(seed);
      const table = numerals[0].width * 2;
      const rows = Float32Array.from({ length: table * 8 }, () => normal(random));
      const vector = (value: number) =>
        Float32Array.from({ length: 8 }, (_, e) =>
          sum(digits(value, numerals[0]).map((digit, position) => rows[(2 * position + digit) * 8 + e])),
        );
      total += distance(vector(a), vector(b)) ** 2 / 400;
    }
    return total;
  };
  expect(squared(31, 32) / squared(50, 51)).toBeCloseTo(6, 0);
  expect(squared(0, 48) / squared(50, 51)).toBeCloseTo(2, 0);
});

it('one table per base knows digit counts only', () => {
  expect(collisions(51, shared(2, 3), 64)).toEqual([23]);
  expect(collisions(51, positional(2, 3), 64)).toEqual([]);
  expect([written(23, 2, 6), written(23, 3, 4)]).toEqual(['010111', '0212']);
  // 43 = 101011 = 1121: other ternary digits with the same sum, so it joins where rows step evenly.
  expect([written(43, 2, 6), written(43, 3, 4)]).toEqual(['101011', '1121']);
  const even = digitSumGroups(numeralsFor(64, [2, 3]), 64).find((group) => group.includes(51));
  expect(even).toEqual(expect.arrayContaining([23, 43, 51]));
  const together = vectorGroups(shared(2, 3), 64).filter((group) => group.length > 1);
  expect(sum(together.map((group) => group.length))).toBe(43);
});

it('the sums of the worked example', () => {
  const { numerals, table, dimension, value } = workedExample;
  const sums = numerals.map((numeral, k) =>
    Array.from({ length: dimension }, (_, e) =>
      sum(digits(value, numeral).map((digit) => table[(2 * k + digit) * dimension + e])),
    ),
  );
  const shown = (values: readonly number[]) => values.map((x) => Number(x.toFixed(2)));
  expect(shown(sums[0])).toEqual([2.2, 2.8, 3.4, 4]);
  expect(shown(sums[1])).toEqual([0.25, 0.3, 0.35, 0.4]);
  expect(shown(sums[0].map((x, e) => x + sums[1][e]))).toEqual([2.45, 3.1, 3.75, 4.4]);
});

it('tables of digits grow with the logarithm', () => {
  expect(rowCount(positional(2, 3), 64)).toBe(24);
  expect([widthFor(2 ** 30, 2), widthFor(2 ** 30, 3)]).toEqual([30, 19]);
  expect(rowCount(positional(2, 3), 2 ** 30)).toBe(117);
});

it('nine is odd and four modulo five', () => {
  const endsIn9 = (n: number) => n % 10 === 9;
  for (let n = 0; n < 1000; n++) expect(n % 2 === 1 && n % 5 === 4).toBe(endsIn9(n));
  // The remainders by 2 and 3 do not settle it: 9 and 15 agree in both.
  expect([9 % 6, endsIn9(9), endsIn9(15)]).toEqual([15 % 6, true, false]);
});

// Collapse.

it('random tables are not flat', () => {
  const spectrum = randomSpectrum(120, 64, seeded(1));
  expect(spectrum[63] / spectrum[0]).toBeLessThan(0.3);
  const [low, high] = marchenkoPasturEdges(120, 64);
  expect([low, high].map((edge) => (edge * Math.sqrt(120)).toFixed(2))).toEqual(['2.95', '18.95']);
});

it('singular values 4, 2, 1, 1', () => {
  const values = [4, 2, 1, 1];
  expect(informationAbundance(values)).toBe(2);
  expect(effectiveRank(values)).toBeCloseTo(2 ** 1.75, 9);
  expect(directionsHolding(values)).toBe(2);
});

it('few values leave few directions', () => {
  // Centred columns: six values leave five directions, but the planted tables have rank four; three leave two, two one.
  expect(plantedRank(collapseWorld(0.6), 0).few).toBe(4 + 2 + 1);
});

const fields: InteractionNetwork = {
  cardinalities: [5, 4, 3],
  dimension: 8,
  sets: 1,
  pairs: [
    [0, 1],
    [0, 2],
    [1, 2],
  ],
  pairWeights: 'own',
};
const start = { deviation: 0.3, scattered: true, bias: 0 };
/** ∂logit/∂e of user 2 meeting item 1 and hour 0, [dimension], by central differences. */
function gradientOfUser(of: Float64Array, user = 2): number[] {
  const { embeddings } = interactionLayout(fields).blocks;
  return Array.from({ length: fields.dimension }, (_, k) => {
    const at = embeddings.offset + user * fields.dimension + k;
    const moved = (by: number) => {
      const copy = of.slice();
      copy[at] += by;
      return interactionLogit(fields, copy, [user, 1, 0]);
    };
    return (moved(1e-5) - moved(-1e-5)) / 2e-5;
  });
}

it('the gradient of a row is a weighted sum of its partners’ rows', () => {
  const of = Float64Array.from(initialInteraction(fields, start, 4));
  const { embeddings, pairs } = interactionLayout(fields).blocks;
  const rowAt = (row: number, k: number) => of[embeddings.offset + row * fields.dimension + k];
  const [item, hour] = [of[pairs.offset], of[pairs.offset + 1]];
  gradientOfUser(of).forEach((slope, k) => {
    expect(slope).toBeCloseTo(item * rowAt(5 + 1, k) + hour * rowAt(9, k), 6);
  });
});

it('a weight of zero stops the gradient of its pair', () => {
  const of = Float64Array.from(initialInteraction(fields, start, 4));
  const { embeddings, pairs } = interactionLayout(fields).blocks;
  of[pairs.offset] = 0;
  const before = gradientOfUser(of);
  // Whatever the item's row is, the user's row no longer hears of it.
  for (let k = 0; k < fields.dimension; k++) of[embeddings.offset + 6 * fields.dimension + k] += 1;
  gradientOfUser(of).forEach((slope, k) => {
    expect(slope).toBeCloseTo(before[k], 9);
  });
});

it('sets that share an interaction are one set', () => {
  const one = { ...fields, pairWeights: 'none' as const };
  const four = { ...one, sets: 4 };
  const of = initialInteraction(one, start, 4);
  const { blocks, size } = interactionLayout(four);
  const split = new Float32Array(size).fill(1);
  split.set(of.subarray(0, blocks.pairs.offset));
  split[blocks.bias.offset] = of[interactionLayout(one).blocks.bias.offset];
  for (const values of [
    [0, 0, 0],
    [4, 3, 2],
  ])
    expect(interactionLogit(four, split, values)).toBeCloseTo(interactionLogit(one, of, values), 6);
});

// Entanglement.

it('a positive slope cannot read near as no', () => {
  const space = { users: 2, items: 2, dimension: 2, tables: ['S'] as const, stopGradient: true, tower: 0 };
  const of = initialTaskWeights(space, 1);
  const { embeddings } = taskLayout(space).blocks;
  const logits = (away: number) => {
    const placed = of.slice();
    placed.set([0, 0], embeddings.offset);
    placed.set([away, 0], embeddings.offset + 2 * 2);
    return taskForward(taskModel(space, placed), 0, 0).logits;
  };
  for (const task of [0, 1]) expect(logits(0.1)[task]).toBeGreaterThan(logits(2)[task]);
});

// HashID.

it('bits of vectors at a small angle agree mostly', () => {
  const random = seeded(2);
  const lines = Array.from({ length: 4000 }, () => [normal(random), normal(random)]);
  const differ = (degrees: number) => {
    const turned = (degrees * Math.PI) / 180;
    const side = (x: number, y: number) => lines.map(([a, b]) => a * x + b * y > 0);
    const [one, other] = [side(1, 0), side(Math.cos(turned), Math.sin(turned))];
    return one.filter((bit, i) => bit !== other[i]).length / lines.length;
  };
  // Lines through the origin: angle ÷ 180°.
  for (const degrees of [5, 45, 120]) expect(differ(degrees)).toBeCloseTo(degrees / 180, 1);
});

it('a 24-bit number has sixteen million values and 48 digit rows', () => {
  expect(2 ** 24).toBe(16_777_216);
  expect(rowCount(positional(2), 2 ** 24)).toBe(48);
});

it('within a cell nothing changes', () => {
  const hash = makeHash({ kind: 'lines', bits: 12, seed: 1 }, [[0.5, 0.5]]);
  const at = (x: number) => symbols(hash, [x, 0.5], 0).join('');
  const along = Array.from({ length: 2001 }, (_, i) => at(i / 2000));
  // Far fewer cells than places: between two lines all bits stay.
  expect(new Set(along).size).toBeGreaterThan(1);
  expect(new Set(along).size).toBeLessThanOrEqual(13);
});
