import * as tf from '@tensorflow/tfjs';
import { type SimilarityNetwork, similarityLayout } from '../math/similarity';
import { embeddingBag } from './embeddingBag';
import { withCrossEntropy } from './losses';
import { Model, type Objective } from './model';
import { Parameters } from './parameters';

/** B impressions: who saw what, what the pre-trained embeddings say of it, clicked or not. */
export type SimilarityBatch = {
  readonly users: ArrayLike<number>;
  readonly ads: ArrayLike<number>;
  /** What meets the table of features: the rows that digits choose [B · digits], or numbers [B · featureWidth]. */
  readonly features: Float32Array;
  readonly labels: ArrayLike<number>;
};

/** The similarity model on tensors: the forward pass of math/similarity.ts, in batches, and its training. */
export class SimilarityModel extends Model {
  private readonly network: SimilarityNetwork;

  /** @param saved weights, or an optimiser state with the step it was saved at; see Parameters */
  constructor(network: SimilarityNetwork, saved: Float32Array, step = 0) {
    const { blocks, size } = similarityLayout(network);
    super(new Parameters(Object.values(blocks), new Float32Array(size).fill(1), saved, step));
    this.network = network;
  }

  /** One training step. @returns the logits [B, 1] before it, for the caller to free */
  train(batch: SimilarityBatch, rate: number): tf.Tensor2D {
    return this.descend(() => this.parameters.differentiate(this.objective(batch)), rate);
  }

  /** Flat gradient of the mean cross-entropy, for the caller to free. */
  gradient(batch: SimilarityBatch): tf.Tensor1D {
    return this.differentiate(() => this.parameters.differentiate(this.objective(batch)));
  }

  /** Logits [B, 1], for the caller to free. */
  predict(batch: SimilarityBatch): tf.Tensor2D {
    return tf.tidy(() => this.forward(batch)(this.parameters.read()));
  }

  private objective(batch: SimilarityBatch): Objective {
    const labels = tf.tensor2d(Float32Array.from(batch.labels), [batch.labels.length, 1]);
    const forward = this.forward(batch);
    return (tables) => withCrossEntropy(forward(tables), labels);
  }

  private forward({ users, ads, features }: SimilarityBatch): Objective {
    const { feature } = this.network;
    const size = users.length;
    const matrix = (values: ArrayLike<number>) =>
      tf.tensor2d(Float32Array.from(values), [size, values.length / size]);
    const [user, ad] = [matrix(users), matrix(ads)];
    const seen = feature === 'none' ? undefined : matrix(features);
    return ([userTable, adTable, ...rest]) => {
      const vectors = [embeddingBag(userTable, user), embeddingBag(adTable, ad)];
      if (seen) {
        const table = rest[0];
        vectors.push(feature === 'digits' ? embeddingBag(table, seen) : tf.matMul(seen, table));
      }
      const [hidden, hiddenBias, output, outputBias] = seen ? rest.slice(1) : rest;
      const units = tf.relu(tf.add(tf.matMul(tf.concat2d(vectors, 1), hidden), hiddenBias));
      return tf.add(tf.matMul(units as tf.Tensor2D, output), outputBias);
    };
  }
}
