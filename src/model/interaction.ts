import * as tf from '@tensorflow/tfjs';
import { firstRows, type InteractionNetwork, interactionLayout } from '../math/interaction';
import { interactionGradient, interactionLogits, pairColumns } from './interactionKernels';
import { Model } from './model';
import { Parameters } from './parameters';

/** Values of each field in columns: [impression · fields + field]. */
export type Values = { readonly values: ArrayLike<number>; readonly labels: ArrayLike<number> };

/** The interaction model on tensors: the formula of math/interaction.ts in batches, and its training. */
export class InteractionModel extends Model {
  private readonly network: InteractionNetwork;
  private readonly pairs: tf.Tensor2D;
  private readonly sizes: Record<'count' | 'dimension' | 'sets' | 'pairCount' | 'fields', number>;

  /** @param saved weights, or an optimiser state with the step it was saved at; see Parameters */
  constructor(network: InteractionNetwork, saved: Float32Array, step = 0) {
    const { blocks, size } = interactionLayout(network);
    super(new Parameters(Object.values(blocks), new Float32Array(size).fill(1), saved, step));
    this.network = network;
    const first = firstRows(network);
    const counts = network.cardinalities;
    const pairs = network.pairs.flatMap((pair) => {
      // The larger field first.
      const [i, j] = counts[pair[0]] < counts[pair[1]] ? [pair[1], pair[0]] : pair;
      return [i, j, first[i], first[j], counts[i], counts[j]];
    });
    // A tensor has at least one row; without pairs it is never read.
    if (!pairs.length) pairs.push(...new Array<number>(pairColumns).fill(0));
    this.pairs = tf.keep(tf.tensor2d(pairs, [pairs.length / pairColumns, pairColumns]));
    this.sizes = {
      count: blocks.embeddings.rows,
      dimension: network.dimension,
      sets: network.sets,
      pairCount: network.pairs.length,
      fields: network.cardinalities.length,
    };
  }

  override dispose(): void {
    super.dispose();
    this.pairs.dispose();
  }

  /**
   * One training step on the chosen impressions.
   * @param learnPairs whether the pair weights learn too
   * @returns the logits [B, 1] before it, for the caller to free
   */
  train(log: Values, chosen: ArrayLike<number>, rate: number, learnPairs: boolean): tf.Tensor2D {
    return tf.tidy(() => {
      const { logits, gradient } = this.slopes(log, chosen, learnPairs);
      this.parameters.update(gradient, rate);
      return logits;
    });
  }

  /** Flat gradient of the mean cross-entropy, for the caller to free. */
  gradient(log: Values, chosen: ArrayLike<number>, learnPairs = true): tf.Tensor1D {
    return tf.tidy(() => this.slopes(log, chosen, learnPairs).gradient);
  }

  /** Logits [B, 1], for the caller to free. */
  predict(log: Values, chosen: ArrayLike<number>): tf.Tensor2D {
    return tf.tidy(() => this.logits(embeddingRows(this.network, log, chosen)));
  }

  private logits(rows: tf.Tensor2D): tf.Tensor2D {
    const { state } = this.parameters;
    return interactionLogits({ state, rows, pairs: this.pairs }, this.sizes) as tf.Tensor2D;
  }

  private slopes(log: Values, chosen: ArrayLike<number>, learnPairs: boolean) {
    const batch = chosen.length;
    const rows = embeddingRows(this.network, log, chosen);
    const logits = this.logits(rows);
    const labels = labelsOf(log, chosen);
    const slopes = tf.mul(tf.sub(tf.sigmoid(logits), labels), 1 / batch);
    const { state } = this.parameters;
    const kind = { none: 0, own: 1, shared: 2, cross: 0 }[this.network.pairWeights];
    const gradient = interactionGradient(
      { state, rows, pairs: this.pairs, slopes },
      { ...this.sizes, batch, learnPairs: learnPairs ? kind : 0 },
    ) as tf.Tensor1D;
    return { logits, gradient };
  }
}

/** [B, fields]: the embedding row of each value. */
export function embeddingRows(
  network: InteractionNetwork,
  { values }: Values,
  chosen: ArrayLike<number>,
): tf.Tensor2D {
  const first = firstRows(network);
  const fields = first.length;
  const rows = new Float32Array(chosen.length * fields);
  for (let b = 0; b < chosen.length; b++) {
    for (let f = 0; f < fields; f++) rows[b * fields + f] = first[f] + values[chosen[b] * fields + f];
  }
  return tf.tensor2d(rows, [chosen.length, fields]);
}

/** [B, 1] */
export function labelsOf({ labels }: Values, chosen: ArrayLike<number>): tf.Tensor2D {
  return tf.tensor2d(
    Float32Array.from(chosen, (n) => labels[n]),
    [chosen.length, 1],
  );
}
