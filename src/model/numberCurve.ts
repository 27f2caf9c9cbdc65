import type * as tf from '@tensorflow/tfjs';
import { type CurveNetwork, curveLayout } from '../math/numberCurve';
import { selectedRows } from '../math/numerals';
import { TowerModel } from './towerModel';

/** The curve regression on tensors: the forward pass of math/numberCurve.ts, in batches, and its training. */
export class CurveModel extends TowerModel {
  /** [count]: what stands for a number in an example, after its label. */
  private readonly selected: readonly Float32Array[];

  /** @param saved weights, or an optimiser state with the step it was saved at; see Parameters */
  constructor(network: CurveNetwork, saved: Float32Array, step = 0) {
    const { encoding, count, dimension } = network;
    const layout = curveLayout(network);
    const selected = Array.from({ length: count }, (_, number) => selectedRows(number, encoding, count));
    // A number itself multiplies its only row.
    const raw = encoding.kind === 'raw';
    const bags = {
      dimension,
      segments: 1,
      rows: raw ? 0 : selected[0].length,
      numbers: raw ? 1 : 0,
      table: layout.blocks.table.offset,
      tableRows: layout.blocks.table.rows,
    };
    super(layout, bags, 'squared error', saved, step);
    this.selected = selected.map((rows) =>
      Float32Array.from(rows, ({ row, weight }) =>
        raw ? weight : layout.blocks.table.offset + row * dimension,
      ),
    );
  }

  /**
   * One training step on the chosen numbers.
   * @param truths [count], what to answer to each number
   * @returns the answers [B, 1] before it, for the caller to free
   */
  train(truths: Float64Array, chosen: ArrayLike<number>, rate: number): tf.Tensor2D {
    return this.trainOn(this.examples(chosen, truths), rate);
  }

  /** Flat gradient of the mean squared error, for the caller to free. */
  gradient(truths: Float64Array, chosen: ArrayLike<number>): tf.Tensor1D {
    return this.gradientOf(this.examples(chosen, truths));
  }

  /** Answers [B, 1] to the chosen numbers, for the caller to free. */
  predict(chosen: ArrayLike<number>): tf.Tensor2D {
    return this.predictOf(this.examples(chosen));
  }

  private examples(chosen: ArrayLike<number>, truths?: Float64Array): Float32Array {
    const width = this.selected[0].length;
    const examples = new Float32Array(chosen.length * (1 + width));
    for (let b = 0; b < chosen.length; b++) {
      if (truths) examples[b * (1 + width)] = truths[chosen[b]];
      examples.set(this.selected[chosen[b]], b * (1 + width) + 1);
    }
    return examples;
  }
}
