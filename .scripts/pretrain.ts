// Trains with fixed seeds what the page opens on: the models of the first screen, whose weights go to public/snapshot,
// and the labs at their default settings, recorded in public/recordings.
import { mkdir, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { type Variant, variants } from '../src/math/network';
import { startBackend } from '../src/model/backend';
import { installedWasm } from '../src/model/installedWasm';
import { formatRecording } from '../src/state/run/recording';
import { formatSnapshot, specOf } from '../src/state/run/snapshot';
import { adsExperiment, logsOf } from '../src/training/ads';
import { record, recordedLabs } from './record';

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

await mkdir('public/recordings', { recursive: true });
for (const { lab, keepEvery, arms } of recordedLabs)
  for (const arm of arms) {
    const recording = await record(arm, keepEvery);
    const file = gzipSync(formatRecording(recording), { level: 9 });
    await writeFile(`public/recordings/${lab}-${arm.name}.bin`, file);
    const steps = recording.moments.map(({ step }) => step).join(', ');
    console.log(`${lab}-${arm.name}`.padEnd(24), `${(file.length / 1024).toFixed(0)} KB, steps ${steps}`);
  }
