import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { meanSquaredError } from '../math/metrics';
import { type CurveNetwork, curveForward, initialCurveWeights } from '../math/numberCurve';
import type { NumberEncoding } from '../math/numerals';
import { startBackend } from './backend';
import { installedWasm } from './installedWasm';
import { kernelCount } from './kernelCount';
import { CurveModel } from './numberCurve';

const encodings: NumberEncoding[] = [
  { kind: 'positional', bases: [2, 3] },
  { kind: 'shared', bases: [2, 3] },
  { kind: 'id', bases: [] },
  { kind: 'raw', bases: [] },
];
const networkOf = (encoding: NumberEncoding): CurveNetwork => ({
  encoding,
  count: 20,
  dimension: 3,
  hidden: 5,
});
const weightsOf = (network: CurveNetwork) => initialCurveWeights(network, 5).map((x) => 3 * x + 0.05);
/** 7 twice: a batch may draw a number more than once. */
const chosen = [0, 7, 7, 19, 12];
const truths = Float64Array.from({ length: 20 }, (_, number) => Math.sin(number));

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(async () => {
    expect((await startBackend(installedWasm, backend)).name).toBe(backend);
  });

  it.each(encodings)('answers and learns like the plain reference: $kind', async (encoding) => {
    const network = networkOf(encoding);
    const weights = weightsOf(network);
    const answer = (parameters: Float64Array | Float32Array) =>
      chosen.map((number) => curveForward(network, parameters, number).value);
    const before = tf.memory().numTensors;
    const model = new CurveModel(network, weights);

    const predicted = model.predict(chosen);
    const values = await predicted.data();
    answer(weights).forEach((value, i) => {
      expect(values[i]).toBeCloseTo(value, 5);
    });

    const gradient = model.gradient(truths, chosen);
    const slopes = await gradient.data();
    const wanted = chosen.map((number) => truths[number]);
    const small = 1e-6;
    weights.forEach((_, i) => {
      const moved = (by: number) => {
        const parameters = Float64Array.from(weights);
        parameters[i] += by;
        return meanSquaredError(answer(parameters), wanted);
      };
      const slope = (moved(small) - moved(-small)) / (2 * small);
      expect(Math.abs(slopes[i] - slope)).toBeLessThan(1e-4 * Math.max(1, Math.abs(slope)));
    });

    tf.dispose([predicted, gradient]);
    model.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

it('takes few kernels for a step', async () => {
  const network = networkOf(encodings[0]);
  const model = new CurveModel(network, weightsOf(network));
  const kernels = await kernelCount(() => model.train(truths, chosen, 0.02));
  model.dispose();
  expect(kernels).toBe(8);
});
