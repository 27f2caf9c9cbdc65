import type * as tf from '@tensorflow/tfjs';
import type { BlockLayout } from '../math/blocks';
import type { BagSizes } from './bagKernels';
import { BagModel, type Judged } from './bagModel';
import { hiddenUnits, inputSlopes, towerGradient, towerOutput, unitSlopes } from './towerKernels';

/** A tower of ReLU units over embedding bags: what the curve and the similarity model are. */
export abstract class TowerModel extends BagModel {
  private readonly tower;
  private readonly biases;
  private readonly squared: number;

  /** @param layout whose last blocks are the tower's */
  constructor(
    layout: BlockLayout<'hidden' | 'outputBias'>,
    bags: BagSizes,
    loss: 'cross-entropy' | 'squared error',
    saved: Float32Array,
    step: number,
  ) {
    super(layout, bags, saved, step);
    const { hidden, outputBias } = layout.blocks;
    this.tower = { hidden: hidden.offset, width: hidden.rows, units: hidden.columns, leak: 0 };
    this.biases = { ownBias: outputBias.offset, biases: 0, choice: 0 };
    this.squared = loss === 'squared error' ? 1 : 0;
  }

  protected judge(state: tf.Tensor, x: tf.Tensor, examples: tf.Tensor): Judged {
    const { tower, biases, squared } = this;
    const activations = hiddenUnits({ state, x }, tower);
    const predictions = towerOutput({ state, activations, examples }, { ...tower, ...biases });
    return {
      predictions,
      slopes: () => {
        const of = unitSlopes({ state, activations, predictions, examples }, { ...tower, squared });
        return {
          ofInput: inputSlopes({ state, unitSlopes: of }, tower),
          ofHead: towerGradient({ state, x, activations, unitSlopes: of, examples }, { ...tower, ...biases }),
        };
      },
    };
  }
}
