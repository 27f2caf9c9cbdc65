import { sigmoid } from '../math/metrics';
import { integer, permutation, type Random, seeded, seedFor } from '../math/random';

/**
 * Users and items on a circle, two tasks that may disagree. A user likes items that lie in the direction of their
 * taste; half of the users (the conflicting ones) have a task-B taste turned away from their task-A taste by
 * conflict · 180°, to a side drawn for each, so that no rotation common to all could undo it.
 */
export type Tastes = {
  readonly users: number;
  readonly items: number;
  /** [task A or B][user], radians. */
  readonly taste: readonly [Float64Array, Float64Array];
  /** [item], radians. */
  readonly item: Float64Array;
  /** [user]: 1 where the two tastes differ. */
  readonly conflicting: Uint8Array;
};

/** Share of impressions whose task-B label is known, unless said otherwise; every task-A label is. */
export const usualLabels = 0.2;

/** Logit of a click on an item that lies right in the direction of the taste. */
export const strength = 3;

const turn = 2 * Math.PI;

/** @param conflict 0: both tasks agree; ½: unrelated; 1: opposite */
export function tastes(
  { users, items }: { readonly users: number; readonly items: number },
  conflict: number,
  seed: number,
): Tastes {
  const draw = (purpose: string) => seeded(seedFor(seed, purpose));
  const angles = (random: Random, count: number) =>
    Float64Array.from({ length: count }, () => turn * random());
  const tasteA = angles(draw('users'), users);
  const conflicting = new Uint8Array(users);
  for (const user of permutation(draw('conflicting'), users).subarray(0, users / 2)) conflicting[user] = 1;
  const side = draw('sides');
  const tasteB = tasteA.map((angle, user) => {
    const sign = side() < 0.5 ? -1 : 1;
    return conflicting[user] ? angle + sign * Math.PI * conflict : angle;
  });
  return { users, items, taste: [tasteA, tasteB], item: angles(draw('items'), items), conflicting };
}

/** Cosine between a user's taste in a task (0 A, 1 B) and an item. */
export function liking({ taste, item }: Tastes, task: number, user: number, index: number): number {
  return Math.cos(taste[task][user] - item[index]);
}

/** [user · items + item]: the true probability of a click in a task. */
export function clickProbabilities(world: Tastes, task: number): Float64Array {
  const { users, items } = world;
  return Float64Array.from({ length: users * items }, (_, cell) =>
    sigmoid(strength * liking(world, task, Math.floor(cell / items), cell % items)),
  );
}

/** Impressions in columns, uniform over users and items. */
export type ConflictLog = {
  readonly size: number;
  readonly users: Uint8Array;
  readonly items: Uint8Array;
  /** [task A or B][impression] */
  readonly labels: readonly [Uint8Array, Uint8Array];
  /** [impression]: 1 where task B's label is known. */
  readonly knownB: Uint8Array;
};

export const logSize = 12_000;
/** Fresh impressions, labelled in both tasks, that gradients of the two tasks are compared on. */
export const probeSize = 8_000;

/** The fixed log that models are trained on. A larger share of task-B labels knows all that a smaller one does. */
export function conflictLog(world: Tastes, labelledB: number, seed: number): ConflictLog {
  return draw(world, logSize, labelledB, seeded(seedFor(seed, 'log')));
}

export function probeLog(world: Tastes, seed: number): ConflictLog {
  return draw(world, probeSize, 1, seeded(seedFor(seed, 'probe')));
}

function draw(world: Tastes, size: number, labelledB: number, random: Random): ConflictLog {
  const probabilities = [clickProbabilities(world, 0), clickProbabilities(world, 1)];
  const users = new Uint8Array(size);
  const items = new Uint8Array(size);
  const labels = [new Uint8Array(size), new Uint8Array(size)] as const;
  const knownB = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    users[i] = integer(random, world.users);
    items[i] = integer(random, world.items);
    const cell = users[i] * world.items + items[i];
    for (const task of [0, 1]) labels[task][i] = random() < probabilities[task][cell] ? 1 : 0;
    knownB[i] = random() < labelledB ? 1 : 0;
  }
  return { size, users, items, labels, knownB };
}
