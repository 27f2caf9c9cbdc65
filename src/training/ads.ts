import type * as tf from '@tensorflow/tfjs';
import { type AdLog, hiddenValues, testLog, trainLog } from '../data/adLog';
import { measuredMap } from '../data/mutualInformation';
import { auc, crossEntropy } from '../math/metrics';
import { initialWeights } from '../math/network';
import { permutation, seeded, seedFor } from '../math/random';
import { decayedRate } from '../model/adam';
import { AdsModel } from '../model/adsModel';
import type { Experiment, Moment, Saved } from './experiment';
import type { AdsSpec, LogSummary } from './protocol';

/** Training and test log of a specification. */
export type Logs = { readonly train: AdLog; readonly test: AdLog };

export function logsOf({ log, seeds }: AdsSpec): Logs {
  return { train: trainLog(log, seeds.data), test: testLog(log, seeds.data) };
}

export function summarise({ log, seeds }: AdsSpec, { train, test }: Logs): LogSummary {
  return {
    clickRate: train.labels.reduce((clicks, label) => clicks + label, 0) / train.size,
    bayesAuc: auc(test.labels, test.trueLogits),
    ceilingAuc: auc(test.labels, test.bucketLogits),
    measured: measuredMap(train),
    hiddenValues: hiddenValues(log, seeds.data),
  };
}

export function adsExperiment(spec: AdsSpec, logs = logsOf(spec)): Experiment {
  const weights = initialWeights(spec.network, spec.seeds.weights);
  return {
    steps: spec.steps,
    size: weights.length,
    log: summarise(spec, logs),
    train: (saved = { state: weights, step: 0 }) => train(spec, logs, saved),
  };
}

async function* train(spec: AdsSpec, logs: Logs, { state, step }: Saved): AsyncGenerator<Moment, void> {
  const model = new AdsModel(spec.network, state, step);
  const batches = batchesOf(spec, logs.train.size);
  let last: { logits: tf.Tensor2D; labels: Uint8Array } | undefined;
  const moment = (): Moment => ({
    step: model.step,
    async measure(evaluate) {
      const loss = last ? crossEntropy(last.labels, await last.logits.data()) : Number.NaN;
      return { loss, auc: evaluate ? await evaluation(model, logs) : undefined };
    },
    save: () => model.save(),
  });
  try {
    yield moment();
    while (model.step < spec.steps) {
      const chosen = batches(model.step);
      const logits = model.train(logs.train, chosen, decayedRate(spec.learningRate, model.step, spec.steps));
      last?.logits.dispose();
      last = { logits, labels: Uint8Array.from(chosen, (i) => logs.train.labels[i]) };
      yield moment();
    }
  } finally {
    last?.logits.dispose();
    model.dispose();
  }
}

/** step (from 0) → impressions of its batch. Every pass over the log takes them in a new order. */
function batchesOf({ seeds, batchSize }: AdsSpec, size: number): (step: number) => Uint32Array {
  const perPass = Math.floor(size / batchSize);
  let pass = -1;
  let order = new Uint32Array() as Uint32Array;
  return (step) => {
    if (Math.floor(step / perPass) !== pass) {
      pass = Math.floor(step / perPass);
      order = permutation(seeded(seedFor(seeds.batches, `pass ${pass}`)), size);
    }
    const from = (step % perPass) * batchSize;
    return order.subarray(from, from + batchSize);
  };
}

/** Impressions of the training log that its AUC is measured on. */
const trainSample = 2000;
const evaluationChunk = 1000;

async function evaluation(model: AdsModel, logs: Logs): Promise<{ train: number; test: number }> {
  const aucOf = async (log: AdLog, most: number) => {
    const count = Math.min(most, log.size);
    return auc(log.labels.subarray(0, count), await predict(model, log, count));
  };
  return { train: await aucOf(logs.train, trainSample), test: await aucOf(logs.test, logs.test.size) };
}

/** Logits of the first `count` impressions, in chunks that keep memory low. */
export async function predict(model: AdsModel, log: AdLog, count = log.size): Promise<Float32Array> {
  const logits = new Float32Array(count);
  for (let from = 0; from < count; from += evaluationChunk) {
    const chosen = Array.from({ length: Math.min(evaluationChunk, count - from) }, (_, i) => from + i);
    const predicted = model.predict(log, chosen);
    logits.set(await predicted.data(), from);
    predicted.dispose();
  }
  return logits;
}
