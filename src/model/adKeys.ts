import type * as tf from '@tensorflow/tfjs';
import { type AdNetwork, adLayout } from '../math/adKeys';
import { BagModel, type Judged } from './bagModel';
import { biasGradient, factorLogits, factorSlopes } from './factorKernels';

/** Impressions in columns: who saw which ad, clicked or not. */
export type AdImpressions = {
  readonly users: ArrayLike<number>;
  readonly ads: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
};

/** The users-and-ads model on tensors: the forward pass of math/adKeys.ts in batches, and its training. */
export class AdKeysModel extends BagModel {
  private readonly sizes: { readonly dimension: number; readonly bias: number };
  private readonly firstUser: number;
  /** [ad]: where its rows lie in the parameters. */
  private readonly places: readonly Float32Array[];

  /**
   * @param rows [ad], the rows that make its vector, as many for each
   * @param saved weights, or an optimiser state with the step it was saved at; see Parameters
   */
  constructor(network: AdNetwork, rows: readonly (readonly number[])[], saved: Float32Array, step = 0) {
    const layout = adLayout(network);
    const { ads, users, bias } = layout.blocks;
    const most = Math.max(...rows.map(({ length }) => length));
    const bags = { segments: 2, rows: 1 + most, numbers: 0, table: ads.offset, tableRows: ads.rows };
    super(layout, { ...bags, dimension: ads.columns }, saved, step);
    this.sizes = { dimension: ads.columns, bias: bias.offset };
    this.firstUser = users.offset;
    this.places = rows.map((chosen) => Float32Array.from(chosen, (row) => ads.offset + row * ads.columns));
  }

  /** One training step on the chosen impressions. @returns the logits [B, 1] before it, for the caller to free */
  train(log: AdImpressions, chosen: ArrayLike<number>, rate: number): tf.Tensor2D {
    return this.trainOn(this.examples(log, chosen), rate);
  }

  /** Flat gradient of the mean cross-entropy, for the caller to free. */
  gradient(log: AdImpressions, chosen: ArrayLike<number>): tf.Tensor1D {
    return this.gradientOf(this.examples(log, chosen));
  }

  /** Logits [B, 1] of the chosen impressions, for the caller to free. */
  predict(log: AdImpressions, chosen: ArrayLike<number>): tf.Tensor2D {
    return this.predictOf(this.examples(log, chosen));
  }

  private examples({ users, ads, labels }: AdImpressions, chosen: ArrayLike<number>): Float32Array {
    const columns = 2 + this.places[0].length;
    const examples = new Float32Array(chosen.length * columns);
    for (let b = 0; b < chosen.length; b++) {
      const i = chosen[b];
      examples[b * columns] = labels[i];
      examples[b * columns + 1] = this.firstUser + users[i] * this.sizes.dimension;
      examples.set(this.places[ads[i]], b * columns + 2);
    }
    return examples;
  }

  protected judge(state: tf.Tensor, x: tf.Tensor, examples: tf.Tensor): Judged {
    const logits = factorLogits({ state, x }, this.sizes);
    return {
      predictions: logits,
      slopes: () => {
        const ofInput = factorSlopes({ x, logits, examples }, this.sizes);
        return { ofInput, ofHead: biasGradient({ state, slopes: ofInput }, this.sizes) };
      },
    };
  }
}
