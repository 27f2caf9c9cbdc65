import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';

/** Where an installed package keeps the WASM binaries: for scripts and tests, which run in Node. */
export const installedWasm =
  dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')) + sep;
