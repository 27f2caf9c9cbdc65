import { type AdLog, type LogConfig, testLog, trainLog } from '../data/adLog';
import { summarise } from '../data/logSummary';
import { auc, crossEntropy } from '../math/metrics';
import { initialWeights, type Network } from '../math/network';
import { permutation, seeded, seedFor } from '../math/random';
import { decayedRate } from '../model/adam';
import { AdsModel } from '../model/adsModel';
import { predictAll } from './batches';
import { experimentFrom } from './descend';
import type { CommonSpec, Experiment } from './experiment';

/** The ads model on the synthetic log. Over its steps the learning rate falls to a tenth. */
export type AdsSpec = CommonSpec & {
  readonly experiment: 'ads';
  readonly network: Network;
  readonly log: LogConfig;
};

/** AUC; of weights from a file only the test log's is measured. */
export type AdsMetrics = {
  readonly experiment: 'ads';
  readonly train?: number;
  readonly test: number;
};

/** Training and test log of a specification. */
export type Logs = { readonly train: AdLog; readonly test: AdLog };

export function logsOf({ log, seeds }: AdsSpec): Logs {
  return { train: trainLog(log, seeds.data), test: testLog(log, seeds.data) };
}

export function adsExperiment(spec: AdsSpec, logs = logsOf(spec)): Experiment<AdsMetrics> {
  const { network, log, seeds, steps, learningRate } = spec;
  return experimentFrom<Uint32Array, AdsMetrics>({
    steps,
    weights: initialWeights(network, seeds.weights),
    log: summarise(log, seeds.data, logs.train, logs.test),
    start: ({ state, step }) => {
      const model = new AdsModel(network, state, step);
      return {
        model,
        batch: passes(spec, logs.train.size),
        train: (chosen) => model.train(logs.train, chosen, decayedRate(learningRate, model.step, steps)),
        loss: (chosen, logits) =>
          crossEntropy(
            chosen.map((i) => logs.train.labels[i]),
            logits,
          ),
        evaluate: () => evaluation(model, logs),
      };
    },
  });
}

/** Impressions of each step's batch. Every pass over the log takes them in a new order. */
function passes({ seeds, batchSize }: AdsSpec, size: number): (step: number) => Uint32Array {
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

async function evaluation(model: AdsModel, logs: Logs): Promise<AdsMetrics> {
  const aucOf = async (log: AdLog, most: number) => {
    const count = Math.min(most, log.size);
    return auc(log.labels.subarray(0, count), await predict(model, log, count));
  };
  return {
    experiment: 'ads',
    train: await aucOf(logs.train, trainSample),
    test: await aucOf(logs.test, logs.test.size),
  };
}

/** Logits of the first `count` impressions. */
export function predict(model: AdsModel, log: AdLog, count = log.size): Promise<Float32Array> {
  return predictAll((chosen) => model.predict(log, chosen), count, evaluationChunk);
}
