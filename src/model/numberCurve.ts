import * as tf from '@tensorflow/tfjs';
import { type CurveNetwork, curveLayout } from '../math/numberCurve';
import { designMatrix, rowCount } from '../math/numerals';
import { withSquaredError } from './losses';
import { Model, type Objective } from './model';
import { Parameters } from './parameters';

/** The curve regression on tensors: the forward pass of math/numberCurve.ts, in batches, and its training. */
export class CurveModel extends Model {
  /** [count, rows]: which rows make a number's vector, and with which weights. */
  private readonly design: Float32Array;
  private readonly rows: number;

  /** @param saved weights, or an optimiser state with the step it was saved at; see Parameters */
  constructor(network: CurveNetwork, saved: Float32Array, step = 0) {
    const { blocks, size } = curveLayout(network);
    super(new Parameters(Object.values(blocks), new Float32Array(size).fill(1), saved, step));
    this.design = designMatrix(network.encoding, network.count);
    this.rows = rowCount(network.encoding, network.count);
  }

  /**
   * One training step on the chosen numbers.
   * @param truths [count], what to answer to each number
   * @returns the answers [B, 1] before it, for the caller to free
   */
  train(truths: Float64Array, chosen: ArrayLike<number>, rate: number): tf.Tensor2D {
    return this.descend(() => this.parameters.differentiate(this.objective(truths, chosen)), rate);
  }

  /** Flat gradient of the mean squared error, for the caller to free. */
  gradient(truths: Float64Array, chosen: ArrayLike<number>): tf.Tensor1D {
    return this.differentiate(() => this.parameters.differentiate(this.objective(truths, chosen)));
  }

  /** Answers [B, 1] to the chosen numbers, for the caller to free. */
  predict(chosen: ArrayLike<number>): tf.Tensor2D {
    return tf.tidy(() => answers(this.parameters.read(), this.lookUp(chosen)));
  }

  private objective(truths: Float64Array, chosen: ArrayLike<number>): Objective {
    const numbers = this.lookUp(chosen);
    const wanted = tf.tensor2d(
      Float32Array.from(chosen, (number) => truths[number]),
      [chosen.length, 1],
    );
    return (tables) => withSquaredError(answers(tables, numbers), wanted);
  }

  /** [B, rows] */
  private lookUp(chosen: ArrayLike<number>): tf.Tensor2D {
    const selected = new Float32Array(chosen.length * this.rows);
    for (let b = 0; b < chosen.length; b++) {
      const from = chosen[b] * this.rows;
      selected.set(this.design.subarray(from, from + this.rows), b * this.rows);
    }
    return tf.tensor2d(selected, [chosen.length, this.rows]);
  }
}

/** [B, rows] → [B, 1] */
function answers(
  [table, hidden, hiddenBias, output, outputBias]: tf.Tensor2D[],
  numbers: tf.Tensor2D,
): tf.Tensor2D {
  const vectors = tf.matMul(numbers, table);
  const units = tf.relu(tf.add(tf.matMul(vectors, hidden), hiddenBias));
  return tf.add(tf.matMul(units as tf.Tensor2D, output), outputBias);
}
