import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Network, variants } from '../math/network';
import { startBackend } from '../model/backend';
import { installedWasm } from '../model/installedWasm';
import { agreement } from './agreement';

// The same check runs in the browser on WebGPU: see e2e/webgpu.spec.ts.
describe.each(['cpu', 'wasm'] as const)('the tensor model on %s follows the reference', (backend) => {
  beforeAll(async () => {
    expect((await startBackend(installedWasm, backend)).name).toBe(backend);
  });

  const networks: Record<string, Partial<Network>> = {
    ...variants,
    recency: { attention: 'recency' },
    'interest only': { head: 'interest', representation: false },
    'product head': { head: 'product' },
    'no number': { number: { kind: 'none', bases: [] } },
    'shared tables': { number: { kind: 'shared', bases: [2, 3] } },
    'id table': { number: { kind: 'id', bases: [] } },
    'raw number': { number: { kind: 'raw', bases: [] } },
  };
  it.each(Object.entries(networks))('%s', async (_, network) => {
    const before = tf.memory().numTensors;
    const { logits, scores, gradient } = await agreement(network);
    expect(logits).toBeLessThan(1e-4);
    expect(scores).toBeLessThan(1e-4);
    expect(gradient).toBeLessThan(1e-4);
    expect(tf.memory().numTensors).toBe(before);
  });
});
