import * as tf from '@tensorflow/tfjs';
import type { Parameters } from './parameters';

/** Tables → outputs that carry their loss's gradient; see losses.ts. */
export type Objective = (tables: tf.Tensor2D[]) => tf.Tensor2D;

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
  protected descend(objective: () => Objective, rate: number): tf.Tensor2D {
    return tf.tidy(() => this.parameters.descend(objective(), rate));
  }

  /** The flat gradient [size], for the caller to free. */
  protected differentiate(objective: () => Objective): tf.Tensor1D {
    return tf.tidy(() => this.parameters.differentiate(objective()).gradient);
  }
}
