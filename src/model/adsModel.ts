import * as tf from '@tensorflow/tfjs';
import { leak } from '../math/attention';
import type { Block } from '../math/blocks';
import { type BlockName, layout, learnable, type Network } from '../math/network';
import { type Batch, type Impressions, lookUp, numberRows, targetRows } from './lookups';
import { withCrossEntropy } from './losses';
import { maskedSoftmax } from './maskedSoftmax';
import { Model, type Objective } from './model';
import { Parameters } from './parameters';
import { selfAttention, withOnes } from './selfAttention';

/** Tables that one product reads at once, from neighbouring blocks of the parameters. */
const tableBlocks = {
  memory: ['behaviour', 'gap', 'position'],
  target: ['target', 'now'],
  bias: ['targetBias', 'bias'],
  numeral: ['numeral'],
  query: ['query'],
  key: ['key'],
  value: ['value'],
  expand: ['expand', 'expandBias'],
  contract: ['contract', 'contractBias'],
  hidden: ['hidden', 'hiddenBias'],
  output: ['output'],
} satisfies Record<string, BlockName[]>;

type TableName = keyof typeof tableBlocks;
/** Tables [rows, columns]; those the network does not have are missing. */
export type Tables = Record<TableName, tf.Tensor2D>;

/** Impressions with what became of them. */
export type Labelled = Impressions & { readonly labels: ArrayLike<number> };

/** One user at one moment. */
export type User = {
  /** Newest first, one entry each per behaviour. */
  readonly categories: readonly number[];
  readonly buckets: readonly number[];
  readonly number: number;
};

/** The ads model on tensors: the forward pass of math/attention.ts, in batches, and its training. */
export class AdsModel extends Model {
  readonly network: Network;
  private readonly names: TableName[];

  /** @param saved weights, or an optimiser state with the step it was saved at; see Parameters */
  constructor(network: Network, saved: Float32Array, step = 0) {
    const { blocks } = layout(network);
    const tables = Object.entries(tableBlocks).flatMap(([name, parts]) => {
      const block: Block = {
        ...blocks[parts[0]],
        rows: parts.reduce((sum, part) => sum + blocks[part].rows, 0),
      };
      return block.rows > 0 ? [{ name: name as TableName, block }] : [];
    });
    const places = tables.map(({ block }) => block);
    super(new Parameters(places, learnable(network), saved, step));
    this.network = network;
    this.names = tables.map(({ name }) => name);
  }

  /** One training step on the chosen impressions. @returns their logits [B, 1] before it, for the caller to free */
  train(log: Labelled, chosen: ArrayLike<number>, rate: number): tf.Tensor2D {
    return this.descend(() => this.objective(log, chosen), rate);
  }

  /** Flat gradient of the mean cross-entropy, for the caller to free. */
  gradient(log: Labelled, chosen: ArrayLike<number>): tf.Tensor1D {
    return this.differentiate(() => this.objective(log, chosen));
  }

  /** Logits [B, 1] of the chosen impressions, for the caller to free. */
  predict(log: Impressions, chosen: ArrayLike<number>): tf.Tensor2D {
    return tf.tidy(() => this.logits(this.parameters.read(), lookUp(this.network, log, chosen)));
  }

  /**
   * Logits [K, 1] of candidate ads [K] for one user, for the caller to free. Behaviours are encoded once, whatever K
   * is; attention, pooling and the tower repeat for every ad.
   */
  score({ categories, buckets, number }: User, candidates: ArrayLike<number>): tf.Tensor2D {
    return tf.tidy(() => {
      const length = categories.length;
      const user = { categories, buckets, lengths: [length], targets: [0], numbers: [number] };
      const once = lookUp(this.network, user, [0], length);
      const count = candidates.length;
      return this.logits(this.parameters.read(), {
        ...once,
        targets: targetRows(this.network, candidates),
        numbers: numberRows(this.network, new Uint16Array(count).fill(number)),
        lengths: tf.tensor1d(new Float32Array(count).fill(length)),
      });
    });
  }

  private objective(log: Labelled, chosen: ArrayLike<number>): Objective {
    const batch = lookUp(this.network, log, chosen);
    const labels = tf.tensor2d(
      Float32Array.from(chosen, (i) => log.labels[i]),
      [chosen.length, 1],
    );
    return (tables) => withCrossEntropy(this.logits(tables, batch), labels);
  }

  /**
   * The parts of the forward pass, each on inputs that were made before it: to be run, and timed, alone. Of networks
   * whose sequence is read by the target; the caller frees what a part returns, and calls `dispose` at the end.
   */
  parts(log: Impressions, chosen: ArrayLike<number>) {
    const kept = tf.tidy(() => {
      const batch = lookUp(this.network, log, chosen);
      const table = this.named(this.parameters.read());
      const behaviours = tf.matMul<tf.Tensor2D>(batch.behaviours, table.memory);
      const target = tf.matMul<tf.Tensor2D>(batch.targets, table.target);
      const alpha = this.attention(behaviours, target, table, batch);
      const interest = this.represent(pool(alpha, behaviours, batch), target);
      const number = encodeNumber(table, batch);
      return { batch, table, made: { behaviours, target, alpha, interest, number } };
    });
    const { batch, table, made } = kept;
    const alone = (part: () => tf.Tensor2D) => () => tf.tidy(part);
    return {
      run: {
        encode: alone(() => tf.matMul(batch.behaviours, table.memory)),
        target: alone(() => tf.matMul(batch.targets, table.target)),
        attention: alone(() => this.attention(made.behaviours, made.target, table, batch)),
        interest: alone(() => this.represent(pool(made.alpha, made.behaviours, batch), made.target)),
        number: alone(() => encodeNumber(table, batch) ?? tf.zeros([batch.users, 0])),
        tower: alone(() => this.tower(made.interest, made.target, made.number, table, batch)),
      },
      dispose: () => tf.dispose(kept),
    };
  }

  private named(tables: tf.Tensor2D[]): Tables {
    return Object.fromEntries(this.names.map((name, i) => [name, tables[i]])) as Tables;
  }

  private logits(tables: tf.Tensor2D[], batch: Batch): tf.Tensor2D {
    const { network } = this;
    const table = this.named(tables);
    // b̃ = b ⊕ p and t̃ = t ⊕ p(0): one product each.
    const behaviours = tf.matMul<tf.Tensor2D>(batch.behaviours, table.memory);
    const target = tf.matMul<tf.Tensor2D>(batch.targets, table.target);

    const pooled =
      network.sequence === 'self'
        ? pool(alike(batch), selfAttention(behaviours, table, batch), batch)
        : pool(this.attention(behaviours, target, table, batch), behaviours, batch);
    return this.tower(this.represent(pooled, target), target, encodeNumber(table, batch), table, batch);
  }

  /** u [B, d] */
  private represent(pooled: tf.Tensor2D, target: tf.Tensor2D): tf.Tensor2D {
    return this.network.representation ? tf.mul(pooled, target) : pooled;
  }

  /** Logits [B, 1]: the number's vector joins interest and target here. */
  private tower(
    interest: tf.Tensor2D,
    target: tf.Tensor2D,
    number: tf.Tensor2D | undefined,
    table: Tables,
    batch: Batch,
  ): tf.Tensor2D {
    const { network } = this;
    const seen = [interest];
    if (network.head !== 'interest') seen.push(target);
    if (network.head === 'product') seen.push(tf.mul(interest, target));
    if (number) seen.push(number);
    const hidden = tf.leakyRelu(tf.matMul(withOnes(seen), table.hidden), leak);
    return tf.add(tf.matMul(hidden, table.output), tf.matMul(batch.targets, table.bias));
  }

  /** α [B, L] */
  private attention(behaviours: tf.Tensor2D, target: tf.Tensor2D, table: Tables, batch: Batch): tf.Tensor2D {
    const { attention, dimension, categories, buckets } = this.network;
    const scale = 1 / Math.sqrt(dimension);
    if (attention === 'off') return alike(batch);
    if (attention === 'full') return maskedSoftmax(products(behaviours, target, batch), batch.lengths, scale);
    // Only time speaks: p against p(0), with the rows of meaning blanked out.
    const gaps = tf.mul(
      table.memory,
      only(categories + buckets, (row) => row >= categories),
    );
    const now = tf.mul(
      table.target,
      only(categories + 1, (row) => row === categories),
    );
    const recency = products(tf.matMul(batch.behaviours, gaps), tf.matMul(batch.targets, now), batch);
    return maskedSoftmax(recency, batch.lengths, scale);
  }
}

/** The number's vector [B, numberDimension], where the network has one. */
function encodeNumber(table: Tables, batch: Batch): tf.Tensor2D | undefined {
  return table.numeral && tf.matMul<tf.Tensor2D>(batch.numbers, table.numeral);
}

/** ⟨behaviour, target⟩ for every pair: [U · L, d], [B, d] → [B, L] */
function products(behaviours: tf.Tensor2D, targets: tf.Tensor2D, { users, history }: Batch): tf.Tensor2D {
  if (users === 1) return tf.matMul(targets, behaviours, false, true);
  const [size, dimension] = targets.shape;
  const keys: tf.Tensor3D = tf.reshape(behaviours, [size, history, dimension]);
  return tf.reshape(tf.matMul(keys, tf.reshape(targets, [size, dimension, 1])), [size, history]);
}

/** Σ αᵢ b̃ᵢ: [B, L], [U · L, d] → [B, d] */
function pool(weights: tf.Tensor2D, behaviours: tf.Tensor2D, { users, history }: Batch): tf.Tensor2D {
  if (users === 1) return tf.matMul(weights, behaviours);
  const [size] = weights.shape;
  const dimension = behaviours.shape[1];
  const values: tf.Tensor3D = tf.reshape(behaviours, [size, history, dimension]);
  return tf.reshape(tf.matMul(tf.reshape(weights, [size, 1, history]), values), [size, dimension]);
}

/** 1 / length on behaviours, 0 on padding, [B, L]. */
function alike({ lengths, history }: Batch): tf.Tensor2D {
  return maskedSoftmax(tf.zeros([lengths.shape[0], history]), lengths, 1);
}

/** [rows, 1] of ones and zeros. */
function only(rows: number, on: (row: number) => boolean): tf.Tensor2D {
  const values = Array.from({ length: rows }, (_, row) => (on(row) ? 1 : 0));
  return tf.tensor2d(values, [rows, 1]);
}
