import { rowCount, selectedRows } from '../../src/math/numerals';
import { defaultSpec, untrainedWeights } from '../../src/state/run/lab';
import { test } from '../page';
import { preparedWorker, question } from '../worker';
import { plainLoop, type Shapes } from './plainLoop';
import { median, record } from './results';

// The software adapter that a machine without a GPU has: its times say nothing about a real one.
const small = { ...defaultSpec, batchSize: 16 };

const shapesOf = ({ network, batchSize: batch }: typeof defaultSpec): Shapes => {
  const { number, numberCount, numberDimension: numeralWidth, ...rest } = network;
  const numerals = selectedRows(0, number, numberCount).length;
  return { ...rest, numeralRows: rowCount(number, numberCount), numerals, numeralWidth, batch };
};

test('a training step on every backend, in turn', async ({ page }) => {
  await page.goto('');
  const rows = [];
  const plain = await page.evaluate(plainLoop, shapesOf(defaultSpec));
  rows.push({ backend: 'a plain loop', batch: defaultSpec.batchSize, 'ms per step': plain.toFixed(2) });
  for (const [backend, spec] of [
    ['wasm', defaultSpec],
    ['cpu', defaultSpec],
    ['wasm', small],
    ['webgpu', small],
  ] as const) {
    const { send } = await preparedWorker(page, backend);
    const weights = untrainedWeights(spec);
    const { answer } = await send(question('cost', spec, weights), 'answer');
    if (answer.about !== 'cost') throw new Error('another answer');
    rows.push({
      backend,
      batch: spec.batchSize,
      'kernels per step': answer.kernels.train,
      'kernels per prediction': answer.kernels.predict,
      'ms per step': answer.milliseconds.train.toFixed(2),
      'of the plain loop': (answer.milliseconds.train / plain).toFixed(2),
      'ms to evaluate 8,000': answer.milliseconds.evaluate.toFixed(0),
    });
  }
  record('training step', rows);
});

test('K candidate ads for one user', async ({ page }) => {
  await page.goto('');
  const rows = [];
  for (const backend of ['wasm', 'cpu', 'webgpu'] as const) {
    const { send } = await preparedWorker(page, backend);
    for (const K of [1, 10, 100, 500, 5000]) {
      const spans: number[] = [];
      for (let repeat = 0; repeat < 7; repeat++) {
        const history = Array.from({ length: 20 }, (_, i) => i % 12);
        const { milliseconds } = await send(
          {
            type: 'score',
            request: 1,
            network: defaultSpec.network,
            weights: untrainedWeights(defaultSpec),
            categories: history,
            buckets: history,
            number: 31,
            targets: Uint8Array.from({ length: K }, (_, k) => k % 12),
          },
          'scores',
        );
        spans.push(milliseconds);
      }
      rows.push({ backend, K, ms: median(spans).toFixed(2) });
    }
  }
  record('scoring', rows);
});
