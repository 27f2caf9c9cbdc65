// Trains the models of the first screen with fixed seeds and writes their weights to public/snapshot.
import { mkdir, writeFile } from 'node:fs/promises';
import { type Variant, variants } from '../src/math/network';
import { startBackend } from '../src/model/backend';
import { installedWasm } from '../src/model/installedWasm';
import { formatSnapshot, specOf } from '../src/state/run/snapshot';
import { adsExperiment, logsOf } from '../src/training/ads';

await startBackend(installedWasm, 'wasm');
await mkdir('public/snapshot', { recursive: true });
const logs = logsOf(specOf('tim'));
for (const variant of Object.keys(variants) as Variant[]) {
  const spec = specOf(variant);
  const experiment = adsExperiment(spec, logs);
  for await (const training of experiment.train()) {
    if (training.step < spec.steps) continue;
    const { metrics } = await training.measure(true);
    const weights = (await training.save()).slice(0, experiment.size);
    if (metrics?.train === undefined) throw new Error('an evaluation without AUC');
    const auc = { train: metrics.train, test: metrics.test };
    const log = variant === 'tim' ? experiment.log : undefined;
    await writeFile(
      `public/snapshot/${variant}.json`,
      formatSnapshot({ spec, step: training.step, auc, weights, log }),
    );
    console.log(variant.padEnd(12), `test AUC ${auc.test.toFixed(4)}, ${experiment.size} weights`);
  }
}
