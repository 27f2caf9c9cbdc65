import * as tf from '@tensorflow/tfjs';

/**
 * A product for each set, [sets, a, b] · [sets, b, c] → [sets, a, c]. On the WASM backend (4.22) one product
 * of four sets of 512 × 96 by 96 × 32 takes 3 to 5 times as long as four products, and 5 to 7 times with its gradient.
 */
export function setProducts(a: tf.Tensor3D, b: tf.Tensor3D): tf.Tensor3D {
  const op = tf.customGrad((x, y, save) => {
    const [one, other] = [x as tf.Tensor3D, y as tf.Tensor3D];
    (save as tf.GradSaveFunc)([one, other]);
    return {
      value: products(one, other, false, false),
      gradFunc: (slopes: tf.Tensor3D, saved: tf.Tensor[]) => [
        products(slopes, saved[1] as tf.Tensor3D, false, true),
        products(saved[0] as tf.Tensor3D, slopes, true, false),
      ],
    };
  });
  return op(a, b) as tf.Tensor3D;
}

function products(a: tf.Tensor3D, b: tf.Tensor3D, turnA: boolean, turnB: boolean): tf.Tensor3D {
  const sets = a.shape[0];
  if (sets === 1) return tf.matMul(a, b, turnA, turnB);
  const part = (x: tf.Tensor3D, set: number) => tf.slice(x, [set, 0, 0], [1, x.shape[1], x.shape[2]]);
  return tf.concat(
    Array.from({ length: sets }, (_, set) => tf.matMul(part(a, set), part(b, set), turnA, turnB)),
    0,
  ) as tf.Tensor3D;
}
