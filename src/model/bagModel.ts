import * as tf from '@tensorflow/tfjs';
import type { BlockLayout } from '../math/blocks';
import { type BagSizes, bagColumns, bagGradient, bagInput } from './bagKernels';
import { Model, type Slopes } from './model';
import { Parameters } from './parameters';

/** What a head made of the bags, and how it passes the loss's slopes back. */
export type Judged = {
  /** [B, 1] */
  readonly predictions: tf.Tensor;
  readonly slopes: () => {
    /** d loss / d x, [B, segments · dimension]. */
    readonly ofInput: tf.Tensor;
    /** The flat gradient of the head's own parameters, 0 elsewhere. */
    readonly ofHead: tf.Tensor;
  };
};

/** A head over embedding bags; see bagKernels.ts for what its examples are. */
export abstract class BagModel extends Model {
  private readonly bags: BagSizes;

  /** @param saved weights, or an optimiser state with the step it was saved at; see Parameters */
  constructor({ blocks, size }: BlockLayout<string>, bags: BagSizes, saved: Float32Array, step: number) {
    super(new Parameters(Object.values(blocks), new Float32Array(size).fill(1), saved, step));
    this.bags = bags;
  }

  /** @param x the bags [B, segments · dimension] */
  protected abstract judge(state: tf.Tensor, x: tf.Tensor, examples: tf.Tensor): Judged;

  /** One training step on examples [B · columns]. @returns predictions [B, 1] before it, for the caller to free */
  protected trainOn(examples: Float32Array, rate: number): tf.Tensor2D {
    return this.descend(() => this.slopes(examples), rate);
  }

  /** Flat gradient of the mean loss, for the caller to free. */
  protected gradientOf(examples: Float32Array): tf.Tensor1D {
    return this.differentiate(() => this.slopes(examples));
  }

  /** Predictions [B, 1], for the caller to free. */
  protected predictOf(examples: Float32Array): tf.Tensor2D {
    return tf.tidy(() => this.forward(examples).judged.predictions as tf.Tensor2D);
  }

  private forward(rows: Float32Array) {
    const { state } = this.parameters;
    const columns = bagColumns(this.bags);
    const examples = tf.tensor2d(rows, [rows.length / columns, columns]);
    const judged = this.judge(state, bagInput({ state, examples }, this.bags), examples);
    return { examples, judged };
  }

  private slopes(rows: Float32Array): Slopes {
    const { examples, judged } = this.forward(rows);
    const { ofInput, ofHead } = judged.slopes();
    const gradient = bagGradient({ examples, slopes: ofInput, headGradient: ofHead }, this.bags);
    return { value: judged.predictions as tf.Tensor2D, gradient: gradient as tf.Tensor1D };
  }
}
