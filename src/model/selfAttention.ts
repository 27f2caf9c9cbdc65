import * as tf from '@tensorflow/tfjs';
import { leak } from '../math/attention';
import type { Block } from '../math/blocks';
import { type BlockName, layout, type Network } from '../math/network';
import type { Batch } from './lookups';
import { maskedSoftmax } from './maskedSoftmax';

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
type Tables = Record<TableName, tf.Tensor2D>;

/** The tables of a network, in the order of its parameters. */
export function tablesOf(network: Network): { readonly names: TableName[]; readonly blocks: Block[] } {
  const { blocks } = layout(network);
  const tables = Object.entries(tableBlocks).flatMap(([name, parts]) => {
    const rows = parts.reduce((sum, part) => sum + blocks[part].rows, 0);
    return rows > 0 ? [{ name: name as TableName, block: { ...blocks[parts[0]], rows } }] : [];
  });
  return { names: tables.map(({ name }) => name), blocks: tables.map(({ block }) => block) };
}

/** By name what Parameters reads. */
export function named(network: Network, tables: readonly tf.Tensor2D[]): Tables {
  return Object.fromEntries(tablesOf(network).names.map((name, i) => [name, tables[i]])) as Tables;
}

/** Logits [B, 1] of a network whose behaviours attend to each other, by tfjs's operations; see math/attention.ts. */
export function selfAttentionLogits(network: Network, table: Tables, batch: Batch): tf.Tensor2D {
  const { users, history, lengths } = batch;
  const behaviours = tf.matMul<tf.Tensor2D>(batch.behaviours, table.memory);
  const target = tf.matMul<tf.Tensor2D>(batch.targets, table.target);
  const alike = maskedSoftmax(tf.zeros([lengths.shape[0], history]), lengths, 1);
  const pooled = pool(alike, selfAttention(behaviours, table, batch), users);
  const interest = network.representation ? tf.mul<tf.Tensor2D>(pooled, target) : pooled;
  const seen = [interest];
  if (network.head !== 'interest') seen.push(target);
  if (network.head === 'product') seen.push(tf.mul(interest, target));
  if (table.numeral) seen.push(tf.matMul(batch.numbers, table.numeral));
  const hidden = tf.leakyRelu(tf.matMul(withOnes(seen), table.hidden), leak);
  return tf.add(tf.matMul(hidden, table.output), tf.matMul(batch.targets, table.bias));
}

/** Σ αᵢ b̃ᵢ: [B, L], [U · L, d] → [B, d] */
function pool(weights: tf.Tensor2D, behaviours: tf.Tensor2D, users: number): tf.Tensor2D {
  if (users === 1) return tf.matMul(weights, behaviours);
  const [size, history] = weights.shape;
  const dimension = behaviours.shape[1];
  const values: tf.Tensor3D = tf.reshape(behaviours, [size, history, dimension]);
  return tf.reshape(tf.matMul(tf.reshape(weights, [size, 1, history]), values), [size, dimension]);
}

/** One pre-norm transformer block on tensors, [U · L, d] → [U · L, d]; explained in math/selfAttention.ts. */
function selfAttention(placed: tf.Tensor2D, table: Tables, { users, history, lengths }: Batch): tf.Tensor2D {
  const dimension = placed.shape[1];
  const normal = normalise(placed);
  const [queries, keys, values] = [table.query, table.key, table.value].map((weights) =>
    tf.reshape<tf.Rank.R3>(tf.matMul(normal, weights), [users, history, dimension]),
  );
  const products: tf.Tensor2D = tf.reshape(tf.matMul(queries, keys, false, true), [users * history, history]);
  // Every row of one user's L × L matrix has the same padding.
  const own: tf.Tensor2D = tf.reshape(tf.slice(lengths, 0, users), [users, 1]);
  const rowLengths: tf.Tensor1D = tf.reshape(tf.tile(own, [1, history]), [users * history]);
  const matrix = maskedSoftmax(products, rowLengths, 1 / Math.sqrt(dimension));
  const looked = tf.matMul(tf.reshape<tf.Rank.R3>(matrix, [users, history, history]), values);
  const attended: tf.Tensor2D = tf.add(placed, tf.reshape(looked, placed.shape));
  const expanded: tf.Tensor2D = tf.relu(tf.matMul(withOnes([normalise(attended)]), table.expand));
  return tf.add(attended, tf.matMul(withOnes([expanded]), table.contract));
}

/** The parts side by side with a column of ones, which meets the row of biases below a weight matrix. */
function withOnes(parts: tf.Tensor2D[]): tf.Tensor2D {
  return tf.concat2d([...parts, tf.ones([parts[0].shape[0], 1])], 1);
}

/** (x − mean) / deviation of every row, without gain or bias. */
function normalise(x: tf.Tensor2D): tf.Tensor2D {
  const centred = tf.sub(x, tf.mean(x, -1, true));
  const variance = tf.mean(tf.square(centred), -1, true);
  return tf.mul(centred, tf.rsqrt(tf.add(variance, 1e-5)));
}
