import { distance, itemPlace, logitSlope, type TaskModel, taskForward, userPlace } from './entanglement';
import { sigmoid } from './metrics';
import { dot } from './vectors';

/** What is measured of a two-task model: how its tasks pull at the shared table, and who lies near whom. */

/** How often each user met each item, and clicked: [user · items + item]. */
export type Encounters = {
  readonly met: Uint16Array;
  /** [task] */
  readonly clicks: readonly [Uint16Array, Uint16Array];
};

export function encounters(
  log: {
    readonly size: number;
    readonly users: ArrayLike<number>;
    readonly items: ArrayLike<number>;
    readonly labels: readonly [ArrayLike<number>, ArrayLike<number>];
  },
  users: number,
  items: number,
): Encounters {
  const met = new Uint16Array(users * items);
  const clicks = [new Uint16Array(users * items), new Uint16Array(users * items)] as const;
  for (let i = 0; i < log.size; i++) {
    const cell = log.users[i] * items + log.items[i];
    met[cell]++;
    for (const task of [0, 1]) clicks[task][cell] += log.labels[task][i];
  }
  return { met, clicks };
}

/** [task][dimension]: ∂ Σ loss / ∂u for one user's place in a table, Σ (σ(z) − y) ∂z/∂u over the encounters. */
export function userGradients(
  model: TaskModel,
  { met, clicks }: Encounters,
  table: number,
  user: number,
): number[][] {
  const { items, dimension } = model.network;
  const gradients = [new Array<number>(dimension).fill(0), new Array<number>(dimension).fill(0)];
  for (let item = 0; item < items; item++) {
    const cell = user * items + item;
    if (met[cell] === 0) continue;
    const { logits } = taskForward(model, user, item);
    for (const task of [0, 1]) {
      const error = met[cell] * sigmoid(logits[task]) - clicks[task][cell];
      const slope = logitSlope(model, task, table, user, item);
      for (let e = 0; e < dimension; e++) gradients[task][e] += error * slope[e];
    }
  }
  return gradients;
}

/** Cosine of the angle between two vectors; NaN where one is zero. */
export function cosine(a: readonly number[], b: readonly number[]): number {
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

/** [user]: the cosine between what task A and what task B want of the user's place in a table; NaN where one is zero. */
export function gradientCosines(model: TaskModel, probe: Encounters, table: number): Float64Array {
  return Float64Array.from({ length: model.network.users }, (_, user) => {
    const [a, b] = userGradients(model, probe, table, user);
    return cosine(a, b);
  });
}

/** [user · items + item]: how far apart everyone lies from everything in a table. */
export function allUserItemDistances(model: TaskModel, table: number): Float64Array {
  const { users, items } = model.network;
  return Float64Array.from({ length: users * items }, (_, cell) =>
    distance(model, table, Math.floor(cell / items), cell % items),
  );
}

/** A user's distance to an item, against all pairs of the table. */
export type RelativeDistance = {
  readonly distance: number;
  readonly mean: number;
  /** distance / mean: below 1 is near. */
  readonly relative: number;
  /** Share of pairs that lie nearer. */
  readonly rank: number;
};

export function relativeDistance(distances: Float64Array, cell: number): RelativeDistance {
  const own = distances[cell];
  let sum = 0;
  let nearer = 0;
  for (const other of distances) {
    sum += other;
    if (other < own) nearer++;
  }
  const mean = sum / distances.length;
  return { distance: own, mean, relative: own / mean, rank: nearer / distances.length };
}

/** Root mean square length of a table's rows, users and items: a table that nobody uses shrinks to nothing. */
export function tableNorm(model: TaskModel, table: number): number {
  const { users, items } = model.network;
  let sum = 0;
  for (let user = 0; user < users; user++) {
    const u = userPlace(model, table, user);
    sum += dot(u, u);
  }
  for (let item = 0; item < items; item++) {
    const v = itemPlace(model, table, item);
    sum += dot(v, v);
  }
  return Math.sqrt(sum / (users + items));
}
