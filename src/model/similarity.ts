import * as tf from '@tensorflow/tfjs';
import { featureWidth, type SimilarityNetwork, similarityLayout } from '../math/similarity';
import { withCrossEntropy } from './losses';
import { Parameters } from './parameters';

/** B impressions: who saw what, what the pre-trained embeddings say of it [B · featureWidth], clicked or not. */
export type SimilarityBatch = {
  readonly users: ArrayLike<number>;
  readonly ads: ArrayLike<number>;
  readonly features: Float32Array;
  readonly labels: ArrayLike<number>;
};

/** The similarity model on tensors: the forward pass of math/similarity.ts, in batches, and its training. */
export class SimilarityModel {
  private readonly parameters: Parameters;
  private readonly network: SimilarityNetwork;

  /** @param saved weights, or an optimiser state with the step it was saved at; see Parameters */
  constructor(network: SimilarityNetwork, saved: Float32Array, step = 0) {
    const { blocks, size } = similarityLayout(network);
    this.network = network;
    this.parameters = new Parameters(Object.values(blocks), new Float32Array(size).fill(1), saved, step);
  }

  get step(): number {
    return this.parameters.step;
  }

  save(): Promise<Float32Array> {
    return this.parameters.save();
  }

  dispose(): void {
    this.parameters.dispose();
  }

  /** One training step. @returns the logits [B, 1] before it, for the caller to free */
  train(batch: SimilarityBatch, rate: number): tf.Tensor2D {
    return tf.tidy(() => this.parameters.descend(this.objective(batch), rate));
  }

  /** Flat gradient of the mean cross-entropy, for the caller to free. */
  gradient(batch: SimilarityBatch): tf.Tensor1D {
    return tf.tidy(() => this.parameters.differentiate(this.objective(batch)).gradient);
  }

  /** Logits [B, 1], for the caller to free. */
  predict(batch: SimilarityBatch): tf.Tensor2D {
    return tf.tidy(() => this.forward(batch)(this.parameters.read()));
  }

  private objective(batch: SimilarityBatch): (tables: tf.Tensor2D[]) => tf.Tensor2D {
    const labels = tf.tensor2d(Float32Array.from(batch.labels), [batch.labels.length, 1]);
    const forward = this.forward(batch);
    return (tables) => withCrossEntropy(forward(tables), labels);
  }

  private forward({ users, ads, features }: SimilarityBatch): (tables: tf.Tensor2D[]) => tf.Tensor2D {
    const width = featureWidth(this.network);
    const inputs = [oneHot(users, this.network.users), oneHot(ads, this.network.ads)];
    if (width > 0) inputs.push(tf.tensor2d(features, [users.length, width]));
    return (tables) => {
      const [hidden, hiddenBias, output, outputBias] = tables.slice(inputs.length);
      const vectors = inputs.map((input, i) => tf.matMul(input, tables[i]));
      const units = tf.relu(tf.add(tf.matMul(tf.concat2d(vectors as tf.Tensor2D[], 1), hidden), hiddenBias));
      return tf.add(tf.matMul(units as tf.Tensor2D, output), outputBias);
    };
  }
}

/** [B, count] */
function oneHot(indices: ArrayLike<number>, count: number): tf.Tensor2D {
  const rows = new Float32Array(indices.length * count);
  for (let b = 0; b < indices.length; b++) rows[b * count + indices[b]] = 1;
  return tf.tensor2d(rows, [indices.length, count]);
}
