import * as tf from '@tensorflow/tfjs';
import { useSimd } from './multiply';
import { mendWasmKernels } from './wasmKernels';

export type BackendName = 'webgpu' | 'wasm' | 'cpu';

/** Why a backend was passed over. */
export type BackendFault = {
  readonly kind: 'unavailable' | 'software' | 'failed';
  readonly backend: BackendName;
  readonly detail?: string;
};

export type Backend = {
  readonly name: BackendName;
  /** The GPU's own description, for WebGPU. */
  readonly adapter?: string;
  /** Backends that would have come first. */
  readonly faults: readonly BackendFault[];
  /** Resolves, with the reason, if the device is lost; never, for backends that cannot be. */
  readonly lost: Promise<string>;
};

const never = new Promise<string>(() => {});

/** Where the WASM binaries are; set once by whoever knows (the worker by its bundler, a test by its file system). */
export type WasmPaths = Parameters<typeof import('@tensorflow/tfjs-backend-wasm')['setWasmPaths']>[0];

/**
 * Starts the first backend that works: WebGPU on a hardware adapter, else WASM, else plain JavaScript.
 * @param preferred a backend to try first; asked for by name, WebGPU may also run on a software adapter
 * @param excluded backends that failed during training
 */
export async function startBackend(
  wasmPaths: WasmPaths,
  preferred?: BackendName,
  excluded: ReadonlySet<BackendName> = new Set(),
): Promise<Backend> {
  const order: BackendName[] = ['webgpu', 'wasm', 'cpu'];
  if (preferred) order.unshift(...order.splice(order.indexOf(preferred), 1));
  const faults: BackendFault[] = [];
  for (const name of order) {
    if (excluded.has(name)) continue;
    try {
      const started = await starters[name](wasmPaths, name === preferred);
      if ('name' in started) return { ...started, faults };
      faults.push({ ...started, backend: name });
    } catch (error) {
      faults.push({ kind: 'failed', backend: name, detail: String(error) });
    }
  }
  throw new Error(faults.map(({ backend, detail }) => `${backend}: ${detail}`).join('; '));
}

type Started = Omit<Backend, 'faults'> | Omit<BackendFault, 'backend'>;

async function activate(name: BackendName): Promise<void> {
  if (!(await tf.setBackend(name))) throw new Error(`tfjs could not initialise its ${name} backend`);
  await tf.ready();
}

const starters: Record<BackendName, (wasmPaths: WasmPaths, forced: boolean) => Promise<Started>> = {
  async webgpu(_, forced) {
    if (!('gpu' in navigator)) return { kind: 'unavailable' };
    const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter) return { kind: 'unavailable' };
    const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
    const software =
      isFallbackAdapter || /swiftshader|llvmpipe|basic render/i.test(`${architecture} ${description}`);
    const label = [vendor, architecture].filter(Boolean).join(' ') || description;
    // A GPU drawn by the processor is many times slower than WASM on the same processor.
    if (software && !forced) return { kind: 'software', detail: label };
    await import('@tensorflow/tfjs-backend-webgpu');
    await activate('webgpu');
    const { device } = tf.backend() as unknown as { device: GPUDevice };
    return {
      name: 'webgpu',
      adapter: label,
      lost: device.lost.then(({ reason, message }) => message || reason),
    };
  },

  async wasm(wasmPaths) {
    if (typeof WebAssembly !== 'object') return { kind: 'unavailable' };
    const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
    // The threaded binary never starts inside a worker (tfjs 4.22).
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    setWasmPaths(wasmPaths);
    mendWasmKernels();
    await activate('wasm');
    useSimd(true);
    return { name: 'wasm', lost: never };
  },

  async cpu() {
    await import('@tensorflow/tfjs-backend-cpu');
    await activate('cpu');
    useSimd(false);
    return { name: 'cpu', lost: never };
  },
};
