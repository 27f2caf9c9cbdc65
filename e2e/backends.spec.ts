import { defaultSpec } from '../src/state/lab';
import { expect, test } from './page';
import { preparedWorker, question } from './worker';

for (const backend of ['webgpu', 'wasm', 'cpu'] as const) {
  const tag = backend === 'webgpu' ? ['@webgpu'] : [];
  test(`the model on ${backend} follows the readable forward pass, gradients too`, { tag }, async ({
    page,
  }) => {
    await page.goto('');
    const worker = await preparedWorker(page, backend);
    expect(worker.ready).toMatchObject({ type: 'backend', backend });
    const { answer } = await worker.send(question('agreement', defaultSpec), 'answer');
    if (answer.about !== 'agreement') throw new Error('another answer');
    expect(answer.logits).toBeLessThan(1e-4);
    expect(answer.scores).toBeLessThan(1e-4);
    expect(answer.gradient).toBeLessThan(1e-4);
  });
}

test('small shapes train on WebGPU', { tag: '@webgpu' }, async ({ page }) => {
  await page.goto('');
  const worker = await preparedWorker(page, 'webgpu');
  const network = { ...defaultSpec.network, dimension: 8, hidden: 8, numberDimension: 8 };
  const log = { ...defaultSpec.log, share: 0.01 };
  const spec = { ...defaultSpec, network, log, batchSize: 16, steps: 3 };
  const finished = await worker.send({ type: 'start', run: 1, spec, paused: false }, 'finished');
  expect(finished).toMatchObject({ run: 1, step: 3 });
});
