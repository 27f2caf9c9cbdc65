import { specsOf as collapse, defaults as collapseDefaults } from '../src/panels/collapse/store';
import { specsOf as tasks, useEntanglement } from '../src/panels/entanglement/store';
import { specsOf as similarity, useSimilarity } from '../src/panels/hashid/similarity/store';
import { specsOf as hashid, useHashid } from '../src/panels/hashid/store';
import { specOf as curve } from '../src/panels/numerals/experiments/training';
import { defaultSpec } from '../src/state/run/lab';
import type { Spec } from '../src/training/protocol';
import { expect, open, test } from './page';
import { preparedWorker, question } from './worker';

for (const backend of ['webgpu', 'wasm', 'cpu'] as const) {
  const tag = backend === 'webgpu' ? ['@webgpu'] : [];
  test(`the model on ${backend} follows the readable forward pass, gradients too`, { tag }, async ({
    page,
  }) => {
    await open(page);
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
  await open(page);
  const worker = await preparedWorker(page, 'webgpu');
  const network = { ...defaultSpec.network, dimension: 8, hidden: 8, numberDimension: 8 };
  const log = { ...defaultSpec.log, share: 0.01 };
  const spec = { ...defaultSpec, network, log, batchSize: 16, steps: 3 };
  const finished = await worker.send({ type: 'start', run: 1, spec, until: 3 }, 'finished');
  expect(finished).toMatchObject({ run: 1, step: 3 });
});

/** Two steps of every other experiment, small where the experiment lets it be. */
const specs = {
  'deep and cross': collapse({ ...collapseDefaults, dimension: 4, pairsA: 'cross' }).a,
  'pairs of fields': collapse({ ...collapseDefaults, dimension: 4 }).b,
  'two tasks': tasks(useEntanglement.getInitialState()).stem,
  'two tasks with towers': tasks({ ...useEntanglement.getInitialState(), towers: true }).shared,
  'a curve': curve(
    { kind: 'positional', bases: [2, 3] },
    { curve: 'wave', count: 64, unseen: { share: 0.25 }, steps: 2, seed: 1 },
  ),
  HashID: hashid(useHashid.getInitialState()).both,
  'similarity encoding': similarity(useSimilarity.getInitialState()).digits,
} satisfies Record<string, Spec>;

for (const [name, whole] of Object.entries(specs)) {
  test(`${name} learns the same on WebGPU as on WASM`, { tag: '@webgpu' }, async ({ page }) => {
    // One step more than is taken: at the last one the whole log would be measured, which is not asked here.
    const spec = { ...whole, steps: 3, batchSize: 32 };
    const learned: number[][] = [];
    for (const backend of ['webgpu', 'wasm'] as const) {
      await page.goto('about:blank');
      await open(page);
      const worker = await preparedWorker(page, backend);
      await worker.send({ type: 'start', run: 1, spec, until: 0, endOnly: true }, 'progress');
      for (let step = 0; step < 2; step++) {
        const { weights } = await worker.send({ type: 'train', run: 1, until: step + 1 }, 'progress');
        learned[step] = [...(learned[step] ?? []), ...Object.values(weights)];
      }
    }
    for (const both of learned) {
      const half = both.length / 2;
      const largest = Math.max(...both.map(Math.abs));
      const apart = both.slice(0, half).map((value, i) => Math.abs(value - both[half + i]));
      expect(Math.max(...apart)).toBeLessThan(1e-3 * largest);
    }
  });
}
