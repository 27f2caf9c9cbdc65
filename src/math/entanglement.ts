import { type Block, type BlockLayout, blockLayout, blockSources, drawBlock } from './blocks';
import { normal } from './random';
import { softmax, type Weights } from './vectors';

/**
 * Two tasks, A and B, over users and items that lie in a plane (or in a few more dimensions): near means liked. In
 * plain numbers, to explain what the tensor model trains.
 *
 *   s_k = −‖u_k − v_k‖²                      how near user and item lie in table k
 *   g_t = softmax over the tables task t sees
 *   z_t = offset_t + softplus(slope_t) · Σ_k g_tk s_k (+ tower_t(u_S, v_S, u_S ⊙ v_S))
 *
 * Tables may be one for both tasks (S), one for each (A, B), or all three, as in STEM (2308.13537): then every task
 * sees all tables, but trains only its own and the shared one.
 */
export const tasks = ['A', 'B'] as const;
export type Task = (typeof tasks)[number];
export type Table = Task | 'S';
/** Which tasks the next steps learn, A and B: 1 or 0. */
export type ActiveTasks = readonly [number, number];

export type TaskNetwork = {
  readonly users: number;
  readonly items: number;
  readonly dimension: number;
  readonly tables: readonly Table[];
  /** Whether a task's gradient stops before the other task's table. */
  readonly stopGradient: boolean;
  /** ReLU units of each task's tower over the shared table; 0 for none. */
  readonly tower: number;
};

/** Whether a task's score uses a table: its own; with a shared one there is something to choose, so all. */
export function sees({ tables }: TaskNetwork, task: number, table: number): boolean {
  return tables[table] === tasks[task] || tables.includes('S');
}

/** Whether a task's loss moves a table. */
export function trains(network: TaskNetwork, task: number, table: number): boolean {
  const foreign = network.tables[table] === tasks[1 - task];
  return sees(network, task, table) && !(foreign && network.stopGradient);
}

export type TaskBlock = 'embeddings' | 'gates' | 'slopes' | 'offsets' | 'towerIn' | 'towerBias' | 'towerOut';

/**
 * Where each block lies in the flat vector of parameters. Embeddings are [users, then items; table · dimension]: all
 * tables side by side. Towers are side by side too, task A's units first.
 */
export function taskLayout({ users, items, dimension, tables, tower }: TaskNetwork): BlockLayout<TaskBlock> {
  const units = 2 * tower;
  return blockLayout({
    embeddings: [users + items, tables.length * dimension],
    gates: [2, tables.length],
    slopes: [2, 1],
    offsets: [1, 2],
    towerIn: [units ? 3 * dimension : 0, units],
    towerBias: [units ? 1 : 0, units],
    towerOut: [units ? 1 : 0, units],
  });
}

/** The slope's parameter at which softplus gives one. */
const unitSlope = Math.log(Math.E - 1);
const embeddingDeviation = 0.1;

/** Gates start even, slopes at one. Each table draws from its own source: the same start whatever else there is. */
export function initialTaskWeights(network: TaskNetwork, seed: number): Float32Array {
  const { dimension, tables, tower } = network;
  const { blocks, size } = taskLayout(network);
  const weights = new Float32Array(size);
  const random = blockSources(seed);
  tables.forEach((table, k) => {
    const source = random(`table ${table}`);
    const { offset, rows, columns } = blocks.embeddings;
    for (let r = 0; r < rows; r++)
      for (let e = 0; e < dimension; e++)
        weights[offset + r * columns + k * dimension + e] = embeddingDeviation * normal(source);
  });
  weights.fill(unitSlope, blocks.slopes.offset, blocks.slopes.offset + 2);
  drawBlock(weights, blocks.towerIn, random('towerIn'), 1 / Math.sqrt(3 * dimension));
  drawBlock(weights, blocks.towerOut, random('towerOut'), 1 / Math.sqrt(tower));
  return weights;
}

/** A network with its weights, laid out once for many questions. */
export type TaskModel = {
  readonly network: TaskNetwork;
  readonly weights: Weights;
  readonly blocks: Readonly<Record<TaskBlock, Block>>;
  /** [task][table], each task's sum to one; 0 for a table it does not see. */
  readonly gates: readonly (readonly number[])[];
  /** [task]: softplus of the parameter, so always positive: near can never mean disliked. */
  readonly slopes: readonly number[];
};

export function taskModel(network: TaskNetwork, weights: Weights): TaskModel {
  const { blocks } = taskLayout(network);
  const at = ({ offset, columns }: Block, r: number, c: number) => weights[offset + r * columns + c];
  const gates = tasks.map((_, task) =>
    softmax(
      network.tables.map((_, k) =>
        sees(network, task, k) ? at(blocks.gates, task, k) : Number.NEGATIVE_INFINITY,
      ),
    ),
  );
  const slopes = tasks.map((_, task) => Math.log1p(Math.exp(at(blocks.slopes, task, 0))));
  return { network, weights, blocks, gates, slopes };
}

/** [dimension]: a user's place in a table. */
export function userPlace(model: TaskModel, table: number, user: number): Weights {
  return place(model, table, user);
}

/** [dimension]: an item's place in a table. */
export function itemPlace(model: TaskModel, table: number, item: number): Weights {
  return place(model, table, model.network.users + item);
}

function place({ network, weights, blocks }: TaskModel, table: number, row: number): Weights {
  const { offset, columns } = blocks.embeddings;
  const from = offset + row * columns + table * network.dimension;
  return weights.subarray(from, from + network.dimension);
}

export function squaredDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let e = 0; e < a.length; e++) sum += (a[e] - b[e]) ** 2;
  return sum;
}

export function distance(model: TaskModel, table: number, user: number, item: number): number {
  return Math.sqrt(squaredDistance(userPlace(model, table, user), itemPlace(model, table, item)));
}

export type TaskForward = {
  /** [table]: −‖u − v‖². */
  readonly scores: readonly number[];
  /** [task]: Σ gate · score. */
  readonly mixed: readonly number[];
  /** [task]: what the towers add. */
  readonly towers: readonly number[];
  /** [task] */
  readonly logits: readonly number[];
};

export function taskForward(model: TaskModel, user: number, item: number): TaskForward {
  const { network, weights, blocks, gates, slopes } = model;
  const scores = network.tables.map(
    (_, k) => -squaredDistance(userPlace(model, k, user), itemPlace(model, k, item)),
  );
  const mixed = gates.map((gate) => gate.reduce((sum, share, k) => sum + share * scores[k], 0));
  const towers = tasks.map((_, task) => (network.tower > 0 ? tower(model, task, user, item).value : 0));
  const logits = tasks.map(
    (_, task) => weights[blocks.offsets.offset + task] + slopes[task] * mixed[task] + towers[task],
  );
  return { scores, mixed, towers, logits };
}

/** A task's tower over the shared table, and its slope along the user's place, [dimension]. */
function tower(
  model: TaskModel,
  task: number,
  user: number,
  item: number,
): { value: number; slope: number[] } {
  const { network, weights, blocks } = model;
  const { dimension: d, tower: units } = network;
  const shared = network.tables.indexOf('S');
  const slope = new Array<number>(d).fill(0);
  let value = 0;
  if (units === 0 || shared < 0) return { value, slope };
  const u = userPlace(model, shared, user);
  const v = itemPlace(model, shared, item);
  const into = (r: number, h: number) => weights[blocks.towerIn.offset + r * 2 * units + h];
  for (let h = task * units; h < (task + 1) * units; h++) {
    let unit = weights[blocks.towerBias.offset + h];
    for (let e = 0; e < d; e++)
      unit += u[e] * into(e, h) + v[e] * into(d + e, h) + u[e] * v[e] * into(2 * d + e, h);
    if (unit <= 0) continue;
    const out = weights[blocks.towerOut.offset + h];
    value += out * unit;
    for (let e = 0; e < d; e++) slope[e] += out * (into(e, h) + v[e] * into(2 * d + e, h));
  }
  return { value, slope };
}

/** [task][user · items + item]: the logits of everything that could be shown. */
export function allLogits(model: TaskModel): readonly [Float64Array, Float64Array] {
  const { users, items } = model.network;
  const all = [new Float64Array(users * items), new Float64Array(users * items)] as const;
  for (let cell = 0; cell < users * items; cell++) {
    const { logits } = taskForward(model, Math.floor(cell / items), cell % items);
    for (const task of [0, 1]) all[task][cell] = logits[task];
  }
  return all;
}

/** ∂z_t/∂u, [dimension], along a user's place in a table: −2 · slope · gate · (u − v), and the tower's share. */
export function logitSlope(
  model: TaskModel,
  task: number,
  table: number,
  user: number,
  item: number,
): number[] {
  const { network, gates, slopes } = model;
  const pull = -2 * slopes[task] * gates[task][table];
  const u = userPlace(model, table, user);
  const v = itemPlace(model, table, item);
  const towered = network.tower > 0 && network.tables[table] === 'S';
  const slope = towered ? tower(model, task, user, item).slope : new Array<number>(network.dimension).fill(0);
  for (let e = 0; e < slope.length; e++) slope[e] += pull * (u[e] - v[e]);
  return slope;
}
