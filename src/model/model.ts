import * as tf from '@tensorflow/tfjs';
import type { Parameters } from './parameters';

/** Tables → outputs that carry their loss's gradient; see losses.ts. */
export type Objective = (tables: tf.Tensor2D[]) => tf.Tensor2D;

/** Outputs of a batch and the flat gradient [size] of their loss. */
export type Slopes = { readonly value: tf.Tensor2D; readonly gradient: tf.Tensor1D };

/** What every model does with its parameters, whatever it computes from them. */
export abstract class Model {
  protected readonly parameters: Parameters;

  constructor(parameters: Parameters) {
    this.parameters = parameters;
  }

  get size(): number {
    return this.parameters.size;
  }

  get step(): number {
    return this.parameters.step;
  }

  save(): Promise<Float32Array> {
    return this.parameters.save();
  }

  /** [size] */
  async weights(): Promise<Float32Array> {
    return (await this.save()).subarray(0, this.size);
  }

  dispose(): void {
    this.parameters.dispose();
  }

  /** One training step. @returns the outputs before it, for the caller to free */
  protected descend(slopes: () => Slopes, rate: number): tf.Tensor2D {
    return tf.tidy(() => {
      const { value, gradient } = slopes();
      this.parameters.update(gradient, rate);
      return value;
    });
  }

  /** The flat gradient [size], for the caller to free. */
  protected differentiate(slopes: () => Slopes): tf.Tensor1D {
    return tf.tidy(() => slopes().gradient);
  }
}
