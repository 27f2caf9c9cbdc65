import type * as tf from '@tensorflow/tfjs';
import { integer, type Random, seeded, seedFor } from '../math/random';
import type { CommonSpec } from './experiment';

/** Which examples a step or an evaluation takes. */

/** The source of a step's draw: it depends on nothing but the seed and the step. */
export function batchRandom({ seeds }: Pick<CommonSpec, 'seeds'>, step: number): Random {
  return seeded(seedFor(seeds.batches, `batch ${step}`));
}

/** A batch of the numbers 0 … count−1, drawn with replacement. */
export function drawnBatch(
  spec: Pick<CommonSpec, 'seeds' | 'batchSize'>,
  count: number,
  step: number,
): readonly number[] {
  const random = batchRandom(spec, step);
  return Array.from({ length: spec.batchSize }, () => integer(random, count));
}

/** Predictions of examples 0 … count−1, in chunks that keep memory low. */
export async function predictAll(
  predict: (chosen: ArrayLike<number>) => tf.Tensor,
  count: number,
  chunk: number,
): Promise<Float32Array> {
  const predictions = new Float32Array(count);
  for (let from = 0; from < count; from += chunk) {
    const length = Math.min(chunk, count - from);
    const predicted = predict(Uint32Array.from({ length }, (_, i) => from + i));
    predictions.set(await predicted.data(), from);
    predicted.dispose();
  }
  return predictions;
}
