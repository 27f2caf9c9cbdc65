import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

/**
 * Two kernels of tfjs's WASM backend (4.22) do the same in a fraction of the time. To be called once, before the
 * backend starts, with its kernels registered.
 */
export function mendWasmKernels(): void {
  turnBeforeMultiplying();
  sliceInPlace();
}

/**
 * It multiplies fast only matrices that lie the right way round; the gradients of every product want one of them
 * turned. Turning it first is several times faster.
 */
function turnBeforeMultiplying(): void {
  const turn = kernel('Transpose').kernelFunc;
  replace('BatchMatMul', (multiply) => ({ inputs, attrs, backend }) => {
    const wasm = backend as BackendWasm;
    const turned: tf.TensorInfo[] = [];
    const upright = (x: tf.TensorInfo, transposed: boolean) => {
      if (!transposed) return x;
      const rank = x.shape.length;
      const perm = [...x.shape.keys()];
      [perm[rank - 2], perm[rank - 1]] = [rank - 1, rank - 2];
      turned.push(turn({ inputs: { x }, backend, attrs: { perm } }) as tf.TensorInfo);
      return turned[turned.length - 1];
    };
    const { transposeA, transposeB } = attrs as { transposeA: boolean; transposeB: boolean };
    const a = upright(inputs.a as tf.TensorInfo, transposeA);
    const b = upright(inputs.b as tf.TensorInfo, transposeB);
    const product = multiply({
      inputs: { a, b },
      backend,
      attrs: { transposeA: false, transposeB: false },
    });
    for (const { dataId } of turned) wasm.disposeData(dataId);
    return product;
  });
}

/** To take a slice it copies the whole tensor first. Ours copies only the slice, where that lies in one piece. */
function sliceInPlace(): void {
  replace('Slice', (slice) => (call) => {
    const wasm = call.backend as BackendWasm;
    const x = call.inputs.x as tf.Tensor;
    const attrs = call.attrs as { begin: number[]; size: number[] };
    const [begin, size] = tf.slice_util.parseSliceParams(x, attrs.begin, attrs.size);
    if (x.dtype !== 'float32' || !tf.slice_util.isSliceContinous(x.shape, begin, size)) return slice(call);
    const from = tf.slice_util.computeFlatOffset(begin, tf.util.computeStrides(x.shape));
    // Allocating may move the heap, so the view into it comes after.
    const output = wasm.makeOutput(size, x.dtype);
    const values = wasm.typedArrayFromHeap(x).subarray(from, from + tf.util.sizeFromShape(size));
    wasm.typedArrayFromHeap(output).set(values);
    return output;
  });
}

/** What sets a kernel up stays. */
function replace(name: string, by: (original: tf.KernelFunc) => tf.KernelFunc): void {
  const original = kernel(name);
  tf.unregisterKernel(name, 'wasm');
  tf.registerKernel({ ...original, kernelFunc: by(original.kernelFunc) });
}

function kernel(name: string): tf.KernelConfig {
  const found = tf.getKernel(name, 'wasm');
  if (!found) throw new Error(`tfjs has no WASM kernel ${name}`);
  return found;
}
