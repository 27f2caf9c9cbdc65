import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { decayedRate } from './adam';
import { startBackend } from './backend';
import { installedWasm } from './installedWasm';
import { Parameters } from './parameters';

// torch 1.13, torch.optim.Adam(lr = .1) on Σ c x² / 2 with c = (1, 2, .5), from x = (1, −2, 3).
const expected = [
  [0.900000001, -1.90000000025, 2.9000000006666666],
  [0.8004122297123382, -1.800166486115701, 2.8001027084220773],
  [0.701586274504415, -1.700623392046465, 2.700381524971978],
];

describe.each(['cpu', 'wasm'] as const)('Adam on %s', (backend) => {
  beforeAll(async () => {
    await startBackend(installedWasm, backend);
  });

  const descend = async (learns: number[]) => {
    const block = { offset: 0, rows: 1, columns: 3 };
    const parameters = new Parameters([block], Float32Array.from(learns), Float32Array.of(1, -2, 3));
    const found: number[][] = [];
    for (let step = 0; step < 3; step++) {
      const c = tf.tensor2d([[1, 2, 0.5]]);
      tf.tidy(() => {
        const loss = ([x]: tf.Tensor2D[]) => tf.sum(tf.mul(c, tf.mul(0.5, tf.square(x))));
        parameters.update(parameters.differentiate(loss).gradient, 0.1);
      });
      c.dispose();
      found.push(Array.from((await parameters.save()).subarray(0, 3)));
    }
    parameters.dispose();
    return found;
  };

  it('follows torch', async () => {
    const found = await descend([1, 1, 1]);
    for (const [step, row] of expected.entries()) {
      for (const [i, value] of row.entries()) expect(found[step][i]).toBeCloseTo(value, 5);
    }
  });

  it('leaves alone what does not learn', async () => {
    const found = await descend([1, 0, 1]);
    expect(found.map((row) => row[1])).toEqual([-2, -2, -2]);
  });

  it('keeps no tensor', async () => {
    const before = tf.memory().numTensors;
    await descend([1, 1, 1]);
    expect(tf.memory().numTensors).toBe(before);
  });
});

it('lets the rate fall to a tenth and stay there', () => {
  expect(decayedRate(0.05, 0, 300)).toBe(0.05);
  expect(decayedRate(0.05, 150, 300)).toBeCloseTo(0.0275, 12);
  expect(decayedRate(0.05, 900, 300)).toBeCloseTo(0.005, 12);
});
