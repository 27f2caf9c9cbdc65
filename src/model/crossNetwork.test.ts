import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { crossLayout, crossLogit, initialCross } from '../math/crossNetwork';
import type { InteractionNetwork } from '../math/interaction';
import { crossEntropy } from '../math/metrics';
import { startBackend } from './backend';
import { CrossModel } from './crossNetwork';
import { installedWasm } from './installedWasm';

const networkOf = (sets: number): InteractionNetwork => ({
  cardinalities: [3, 2, 2],
  dimension: 4,
  sets,
  pairs: [[0, 1]],
  pairWeights: 'cross',
});
/** Four impressions; the first user twice. */
const log = { values: [0, 0, 1, 2, 1, 0, 0, 1, 1, 1, 0, 0], labels: [1, 0, 0, 1] };
const all = [0, 1, 2, 3];

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(async () => {
    expect((await startBackend(installedWasm, backend)).name).toBe(backend);
  });

  it.each([1, 2])('answers and learns like the plain reference: sets %d', async (sets) => {
    const network = networkOf(sets);
    const weights = initialCross(network, { deviation: 0.7, bias: -0.5 }, 5);
    // Biases too count only where they are not zero.
    const { blocks } = crossLayout(network);
    for (const { offset, rows, columns } of [blocks.linear, blocks.c, blocks.a])
      for (let i = 0; i < rows * columns; i++) weights[offset + i] = 0.1 * ((i % 5) - 1.7);
    const answers = (parameters: ArrayLike<number>) =>
      all.map((n) => crossLogit(network, parameters, log.values.slice(3 * n, 3 * n + 3)));
    const before = tf.memory().numTensors;
    const model = new CrossModel(network, weights);

    const predicted = model.predict(log, all);
    const values = await predicted.data();
    answers(weights).forEach((value, i) => {
      expect(values[i]).toBeCloseTo(value, 5);
    });

    const gradient = model.gradient(log, all);
    const slopes = await gradient.data();
    const small = 1e-6;
    weights.forEach((_, i) => {
      const at = (by: number) => {
        const parameters = Float64Array.from(weights);
        parameters[i] += by;
        return crossEntropy(log.labels, answers(parameters));
      };
      expect(Math.abs(slopes[i] - (at(small) - at(-small)) / (2 * small))).toBeLessThan(1e-5);
    });

    tf.dispose([predicted, gradient]);
    model.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

it('a cross layer worked by hand: one field in two dimensions', () => {
  const network = { ...networkOf(1), cardinalities: [1], dimension: 2 };
  const { blocks, size } = crossLayout(network);
  const weights = new Float64Array(size);
  const set = (name: keyof typeof blocks, values: number[]) => weights.set(values, blocks[name].offset);
  set('embeddings', [2, 3]);
  set('linear', [0.25]);
  set('bias', [1]);
  // Vᵀ x₀ = 2 + 3 = 5 in the first of the low dimensions; U spreads it as 1 and 2 times itself.
  weights[blocks.v.offset] = 1;
  weights[blocks.v.offset + blocks.v.columns] = 1;
  set('u', [1, 2]);
  set('c', [0.5, 0]);
  // x₁ = [2 · 5.5 + 2, 3 · 10 + 3] = [13, 33]; the first unit reads 13 − .5, the second is below zero.
  set('w', [1, 0]);
  weights[blocks.w.offset + 1] = -1;
  set('a', [-0.5, 0]);
  set('out', [2, 100]);
  expect(crossLogit(network, weights, [0])).toBeCloseTo(1 + 0.25 + 2 * 12.5, 12);
});
