import { describe, expect, it } from 'vitest';
import {
  allLogits,
  distance,
  initialTaskWeights,
  logitSlope,
  type TaskNetwork,
  taskForward,
  taskLayout,
  taskModel,
} from './entanglement';
import {
  allUserItemDistances,
  cosine,
  encounters,
  gradientCosines,
  relativeDistance,
  tableNorm,
  userGradients,
} from './entanglementMeasures';
import { crossEntropy } from './metrics';
import { normal, seeded } from './random';

const stem: TaskNetwork = {
  users: 2,
  items: 2,
  dimension: 2,
  tables: ['A', 'B', 'S'],
  stopGradient: true,
  tower: 0,
};

describe('by hand', () => {
  // Rows: two users, two items; columns: two of A, two of B, two of S.
  const weights = new Float64Array(taskLayout(stem).size);
  weights.set([0, 0, 1, 0, 0, 0, /**/ 0, 0, 0, 0, 2, 0, /**/ 3, 4, 1, 1, 0, 1, /**/ 1, 0, 0, 0, 0, 0]);
  // Gates of A: e⁰ : e^ln2 : e^ln5 = 1 : 2 : 5. Gates of B even. Slopes ln(e − 1) and ln(e² − 1): 1 and 2.
  weights.set([0, Math.log(2), Math.log(5), 7, 7, 7], 24);
  weights.set([Math.log(Math.E - 1), Math.log(Math.E ** 2 - 1), 0.5, -1], 30);
  const model = taskModel(stem, weights);

  it('scores by squared distance, weighs tables by gates, and stretches by the slope', () => {
    const { scores, mixed, logits } = taskForward(model, 0, 0);
    expect(scores).toEqual([-25, -1, -1]);
    expect(model.gates[0].map((gate) => 8 * gate)).toEqual([1, 2, 5].map((x) => expect.closeTo(x, 12)));
    expect(mixed[0]).toBeCloseTo(-(25 + 2 + 5) / 8, 12);
    expect(mixed[1]).toBeCloseTo(-9, 12);
    expect(logits[0]).toBeCloseTo(0.5 - 4, 12);
    expect(logits[1]).toBeCloseTo(-1 - 18, 12);
  });

  it('measures distance against the table', () => {
    expect(distance(model, 0, 0, 0)).toBe(5);
    // Table A: both users at the origin, items at 5 and 1.
    const distances = allUserItemDistances(model, 0);
    expect([...distances]).toEqual([5, 1, 5, 1]);
    expect(relativeDistance(distances, 2)).toEqual({ distance: 5, mean: 3, relative: 5 / 3, rank: 0.5 });
    expect(tableNorm(model, 0)).toBeCloseTo(Math.sqrt(26 / 4), 12);
  });

  it('sees only its own table where none is shared', () => {
    const apart = { ...stem, tables: ['A', 'B'] as const };
    const { gates } = taskModel(apart, new Float64Array(taskLayout(apart).size));
    expect(gates).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});

it('knows the angle between two vectors', () => {
  expect(cosine([1, 0], [0, 2])).toBe(0);
  expect(cosine([1, 1], [-3, -3])).toBeCloseTo(-1, 12);
  expect(cosine([1, 0], [0, 0])).toBeNaN();
});

it('starts every table the same, whichever others there are', () => {
  const shared: TaskNetwork = { ...stem, tables: ['S'] };
  const alone = initialTaskWeights(shared, 4);
  const among = initialTaskWeights(stem, 4);
  for (let row = 0; row < 4; row++)
    expect([...alone.subarray(2 * row, 2 * row + 2)]).toEqual([...among.subarray(6 * row + 4, 6 * row + 6)]);
  expect(taskModel(shared, alone).slopes.map((slope) => slope.toFixed(6))).toEqual(['1.000000', '1.000000']);
});

describe.each([0, 3])('gradients with %d tower units per task', (tower) => {
  const network: TaskNetwork = { ...stem, users: 3, items: 4, tower };
  const random = seeded(11);
  const weights = Float64Array.from({ length: taskLayout(network).size }, () => 0.7 * normal(random));
  const user = 1;
  const small = 1e-6;
  const moved = (table: number, e: number, by: number) => {
    const there = Float64Array.from(weights);
    there[user * 6 + table * 2 + e] += by;
    return taskModel(network, there);
  };
  const model = taskModel(network, weights);

  it('of a logit along a user agree with finite differences', () => {
    for (const task of [0, 1])
      for (const table of [0, 1, 2])
        for (const e of [0, 1]) {
          const z = (by: number) => taskForward(moved(table, e, by), user, 2).logits[task];
          expect(logitSlope(model, task, table, user, 2)[e]).toBeCloseTo(
            (z(small) - z(-small)) / (2 * small),
            6,
          );
        }
  });

  it('of the loss over encounters do too', () => {
    const log = {
      size: 5,
      users: [1, 1, 0, 1, 1],
      items: [2, 2, 2, 0, 3],
      labels: [
        [1, 0, 1, 1, 0],
        [0, 1, 0, 1, 1],
      ] as const,
    };
    const met = encounters(log, 3, 4);
    expect([...met.met]).toEqual([0, 0, 1, 0, 1, 0, 2, 1, 0, 0, 0, 0]);
    const gradients = userGradients(model, met, 2, user);
    const mine = [0, 1, 3, 4];
    for (const task of [0, 1])
      for (const e of [0, 1]) {
        const loss = (by: number) => {
          const logits = allLogits(moved(2, e, by))[task];
          const of = mine.map((i) => logits[user * 4 + log.items[i]]);
          return (
            mine.length *
            crossEntropy(
              mine.map((i) => log.labels[task][i]),
              of,
            )
          );
        };
        expect(gradients[task][e]).toBeCloseTo((loss(small) - loss(-small)) / (2 * small), 5);
      }
    expect(gradientCosines(model, met, 2)[user]).toBeCloseTo(cosine(gradients[0], gradients[1]), 12);
  });
});
