import * as tf from '@tensorflow/tfjs';
import type { BlockLayout } from '../math/blocks';
import { type BagSizes, bagColumns, bagGradient, bagInput } from './bagKernels';
import { Model, type Slopes } from './model';
import { Parameters } from './parameters';
import { hiddenUnits, inputSlopes, towerGradient, towerOutput, unitSlopes } from './towerKernels';

/** A tower of ReLU units over embedding bags: what the curve and the similarity model are. */
export abstract class BagModel extends Model {
  private readonly bags: BagSizes;
  private readonly tower;
  private readonly output;
  private readonly loss: { readonly squared: number };

  /**
   * @param layout whose last blocks are the tower's
   * @param saved weights, or an optimiser state with the step it was saved at; see Parameters
   */
  constructor(
    { blocks, size }: BlockLayout<'hidden' | 'outputBias'>,
    bags: BagSizes,
    loss: 'cross-entropy' | 'squared error',
    saved: Float32Array,
    step: number,
  ) {
    super(new Parameters(Object.values(blocks), new Float32Array(size).fill(1), saved, step));
    const { offset, rows, columns } = blocks.hidden;
    this.bags = bags;
    this.tower = { hidden: offset, width: rows, units: columns, leak: 0 };
    this.loss = { squared: loss === 'squared error' ? 1 : 0 };
    this.output = { ...this.tower, ownBias: blocks.outputBias.offset, biases: 0, choice: 0 };
  }

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
    return tf.tidy(() => this.forward(examples).predictions);
  }

  private forward(rows: Float32Array) {
    const { state } = this.parameters;
    const columns = bagColumns(this.bags);
    const examples = tf.tensor2d(rows, [rows.length / columns, columns]);
    const x = bagInput({ state, examples }, this.bags);
    const activations = hiddenUnits({ state, x }, this.tower);
    const predictions = towerOutput({ state, activations, examples }, this.output) as tf.Tensor2D;
    return { examples, x, activations, predictions };
  }

  private slopes(rows: Float32Array): Slopes {
    const { state } = this.parameters;
    const { examples, x, activations, predictions } = this.forward(rows);
    const ofUnits = unitSlopes(
      { state, activations, predictions, examples },
      { ...this.tower, ...this.loss },
    );
    const ofInput = inputSlopes({ state, unitSlopes: ofUnits }, this.tower);
    const ofTower = towerGradient({ state, x, activations, unitSlopes: ofUnits, examples }, this.output);
    const gradient = bagGradient({ examples, slopes: ofInput, towerGradient: ofTower }, this.bags);
    return { value: predictions, gradient: gradient as tf.Tensor1D };
  }
}
