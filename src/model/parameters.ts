import * as tf from '@tensorflow/tfjs';
import type { Block } from '../math/blocks';
import { adam } from './adam';
import './gradients';

/**
 * Parameters that learn: a state tensor [3, parameters] on the backend, and the tables in it. The tables must tile the
 * flat vector in order, so that their gradients, laid end to end, are its gradient.
 */
export class Parameters {
  /** [3, size], weights first. */
  state: tf.Tensor2D;
  private readonly learningRateMask: tf.Tensor1D;
  private readonly tables: readonly Block[];
  readonly size: number;
  /** Updates so far. */
  step: number;

  /**
   * @param tables where each table lies; empty ones are left out
   * @param learningRateMask [size], each parameter's share of the learning rate; 0 where it is fixed
   * @param saved weights [size], or a whole state [3 · size] together with the step it was saved at
   */
  constructor(tables: readonly Block[], learningRateMask: Float32Array, saved: Float32Array, step = 0) {
    this.tables = tables.filter(({ rows, columns }) => rows * columns > 0);
    this.size = learningRateMask.length;
    this.step = step;
    const values = new Float32Array(3 * this.size);
    values.set(saved);
    this.state = tf.keep(tf.tensor2d(values, [3, this.size]));
    this.learningRateMask = tf.keep(tf.tensor1d(learningRateMask));
  }

  /** The tables as tensors [rows, columns]: views for one forward pass, freed by the caller's tidy. */
  read(): tf.Tensor2D[] {
    return this.tables.map(({ offset, rows, columns }) =>
      tf.reshape(tf.slice(this.state, [0, offset], [1, rows * columns]), [rows, columns]),
    );
  }

  /** One step of Adam down a gradient [size] that the caller has. */
  update(gradient: tf.Tensor1D, rate: number): void {
    // The caller's tidy must not take it.
    const next = tf.keep(adam(this.state, gradient, this.learningRateMask, rate, this.step + 1));
    this.state.dispose();
    this.state = next;
    this.step++;
  }

  /**
   * Outputs and the flat gradient [size] of their loss, by tfjs.
   * @param outputs tables → outputs, any shape; it must carry the loss's gradient by itself (see losses.ts)
   */
  differentiate<Output extends tf.Tensor>(
    outputs: (tables: tf.Tensor2D[]) => Output,
  ): { value: Output; gradient: tf.Tensor1D } {
    const { value, grads } = tf.valueAndGrads((...tables) => outputs(tables as tf.Tensor2D[]))(this.read());
    return { value: value as Output, gradient: tf.concat1d(grads.map((grad) => tf.reshape(grad, [-1]))) };
  }

  /** The whole state [3 · size], weights first: enough to go on exactly from here. */
  async save(): Promise<Float32Array> {
    return (await this.state.data()) as Float32Array;
  }

  dispose(): void {
    this.state.dispose();
    this.learningRateMask.dispose();
  }
}
