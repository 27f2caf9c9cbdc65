import * as tf from '@tensorflow/tfjs';
import { type ActiveTasks, sees, type TaskNetwork, taskLayout, tasks, trains } from '../math/entanglement';
import { withDecay, withTaskCrossEntropy } from './losses';
import { Model } from './model';
import { Parameters } from './parameters';

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

/** Places of one batch: signed rows for u − v, and each side alone where a tower wants it. */
type Rows = { readonly difference: tf.Tensor2D; readonly users?: tf.Tensor2D; readonly items?: tf.Tensor2D };

/** The two-task model on tensors: the forward pass of math/entanglement.ts, in batches, and its training. */
export class TasksModel extends Model {
  private readonly network: TaskNetwork;
  /** [table · dimension, table]: sums each table's columns, with a minus sign. */
  private readonly nearness: tf.Tensor2D;
  /** [task, table]: 0 where a task sees a table, −∞ (nearly) where not. */
  private readonly blind: tf.Tensor2D;
  /** [table, task]: 1 where a task's loss moves a table. */
  private readonly moves?: tf.Tensor2D;
  /** [2 · units, task]: sums each tower's units. */
  private readonly collects?: tf.Tensor2D;

  /** @param saved weights, or an optimiser state with the step it was saved at; see Parameters */
  constructor(network: TaskNetwork, saved: Float32Array, step = 0) {
    const { tables, dimension: d, tower } = network;
    const { blocks, size } = taskLayout(network);
    const pace = new Float32Array(size).fill(slowly);
    pace.fill(1, 0, blocks.gates.offset);
    super(new Parameters(Object.values(blocks), pace, saved, step));
    this.network = network;
    const matrix = (rows: number, columns: number, value: (r: number, c: number) => number) =>
      tf.tensor2d(
        Float32Array.from({ length: rows * columns }, (_, i) => value(Math.floor(i / columns), i % columns)),
        [rows, columns],
      );
    const count = tables.length;
    this.nearness = matrix(count * d, count, (r, k) => (Math.floor(r / d) === k ? -1 : 0));
    this.blind = matrix(2, count, (task, k) => (sees(network, task, k) ? 0 : -1e9));
    const stops = [0, 1].some((task) =>
      tables.some((_, k) => sees(network, task, k) !== trains(network, task, k)),
    );
    if (stops) this.moves = matrix(count, 2, (k, task) => (trains(network, task, k) ? 1 : 0));
    if (tower) this.collects = matrix(2 * tower, 2, (h, task) => (Math.floor(h / tower) === task ? 1 : 0));
  }

  override dispose(): void {
    super.dispose();
    tf.dispose([
      this.nearness,
      this.blind,
      ...(this.moves ? [this.moves] : []),
      ...(this.collects ? [this.collects] : []),
    ]);
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
    return this.descend(() => this.parameters.differentiate(this.objective(log, chosen, activeTasks)), rate);
  }

  /** Flat gradient of the loss, for the caller to free. */
  gradient(log: TaskImpressions, chosen: ArrayLike<number>, activeTasks: ActiveTasks): tf.Tensor1D {
    return this.differentiate(() => this.parameters.differentiate(this.objective(log, chosen, activeTasks)));
  }

  /** Logits [B, task] of the chosen impressions, for the caller to free. */
  predict(log: TaskImpressions, chosen: ArrayLike<number>): tf.Tensor2D {
    return tf.tidy(() => this.logits(this.parameters.read(), this.lookUp(log, chosen)));
  }

  private objective(log: TaskImpressions, chosen: ArrayLike<number>, activeTasks: ActiveTasks) {
    const size = chosen.length;
    const rows = this.lookUp(log, chosen);
    const labels = new Float32Array(2 * size);
    const counts = new Float32Array(2 * size);
    for (let b = 0; b < size; b++) {
      labels[2 * b] = log.labels[0][chosen[b]];
      labels[2 * b + 1] = log.labels[1][chosen[b]];
      counts[2 * b] = activeTasks[0];
      counts[2 * b + 1] = activeTasks[1] * log.knownB[chosen[b]];
    }
    const wanted = tf.tensor2d(labels, [size, 2]);
    const known = tf.tensor2d(counts, [size, 2]);
    const decay = this.decay(activeTasks);
    return ([embeddings, ...rest]: tf.Tensor2D[]) =>
      withTaskCrossEntropy(this.logits([withDecay(embeddings, decay), ...rest], rows), wanted, known);
  }

  /** [1, table · dimension]: a table whose task is not learned rests; decay alone would let Adam empty it. */
  private decay(activeTasks: ActiveTasks): tf.Tensor2D {
    const { tables, dimension } = this.network;
    const strengths = tables.flatMap((table) => {
      const rests = activeTasks.some((active, task) => !active && table === tasks[task]);
      return new Array<number>(dimension).fill(rests ? 0 : tableDecay);
    });
    return tf.tensor2d([strengths]);
  }

  private lookUp({ users, items }: TaskImpressions, chosen: ArrayLike<number>): Rows {
    const { users: first, items: second, tower } = this.network;
    const rows = (user: number, item: number) => {
      const hot = new Float32Array(chosen.length * (first + second));
      for (let b = 0; b < chosen.length; b++) {
        const from = b * (first + second);
        hot[from + users[chosen[b]]] = user;
        hot[from + first + items[chosen[b]]] = item;
      }
      return tf.tensor2d(hot, [chosen.length, first + second]);
    };
    return { difference: rows(1, -1), ...(tower ? { users: rows(1, 0), items: rows(0, 1) } : {}) };
  }

  /** → [B, task] */
  private logits([embeddings, gates, slopes, offsets, ...towers]: tf.Tensor2D[], rows: Rows): tf.Tensor2D {
    const scores = tf.matMul(tf.square(tf.matMul(rows.difference, embeddings)), this.nearness) as tf.Tensor2D;
    const shares = tf.mul(tf.softmax(tf.add(gates, this.blind)), tf.softplus(slopes)) as tf.Tensor2D;
    const mixed = tf.add(this.mix(scores, tf.transpose(shares)), offsets) as tf.Tensor2D;
    return towers.length ? tf.add(mixed, this.tower(embeddings, towers, rows)) : mixed;
  }

  /** All tables forward, a task's own and the shared one backward: [B, table] · [table, task] → [B, task] */
  private mix(scores: tf.Tensor2D, shares: tf.Tensor2D): tf.Tensor2D {
    if (!this.moves) return tf.matMul(scores, shares);
    const { moves } = this;
    const op = tf.customGrad((s, w, save) => {
      (save as tf.GradSaveFunc)([s as tf.Tensor, w as tf.Tensor]);
      return {
        value: tf.matMul(s as tf.Tensor2D, w as tf.Tensor2D),
        gradFunc: (dy: tf.Tensor, saved: tf.Tensor[]) => [
          tf.matMul(dy as tf.Tensor2D, tf.mul(saved[1], moves) as tf.Tensor2D, false, true),
          tf.matMul(saved[0] as tf.Tensor2D, dy as tf.Tensor2D, true, false),
        ],
      };
    });
    return op(scores, shares) as tf.Tensor2D;
  }

  /** A tower per task over [u, v, u ⊙ v] of the shared table: → [B, task] */
  private tower(embeddings: tf.Tensor2D, [into, bias, out]: tf.Tensor2D[], rows: Rows): tf.Tensor2D {
    const { tables, dimension: d, users, items } = this.network;
    if (!rows.users || !rows.items || !this.collects) throw new Error('towers without rows');
    const shared = tf.slice(embeddings, [0, tables.indexOf('S') * d], [users + items, d]) as tf.Tensor2D;
    const u = tf.matMul(rows.users, shared) as tf.Tensor2D;
    const v = tf.matMul(rows.items, shared) as tf.Tensor2D;
    const seen = tf.concat2d([u, v, tf.mul(u, v) as tf.Tensor2D], 1);
    const units = tf.relu(tf.add(tf.matMul(seen, into), bias));
    return tf.matMul(tf.mul(units, out) as tf.Tensor2D, this.collects);
  }
}
