import * as tf from '@tensorflow/tfjs';

/**
 * tfjs's WASM backend multiplies fast only matrices that lie the right way round (4.22); the gradients of every
 * product want one of them turned. Turning it first is several times faster. To be called once, before the backend
 * starts, with its kernels registered.
 */
export function turnBeforeMultiplying(): void {
  const multiply = kernel('BatchMatMul');
  const turn = kernel('Transpose');
  tf.unregisterKernel('BatchMatMul', 'wasm');
  tf.registerKernel({
    ...multiply,
    kernelFunc: ({ inputs, attrs, backend }) => {
      const wasm = backend as { disposeData(id: object): void };
      const turned: tf.TensorInfo[] = [];
      const upright = (x: tf.TensorInfo, transposed: boolean) => {
        if (!transposed) return x;
        const rank = x.shape.length;
        const perm = [...x.shape.keys()];
        [perm[rank - 2], perm[rank - 1]] = [rank - 1, rank - 2];
        turned.push(turn.kernelFunc({ inputs: { x }, backend, attrs: { perm } }) as tf.TensorInfo);
        return turned[turned.length - 1];
      };
      const { transposeA, transposeB } = attrs as { transposeA: boolean; transposeB: boolean };
      const a = upright(inputs.a as tf.TensorInfo, transposeA);
      const b = upright(inputs.b as tf.TensorInfo, transposeB);
      const product = multiply.kernelFunc({
        inputs: { a, b },
        backend,
        attrs: { transposeA: false, transposeB: false },
      });
      for (const { dataId } of turned) wasm.disposeData(dataId);
      return product;
    },
  });
}

function kernel(name: string): tf.KernelConfig {
  const found = tf.getKernel(name, 'wasm');
  if (!found) throw new Error(`tfjs has no WASM kernel ${name}`);
  return found;
}
