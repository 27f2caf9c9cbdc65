import * as tf from '@tensorflow/tfjs';
import { type AdNetwork, adLayout } from '../math/adKeys';
import { withCountedCrossEntropy } from './losses';
import { Model } from './model';
import { Parameters } from './parameters';

/** Some impressions, counted: [ad · users + user], how often shown and how often clicked. */
export type Counts = {
  readonly size: number;
  readonly shown: Float32Array;
  readonly clicked: Float32Array;
};

/**
 * The users-and-ads model on tensors: the forward pass of math/adKeys.ts for all ads and users at once, which for so few
 * costs less than looking a batch up.
 */
export class AdKeysModel extends Model {
  private readonly network: AdNetwork;
  private readonly ads: number;
  /** [ad, row]: which rows make an ad. */
  private readonly design: tf.Tensor2D;
  /** [1, 1 + dimension]: the linear term's place, and all others. */
  private readonly linear: tf.Tensor2D;
  private readonly factors: tf.Tensor2D;

  /**
   * @param rows [ad], the rows that make its vector
   * @param saved weights, or an optimiser state with the step it was saved at; see Parameters
   */
  constructor(network: AdNetwork, rows: readonly (readonly number[])[], saved: Float32Array, step = 0) {
    const { blocks, size } = adLayout(network);
    super(new Parameters(Object.values(blocks), new Float32Array(size).fill(1), saved, step));
    this.network = network;
    this.ads = rows.length;
    const design = new Float32Array(rows.length * network.rows);
    rows.forEach((chosen, ad) => {
      for (const row of chosen) design[ad * network.rows + row] += 1;
    });
    this.design = tf.tensor2d(design, [rows.length, network.rows]);
    const place = Array.from({ length: network.dimension + 1 }, (_, k) => (k === 0 ? 1 : 0));
    this.linear = tf.tensor2d([place]);
    this.factors = tf.tensor2d([place.map((is) => 1 - is)]);
  }

  override dispose(): void {
    super.dispose();
    tf.dispose([this.design, this.linear, this.factors]);
  }

  /**
   * One training step on the counted impressions.
   * @returns the logits [ad, user] before it, for the caller to free
   */
  train(counts: Counts, rate: number): tf.Tensor2D {
    return this.descend(() => this.parameters.differentiate(this.objective(counts)), rate);
  }

  /** Flat gradient of the mean cross-entropy, for the caller to free. */
  gradient(counts: Counts): tf.Tensor1D {
    return this.differentiate(() => this.parameters.differentiate(this.objective(counts)));
  }

  /** Logits [ad, user], for the caller to free. */
  predict(): tf.Tensor2D {
    return tf.tidy(() => this.logits(this.parameters.read()));
  }

  private objective({ size, shown, clicked }: Counts) {
    const matrix = (values: Float32Array) => tf.tensor2d(values, [this.ads, this.network.users]);
    const [often, well] = [matrix(shown), matrix(clicked)];
    return (tables: tf.Tensor2D[]) => withCountedCrossEntropy(this.logits(tables), often, well, size);
  }

  /** → [ad, user]. A user's linear term gives way to a 1 that meets the ad's. */
  private logits([table, users, bias]: tf.Tensor2D[]): tf.Tensor2D {
    const vectors = tf.matMul(this.design, table);
    const meeting = tf.add(tf.mul(users, this.factors), this.linear) as tf.Tensor2D;
    const products = tf.matMul(vectors, meeting, false, true);
    const usual = tf.add(tf.matMul(this.linear, users, false, true), bias);
    return tf.add(products, usual) as tf.Tensor2D;
  }
}
