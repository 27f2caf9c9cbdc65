import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type InteractionNetwork,
  initialInteraction,
  interactionLayout,
  interactionLogit,
} from '../math/interaction';
import { crossEntropy } from '../math/metrics';
import { startBackend } from './backend';
import { installedWasm } from './installedWasm';
import { InteractionModel } from './interaction';
import { kernelCount } from './kernelCount';

const networkOf = (change: Partial<InteractionNetwork>): InteractionNetwork => ({
  cardinalities: [4, 3, 2],
  dimension: 6,
  sets: 2,
  pairs: [
    [0, 1],
    [0, 2],
    [1, 2],
  ],
  pairWeights: 'own',
  ...change,
});
const weightsOf = (network: InteractionNetwork) =>
  initialInteraction(network, { deviation: 0.7, scattered: true, bias: -0.5 }, 5);
/** Four impressions; the first user twice. */
const log = { values: [0, 0, 1, 3, 2, 0, 0, 1, 1, 2, 0, 0], labels: [1, 0, 0, 1] };
const all = [0, 1, 2, 3];

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(async () => {
    expect((await startBackend(installedWasm, backend)).name).toBe(backend);
  });

  it.each<Partial<InteractionNetwork>>([
    {},
    { sets: 1 },
    { pairWeights: 'shared' },
    { pairWeights: 'none' },
    { pairs: [] },
    { pairs: [[0, 2]], sets: 3 },
  ])('answers and learns like the plain reference: %o', async (change) => {
    const network = networkOf(change);
    const { offset, rows, columns } = interactionLayout(network).blocks.pairs;
    const weights = weightsOf(network);
    const answers = (parameters: ArrayLike<number>) =>
      all.map((n) => interactionLogit(network, parameters, log.values.slice(3 * n, 3 * n + 3)));
    const before = tf.memory().numTensors;
    const model = new InteractionModel(network, weights);

    const predicted = model.predict(log, all);
    const values = await predicted.data();
    answers(weights).forEach((value, i) => {
      expect(values[i]).toBeCloseTo(value, 5);
    });

    const gradient = model.gradient(log, all);
    const slopes = await gradient.data();
    const small = 1e-6;
    const loss = (move: (parameters: Float64Array) => void) => {
      const parameters = Float64Array.from(weights);
      move(parameters);
      return crossEntropy(log.labels, answers(parameters));
    };
    weights.forEach((_, i) => {
      const isPair = i >= offset && i < offset + rows * columns;
      // One weight for all sets moves in all of them.
      const moved =
        isPair && network.pairWeights === 'shared'
          ? Array.from({ length: rows }, (_, set) => offset + set * columns + ((i - offset) % columns))
          : [i];
      const at = (by: number) =>
        loss((parameters) => {
          for (const k of moved) parameters[k] += by;
        });
      const slope = isPair && network.pairWeights === 'none' ? 0 : (at(small) - at(-small)) / (2 * small);
      expect(Math.abs(slopes[i] - slope)).toBeLessThan(1e-5);
    });

    const frozen = model.gradient(log, all, false);
    const pairSlopes = (await frozen.data()).slice(offset, offset + rows * columns);
    expect(pairSlopes.every((slope) => slope === 0)).toBe(true);

    tf.dispose([predicted, gradient, frozen]);
    model.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

it('takes few kernels for a step', async () => {
  const network = networkOf({});
  const model = new InteractionModel(network, weightsOf(network));
  const kernels = await kernelCount(() => model.train(log, all, 0.02, true));
  model.dispose();
  expect(kernels).toBe(6);
});
