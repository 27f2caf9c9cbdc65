import { expect, it } from 'vitest';
import { clickProbabilities, conflictLog, liking, logSize, tastes } from './conflictLog';

const size = { users: 100, items: 60 };

it('turns the task-B taste of half the users by the conflict, to either side', () => {
  for (const conflict of [0, 0.25, 1]) {
    const world = tastes(size, conflict, 3);
    const turned = world.taste[1].map((angle, user) => (angle - world.taste[0][user]) / Math.PI);
    expect(world.conflicting.reduce((sum, one) => sum + one, 0)).toBe(50);
    turned.forEach((turn, user) => {
      expect(Math.abs(turn)).toBeCloseTo(world.conflicting[user] * conflict, 12);
    });
    if (conflict > 0) expect(new Set(turned.map((turn) => Math.sign(Math.round(turn * 1e9)))).size).toBe(3);
  }
});

it('changes nothing else with the conflict', () => {
  const [mild, strong] = [0.1, 1].map((conflict) => tastes(size, conflict, 3));
  expect(strong.taste[0]).toEqual(mild.taste[0]);
  expect(strong.item).toEqual(mild.item);
  expect(strong.conflicting).toEqual(mild.conflicting);
});

it('has conflicting users dislike in B what they like in A, when tasks are opposite', () => {
  const world = tastes(size, 1, 3);
  const user = world.conflicting.indexOf(1);
  for (let item = 0; item < size.items; item++)
    expect(liking(world, 1, user, item)).toBeCloseTo(-liking(world, 0, user, item), 12);
  const [a, b] = [0, 1].map((task) => clickProbabilities(world, task)[user * size.items + 5]);
  expect(a + b).toBeCloseTo(1, 12);
});

it('clicks as often as it should and knows the wanted share of labels, the same ones and more', () => {
  const world = tastes(size, 0.5, 3);
  const few = conflictLog(world, 0.2, 3);
  const many = conflictLog(world, 0.6, 3);
  const share = (values: Uint8Array) => values.reduce((sum, one) => sum + one, 0) / logSize;
  expect(share(few.knownB)).toBeCloseTo(0.2, 1);
  expect(share(many.knownB)).toBeCloseTo(0.6, 1);
  expect(few.knownB.every((known, i) => !known || many.knownB[i])).toBe(true);
  expect(many.labels).toEqual(few.labels);
  const probabilities = clickProbabilities(world, 1);
  const expected =
    few.users.reduce((sum, user, i) => sum + probabilities[user * size.items + few.items[i]], 0) / logSize;
  // Five deviations of a mean of 12,000 coin tosses.
  expect(Math.abs(share(few.labels[1]) - expected)).toBeLessThan(5 * (0.5 / Math.sqrt(logSize)));
});
