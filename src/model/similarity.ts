import type * as tf from '@tensorflow/tfjs';
import type { Block } from '../math/blocks';
import { numeralsFor } from '../math/numerals';
import { type SimilarityNetwork, similarityLayout } from '../math/similarity';
import { type BagSizes, bagColumns } from './bagKernels';
import { TowerModel } from './towerModel';

/** B impressions: who saw what, what the pre-trained embeddings say of it, clicked or not. */
export type SimilarityBatch = {
  readonly users: ArrayLike<number>;
  readonly ads: ArrayLike<number>;
  /** What meets the table of features: the rows that digits choose [B · digits], or numbers [B · featureWidth]. */
  readonly features: Float32Array;
  readonly labels: ArrayLike<number>;
};

/** The similarity model on tensors: the forward pass of math/similarity.ts, in batches, and its training. */
export class SimilarityModel extends TowerModel {
  private readonly blocks: Readonly<Record<'users' | 'ads' | 'features', Block>>;
  private readonly sizes: BagSizes;
  private readonly digits: boolean;

  /** @param saved weights, or an optimiser state with the step it was saved at; see Parameters */
  constructor(network: SimilarityNetwork, saved: Float32Array, step = 0) {
    const { feature, dimension, count, bases } = network;
    const layout = similarityLayout(network);
    const digits = feature === 'digits';
    const sizes = {
      dimension,
      segments: feature === 'none' ? 2 : 3,
      rows: 2 + (digits ? numeralsFor(count, bases).reduce((sum, { width }) => sum + width, 0) : 0),
      numbers: digits ? 0 : layout.blocks.features.rows,
      table: layout.blocks.features.offset,
      tableRows: layout.blocks.features.rows,
    };
    super(layout, sizes, 'cross-entropy', saved, step);
    this.blocks = layout.blocks;
    this.sizes = sizes;
    this.digits = digits;
  }

  /** One training step. @returns the logits [B, 1] before it, for the caller to free */
  train(batch: SimilarityBatch, rate: number): tf.Tensor2D {
    return this.trainOn(this.examples(batch), rate);
  }

  /** Flat gradient of the mean cross-entropy, for the caller to free. */
  gradient(batch: SimilarityBatch): tf.Tensor1D {
    return this.gradientOf(this.examples(batch));
  }

  /** Logits [B, 1], for the caller to free. */
  predict(batch: SimilarityBatch): tf.Tensor2D {
    return this.predictOf(this.examples(batch));
  }

  private examples({ users, ads, features, labels }: SimilarityBatch): Float32Array {
    const { blocks, digits, sizes } = this;
    const columns = bagColumns(sizes);
    const width = columns - 3;
    const rows = new Float32Array(users.length * columns);
    const place = ({ offset, columns }: Block, row: number) => offset + row * columns;
    for (let b = 0; b < users.length; b++) {
      const from = b * columns;
      rows[from] = labels[b];
      rows[from + 1] = place(blocks.users, users[b]);
      rows[from + 2] = place(blocks.ads, ads[b]);
      for (let f = 0; f < width; f++) {
        const value = features[b * width + f];
        rows[from + 3 + f] = digits ? place(blocks.features, value) : value;
      }
    }
    return rows;
  }
}
