import * as tf from '@tensorflow/tfjs';
import { fusedOp } from './kernels';
import { matrix, multiplyAdd, transposed } from './multiply';

/** A product for each set, [sets, m, k] · [sets, k, n] → [sets, m, n]; either side may lie turned, 1 or 0. */
const products = fusedOp({
  name: 'UnfoldSetProducts',
  inputs: ['a', 'b'],
  sizes: ['m', 'k', 'n', 'turnA', 'turnB'],
  outputShape: ({ a }, { m, n }) => [a[0], m, n],
  plain: (output, { a, b }, { m, k, n, turnA, turnB }, [sets]) => {
    output.fill(0);
    for (let set = 0; set < sets; set++) {
      const one = turnA ? transposed(matrix(a, m, set * m * k)) : matrix(a, k, set * m * k);
      const other = turnB ? transposed(matrix(b, k, set * k * n)) : matrix(b, n, set * k * n);
      multiplyAdd(matrix(output, n, set * m * n), one, other, m, k, n);
    }
  },
  wgsl: `
    let column = index % uniforms.n;
    let row = index / uniforms.n % uniforms.m;
    let place = index / (uniforms.m * uniforms.n) * uniforms.k;
    var sum = 0.0;
    for (var p = 0; p < uniforms.k; p++) {
      let one = place * uniforms.m + select(row * uniforms.k + p, p * uniforms.m + row, uniforms.turnA > 0);
      let other = place * uniforms.n + select(p * uniforms.n + column, column * uniforms.k + p, uniforms.turnB > 0);
      sum += a[one] * b[other];
    }
    setOutputAtIndex(index, sum);`,
});

/** A product for each set, [sets, m, k] · [sets, k, n] → [sets, m, n], with its gradient. */
export function setProducts(a: tf.Tensor3D, b: tf.Tensor3D): tf.Tensor3D {
  const [, m, k] = a.shape;
  const n = b.shape[2];
  const op = tf.customGrad((x, y, save) => {
    const [one, other] = [x as tf.Tensor, y as tf.Tensor];
    (save as tf.GradSaveFunc)([one, other]);
    return {
      value: products({ a: one, b: other }, { m, k, n, turnA: 0, turnB: 0 }),
      gradFunc: (slopes: tf.Tensor, [one, other]: tf.Tensor[]) => [
        products({ a: slopes, b: other }, { m, k: n, n: k, turnA: 0, turnB: 1 }),
        products({ a: one, b: slopes }, { m: k, k: m, n, turnA: 1, turnB: 0 }),
      ],
    };
  });
  return op(a, b) as tf.Tensor3D;
}
