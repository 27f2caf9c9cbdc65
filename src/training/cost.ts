import { AdsModel } from '../model/adsModel';
import { kernelCount } from '../model/kernelCount';
import { logsOf, predict } from './ads';
import type { AdsSpec } from './protocol';

const repeats = 15;

/** What a training step and an evaluation of the test log cost on the running backend. */
export async function cost(spec: AdsSpec, weights: Float32Array) {
  const logs = logsOf(spec);
  const model = new AdsModel(spec.network, weights);
  const batch = (step: number) => Array.from({ length: spec.batchSize }, (_, i) => step * spec.batchSize + i);
  const train = async (step: number) => {
    const logits = model.train(logs.train, batch(step), spec.learningRate);
    // Reading them waits until the backend has done the work.
    await logits.data();
    logits.dispose();
  };
  try {
    for (let step = 0; step < 3; step++) await train(step);
    return {
      kernels: {
        train: await kernelCount(() => model.train(logs.train, batch(3), spec.learningRate)),
        predict: await kernelCount(() => model.predict(logs.train, batch(3))),
      },
      milliseconds: {
        train: await medianTime(train),
        evaluate: await medianTime(() => predict(model, logs.test).then(() => {}), 3),
      },
    };
  } finally {
    model.dispose();
  }
}

export async function medianTime(work: (repeat: number) => Promise<void>, times = repeats): Promise<number> {
  const spans: number[] = [];
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    await work(i);
    spans.push(performance.now() - started);
  }
  return spans.sort((a, b) => a - b)[times >> 1];
}
