import { clickProbabilities, liking, probeLog, type Tastes, tastes } from '../../data/conflictLog';
import { itemPlace, type TaskModel, taskModel, userPlace } from '../../math/entanglement';
import {
  allUserItemDistances,
  type Encounters,
  encounters,
  tableNorm,
} from '../../math/entanglementMeasures';
import { expectedAuc } from '../../math/metrics';
import { widestPlane } from '../../math/plane';
import { dot } from '../../math/vectors';
import type { SpecOf } from '../../training/protocol';

/** What the pictures read off a specification and its weights; each is worked out once. */

export type World = {
  readonly tastes: Tastes;
  /** [task][user · items + item] */
  readonly probabilities: readonly [Float64Array, Float64Array];
  /** [task]: AUC of someone who knows every taste. */
  readonly best: readonly [number, number];
  readonly probe: Encounters;
};

let known: { key: string; world: World } | undefined;

/** The last one is remembered: all arms share it. */
export function worldOf({ network, conflict, seeds }: SpecOf<'entanglement'>): World {
  const key = [network.users, network.items, conflict, seeds.data].join();
  if (known?.key !== key) {
    const world = tastes(network, conflict, seeds.data);
    const probabilities = [clickProbabilities(world, 0), clickProbabilities(world, 1)] as const;
    known = {
      key,
      world: {
        tastes: world,
        probabilities,
        best: [
          expectedAuc(probabilities[0], probabilities[0]),
          expectedAuc(probabilities[1], probabilities[1]),
        ],
        probe: encounters(probeLog(world, seeds.data), network.users, network.items),
      },
    };
  }
  return known.world;
}

/** The conflicting user and the item on which the two tasks disagree most: liked in A, disliked in B. */
export function tellingPair(world: Tastes): { user: number; item: number } {
  let found = { user: 0, item: 0, gap: Number.NEGATIVE_INFINITY };
  for (let user = 0; user < world.users; user++) {
    if (!world.conflicting[user]) continue;
    for (let item = 0; item < world.items; item++) {
      // Where tasks agree, what is liked most.
      const gap = 1.01 * liking(world, 0, user, item) - liking(world, 1, user, item);
      if (gap > found.gap) found = { user, item, gap };
    }
  }
  return found;
}

/** What a table shows: everyone in a plane, how far apart they lie, how large it is. */
export type TableView = {
  /** [user], [item]: places in the plane. */
  readonly users: readonly (readonly [number, number])[];
  readonly items: readonly (readonly [number, number])[];
  /** [user · items + item], in all dimensions. */
  readonly distances: Float64Array;
  readonly norm: number;
};

export type Reading = {
  readonly model: TaskModel;
  readonly tables: readonly TableView[];
  readonly reach: number;
};

const readings = new WeakMap<Float32Array, Reading>();

export function readingOf({ network }: SpecOf<'entanglement'>, weights: Float32Array): Reading {
  const before = readings.get(weights);
  if (before) return before;
  const model = taskModel(network, weights);
  const tables = network.tables.map((_, table): TableView => {
    const rows = (count: number, of: (model: TaskModel, table: number, index: number) => ArrayLike<number>) =>
      Array.from({ length: count }, (_, index) => of(model, table, index));
    const users = rows(network.users, userPlace);
    const items = rows(network.items, itemPlace);
    const [across, up] = widestPlane([...users, ...items], network.dimension);
    const flat = (place: ArrayLike<number>) => [dot(place, across), dot(place, up)] as const;
    return {
      users: users.map(flat),
      items: items.map(flat),
      distances: allUserItemDistances(model, table),
      norm: tableNorm(model, table),
    };
  });
  let reach = smallestReach;
  for (const { users, items } of tables)
    for (const [x, y] of [...users, ...items]) reach = Math.max(reach, Math.abs(x), Math.abs(y));
  const reading = { model, tables, reach };
  readings.set(weights, reading);
  return reading;
}

/** A plane never shows less than this to each side, so that an untrained table looks small. */
const smallestReach = 0.6;
