import * as tf from '@tensorflow/tfjs';
import { type ActiveTasks, sees, type TaskNetwork, taskLayout, tasks, trains } from '../math/entanglement';
import { Model, type Slopes } from './model';
import { Parameters } from './parameters';
import {
  exampleColumns,
  type TaskSizes,
  tableColumns,
  taskGradient,
  taskLogits,
  taskSlopes,
} from './taskKernels';

/** Impressions in columns; the part of a ConflictLog that a model may see. */
export type TaskImpressions = {
  readonly users: ArrayLike<number>;
  readonly items: ArrayLike<number>;
  readonly labels: readonly [ArrayLike<number>, ArrayLike<number>];
  readonly knownB: ArrayLike<number>;
};

/** What keeps tables that nobody needs small; five times as much would empty task B's table. */
export const tableDecay = 2e-4;
/** Gates, slopes, offsets and towers learn at this share of the tables' rate: places first, then whom to trust. */
const slowly = 0.3;

/** The two-task model on tensors: the forward pass of math/entanglement.ts, in batches, and its training. */
export class TasksModel extends Model {
  private readonly network: TaskNetwork;
  private readonly sizes: TaskSizes;

  /** @param saved weights, or an optimiser state with the step it was saved at; see Parameters */
  constructor(network: TaskNetwork, saved: Float32Array, step = 0) {
    const { users, items, dimension, tables, tower } = network;
    const { blocks, size } = taskLayout(network);
    const pace = new Float32Array(size).fill(slowly);
    pace.fill(1, 0, blocks.gates.offset);
    super(new Parameters(Object.values(blocks), pace, saved, step));
    this.network = network;
    this.sizes = {
      users,
      rows: users + items,
      dimension,
      count: tables.length,
      units: tower,
      towered: tables.indexOf('S'),
    };
  }

  /**
   * One training step on the chosen impressions.
   * @returns the logits [B, task] before it, for the caller to free
   */
  train(
    log: TaskImpressions,
    chosen: ArrayLike<number>,
    rate: number,
    activeTasks: ActiveTasks,
  ): tf.Tensor2D {
    return this.descend(() => this.slopes(log, chosen, activeTasks), rate);
  }

  /** Flat gradient of the loss, for the caller to free. */
  gradient(log: TaskImpressions, chosen: ArrayLike<number>, activeTasks: ActiveTasks): tf.Tensor1D {
    return this.differentiate(() => this.slopes(log, chosen, activeTasks));
  }

  /** Logits [B, task] of the chosen impressions, for the caller to free. */
  predict(log: TaskImpressions, chosen: ArrayLike<number>): tf.Tensor2D {
    return tf.tidy(() => this.forward(log, chosen, [1, 1]).logits);
  }

  private slopes(log: TaskImpressions, chosen: ArrayLike<number>, activeTasks: ActiveTasks): Slopes {
    const { state } = this.parameters;
    const { examples, tables, logits } = this.forward(log, chosen, activeTasks);
    const slopes = taskSlopes({ logits, examples }, {});
    const gradient = taskGradient({ state, examples, tables, slopes }, this.sizes);
    return { value: logits, gradient: gradient as tf.Tensor1D };
  }

  private forward(log: TaskImpressions, chosen: ArrayLike<number>, activeTasks: ActiveTasks) {
    const { state } = this.parameters;
    const examples = examplesOf(log, chosen, activeTasks);
    const tables = this.tables(activeTasks);
    const logits = taskLogits({ state, examples, tables }, this.sizes) as tf.Tensor2D;
    return { examples, tables, logits };
  }

  /** [table, 5]: a table whose task is not learned rests; decay alone would let Adam empty it. */
  private tables(activeTasks: ActiveTasks): tf.Tensor2D {
    const { network } = this;
    const rows = network.tables.flatMap((table, k) => {
      const rests = activeTasks.some((active, task) => !active && table === tasks[task]);
      const each = (is: typeof sees) => [0, 1].map((task) => Number(is(network, task, k)));
      return [...each(sees), ...each(trains), rests ? 0 : tableDecay];
    });
    return tf.tensor2d(rows, [network.tables.length, tableColumns]);
  }
}

function examplesOf(
  { users, items, labels, knownB }: TaskImpressions,
  chosen: ArrayLike<number>,
  [activeA, activeB]: ActiveTasks,
): tf.Tensor2D {
  const rows = new Float32Array(chosen.length * exampleColumns);
  for (let b = 0; b < chosen.length; b++) {
    const i = chosen[b];
    const from = b * exampleColumns;
    rows[from] = users[i];
    rows[from + 1] = items[i];
    rows[from + 2] = labels[0][i];
    rows[from + 3] = labels[1][i];
    rows[from + 4] = activeA;
    rows[from + 5] = activeB * knownB[i];
  }
  return tf.tensor2d(rows, [chosen.length, exampleColumns]);
}
