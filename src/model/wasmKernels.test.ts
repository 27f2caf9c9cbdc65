import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from './backend';
import { installedWasm } from './installedWasm';

/** What tfjs's kernels do must stay true of ours; values by hand. */
beforeAll(async () => {
  await startBackend(installedWasm, 'wasm');
});

describe('slices', () => {
  const cube = () => tf.tensor3d([...Array(24).keys()], [2, 3, 4]);

  it('in one piece, in many, of a slice, of whole numbers', () => {
    const tensors = tf.memory().numTensors;
    tf.tidy(() => {
      expect([...tf.slice(cube(), [1, 1, 0], [1, 2, 4]).dataSync()]).toEqual([
        16, 17, 18, 19, 20, 21, 22, 23,
      ]);
      expect([...tf.slice(cube(), [0, 1, 2], [2, 1, 2]).dataSync()]).toEqual([6, 7, 18, 19]);
      expect([...tf.slice(tf.reshape(tf.slice(cube(), [1]), [3, 4]), [1, 0], [1, -1]).dataSync()]).toEqual([
        16, 17, 18, 19,
      ]);
      const whole = tf.slice(tf.tensor2d([1, 2, 3, 4], [2, 2], 'int32'), [1, 0], [1, 2]);
      expect([whole.dtype, ...whole.dataSync()]).toEqual(['int32', 3, 4]);
    });
    expect(tf.memory().numTensors).toBe(tensors);
  });

  it('are copies: what is sliced may go', () => {
    const source = tf.tensor1d([1, 2, 3, 4]);
    const part = tf.slice(source, 2, 2);
    source.dispose();
    const another = tf.ones([64]);
    expect([...part.dataSync()]).toEqual([3, 4]);
    tf.dispose([part, another]);
  });
});

it('products with either matrix turned', () => {
  tf.tidy(() => {
    const a = tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]);
    const b = tf.tensor2d([1, 0, 2, 1, 0, 1], [2, 3]);
    expect(tf.matMul(a, b, false, true).arraySync()).toEqual([
      [7, 4],
      [16, 10],
    ]);
    expect(tf.matMul(a, b, true, false).arraySync()).toEqual([
      [5, 0, 6],
      [7, 0, 9],
      [9, 0, 12],
    ]);
    const square = tf.tensor2d([1, 2, 3, 4], [2, 2]);
    expect(tf.matMul(square, square, true, true).arraySync()).toEqual([
      [7, 15],
      [10, 22],
    ]);
  });
});
