import * as tf from '@tensorflow/tfjs';
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';

/**
 * Kernels of our own, where tfjs would take a dozen: one definition in TypeScript, run on plain
 * arrays (the CPU's, or views into the WASM heap), and one in WGSL.
 */
export type FusedKernel<Input extends string, Size extends string, Attribute extends string> = {
  readonly name: string;
  readonly inputs: readonly Input[];
  /** Whole numbers, `i32` in WGSL. */
  readonly sizes?: readonly Size[];
  /** Fractions, `f32` in WGSL. */
  readonly attributes?: readonly Attribute[];
  readonly outputShape: (shapes: Record<Input, number[]>, sizes: Record<Size, number>) => number[];
  /**
   * Writes every element of `output`. A row's number, read from a Float32Array, counts as a fraction until `| 0` says
   * otherwise: with it look-ups in inner loops took half the time.
   */
  readonly plain: (
    output: Float32Array,
    inputs: Record<Input, Float32Array>,
    attributes: Record<Size | Attribute, number>,
    outputShape: number[],
  ) => void;
  /**
   * WGSL body for the output element `index`. Inputs are the flat arrays named in `inputs`, sizes and attributes are
   * `uniforms.name` (none may be called `size`, which is the output's, nor by a word that WGSL reserves), the output's shape is `uniforms.outShape`. It
   * ends by calling `setOutputAtIndex(index, value)`.
   */
  readonly wgsl: string;
  /** Functions that it calls. */
  readonly wgslFunctions?: string;
};

const threads = 64;

/** Registers the kernel for every backend and returns the op. It has no gradient of its own. */
export function fusedOp<Input extends string, Size extends string = never, Attribute extends string = never>(
  kernel: FusedKernel<Input, Size, Attribute>,
): (inputs: Record<Input, tf.Tensor>, attributes: Record<Size | Attribute, number>) => tf.Tensor {
  type Arguments = Parameters<tf.KernelFunc>[0];
  type Attributes = Record<Size | Attribute, number>;
  const given = (attrs: Arguments['attrs']) => attrs as unknown as Attributes;
  const { sizes = [], attributes = [] } = kernel;
  const shapesOf = (inputs: tf.NamedTensorInfoMap) =>
    each(kernel.inputs, (name) => inputs[name]?.shape ?? []);

  tf.registerKernel({
    kernelName: kernel.name,
    backendName: 'cpu',
    kernelFunc: ({ inputs, attrs, backend }: Arguments) => {
      const cpu = backend as unknown as MathBackendCPU;
      const shape = kernel.outputShape(shapesOf(inputs), given(attrs));
      const output = new Float32Array(tf.util.sizeFromShape(shape));
      const arrays = each(
        kernel.inputs,
        (name) => cpu.data.get(info(inputs, name).dataId).values as Float32Array,
      );
      kernel.plain(output, arrays, given(attrs), shape);
      return cpu.makeTensorInfo(shape, 'float32', output);
    },
  });

  tf.registerKernel({
    kernelName: kernel.name,
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs, backend }: Arguments) => {
      const wasm = backend as unknown as BackendWasm;
      // Allocating may move the heap, so the views into it come after.
      const shape = kernel.outputShape(shapesOf(inputs), given(attrs));
      const output = wasm.makeOutput(shape, 'float32');
      const view = (tensor: tf.TensorInfo) => wasm.typedArrayFromHeap(tensor) as Float32Array;
      const arrays = each(kernel.inputs, (name) => view(info(inputs, name)));
      kernel.plain(view(output), arrays, given(attrs), shape);
      return output;
    },
  });

  tf.registerKernel({
    kernelName: kernel.name,
    backendName: 'webgpu',
    kernelFunc: ({ inputs, attrs, backend }: Arguments) => {
      const outputShape = kernel.outputShape(shapesOf(inputs), given(attrs));
      const program: WebGPUProgram = {
        variableNames: [...kernel.inputs],
        uniforms: [
          ...sizes.map((name) => `${name} : i32,`),
          ...attributes.map((name) => `${name} : f32,`),
        ].join(' '),
        outputShape,
        size: true,
        shaderKey: kernel.name,
        workgroupSize: [threads, 1, 1],
        dispatchLayout: { x: outputShape.map((_, axis) => axis) },
        dispatch: [Math.ceil(tf.util.sizeFromShape(outputShape) / threads), 1, 1],
        // An input that only lends its shape is named too: a binding that no code uses would not be there to fill.
        getUserCode: () => `
          ${kernel.wgslFunctions ?? ''}
          fn main(index : i32) {
            ${kernel.inputs.map((name) => `_ = &${name};`).join(' ')}
            if (index < uniforms.size) { ${kernel.wgsl} }
          }`,
      };
      return (backend as unknown as WebGPUBackend).runWebGPUProgram(
        program,
        kernel.inputs.map((name) => info(inputs, name)),
        'float32',
        [
          ...sizes.map((name) => ({ type: 'int32', data: [given(attrs)[name]] })),
          ...attributes.map((name) => ({ type: 'float32', data: [given(attrs)[name]] })),
        ],
      );
    },
  });

  return (inputs, attributes) => tf.engine().runKernel(kernel.name, inputs, attributes) as tf.Tensor;
}

function info(inputs: tf.NamedTensorInfoMap, name: string): tf.TensorInfo {
  const tensor = inputs[name];
  if (!tensor) throw new Error(`kernel input ${name} is missing`);
  return tensor;
}

function each<Name extends string, Value>(
  names: readonly Name[],
  of: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;
}
