import plainWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdWasm from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { Command, Report } from './protocol';
import { Runs } from './runs';

/** The training worker: everything it does is in runs.ts; this is the wire. tfjs is in this chunk and in no other. */
const wasmPaths = {
  'tfjs-backend-wasm.wasm': plainWasm,
  'tfjs-backend-wasm-simd.wasm': simdWasm,
  // tfjs asks for all three names; the threaded one is switched off (backend.ts) and never loaded.
  'tfjs-backend-wasm-threaded-simd.wasm': simdWasm,
};

const scope = self as unknown as DedicatedWorkerGlobalScope;
const runs = new Runs(wasmPaths, (report: Report, transfer: Transferable[] = []) =>
  scope.postMessage(report, transfer),
);
scope.onmessage = (event: MessageEvent<Command>) => runs.obey(event.data);
