import * as tf from '@tensorflow/tfjs';
import { crossLayout } from '../math/crossNetwork';
import type { InteractionNetwork } from '../math/interaction';
import { embeddingRows, labelsOf, type Values } from './interaction';
import { withCrossEntropy } from './losses';
import { Model, type Objective } from './model';
import { Parameters } from './parameters';
import { setEmbeddings } from './setEmbeddings';
import { setProducts } from './setProducts';

/** The deep and cross network on tensors: the formula of math/crossNetwork.ts in batches, and its training. */
export class CrossModel extends Model {
  private readonly network: InteractionNetwork;

  /** @param saved weights, or an optimiser state with the step it was saved at; see Parameters */
  constructor(network: InteractionNetwork, saved: Float32Array, step = 0) {
    const { blocks, size } = crossLayout(network);
    super(new Parameters(Object.values(blocks), new Float32Array(size).fill(1), saved, step));
    this.network = network;
  }

  /**
   * One training step on the chosen impressions.
   * @returns the logits [B, 1] before it, for the caller to free
   */
  train(log: Values, chosen: ArrayLike<number>, rate: number): tf.Tensor2D {
    return this.descend(() => this.parameters.differentiate(this.objective(log, chosen)), rate);
  }

  /** Flat gradient of the mean cross-entropy, for the caller to free. */
  gradient(log: Values, chosen: ArrayLike<number>): tf.Tensor1D {
    return this.differentiate(() => this.parameters.differentiate(this.objective(log, chosen)));
  }

  /** Logits [B, 1], for the caller to free. */
  predict(log: Values, chosen: ArrayLike<number>): tf.Tensor2D {
    return tf.tidy(() => this.logits(this.parameters.read(), embeddingRows(this.network, log, chosen)));
  }

  private objective(log: Values, chosen: ArrayLike<number>): Objective {
    const rows = embeddingRows(this.network, log, chosen);
    const labels = labelsOf(log, chosen);
    return (tables) => withCrossEntropy(this.logits(tables, rows), labels);
  }

  /** → [B, 1] */
  private logits(
    [embeddings, linear, bias, v, u, c, w, a, out]: tf.Tensor2D[],
    rows: tf.Tensor2D,
  ): tf.Tensor2D {
    const { sets } = this.network;
    const each = (table: tf.Tensor2D): tf.Tensor3D =>
      tf.reshape(table, [sets, table.shape[0] / sets, table.shape[1]]);
    const row = (table: tf.Tensor2D): tf.Tensor3D => tf.reshape(table, [sets, 1, table.shape[1]]);
    // x₁ = x₀ ⊙ (U Vᵀ x₀ + c) + x₀, for all sets at once.
    const x0 = setEmbeddings(embeddings, rows, sets);
    const crossed = tf.add(setProducts(setProducts(x0, each(v)), each(u)), row(c));
    const x1: tf.Tensor3D = tf.add(tf.mul(x0, crossed), x0);
    const units = tf.relu(tf.add(setProducts(x1, each(w)), row(a)));
    const deep = tf.sum(setProducts(units as tf.Tensor3D, each(out)), 0);
    const own = tf.sum(setEmbeddings(linear, rows, 1), 2);
    return tf.add(tf.add(deep, tf.reshape(own, [rows.shape[0], 1])), bias);
  }
}
