import type * as tf from '@tensorflow/tfjs';
import { type CollapseLog, type Planted, plant, sample } from '../data/collapseLog';
import { initialCollapseWeights, isCross } from '../math/crossNetwork';
import { fieldTable, pairRecovery } from '../math/interaction';
import { auc, crossEntropy } from '../math/metrics';
import { integer, seeded, seedFor } from '../math/random';
import { singularValues } from '../math/singularValues';
import { informationAbundance } from '../math/spectrum';
import { CrossModel } from '../model/crossNetwork';
import { InteractionModel } from '../model/interaction';
import type { Experiment, Moment, Saved } from './experiment';
import type { CollapseMetrics, CollapseSpec } from './protocol';

const testSize = 20_000;
/** An evaluation costs as much as thirty steps. */
const evaluateEvery = 25;
/** With a cross layer it costs as much again as the steps between. */
const evaluateCrossEvery = 50;
const evaluationChunk = 4000;

export function collapseExperiment(spec: CollapseSpec): Experiment {
  const weights = initialCollapseWeights(spec);
  return {
    steps: spec.steps,
    size: weights.length,
    evaluateEvery: isCross(spec.network) ? evaluateCrossEvery : evaluateEvery,
    train: (saved = { state: weights, step: 0 }) => train(spec, saved),
  };
}

async function* train(spec: CollapseSpec, { state, step }: Saved): AsyncGenerator<Moment, void> {
  const planted = plant(spec.world, spec.seeds.data);
  const test = sample(planted, testSize, seeded(seedFor(spec.seeds.data, 'test')));
  const bayesAuc = auc(test.labels, test.trueLogits);
  const batches = batchesOf(spec, planted);
  const model = isCross(spec.network)
    ? new CrossModel(spec.network, state, step)
    : new InteractionModel(spec.network, state, step);
  let last: { logits: tf.Tensor2D; labels: Uint8Array } | undefined;
  const moment = (): Moment => ({
    step: model.step,
    async measure(evaluate) {
      const loss = last ? crossEntropy(last.labels, await last.logits.data()) : Number.NaN;
      return { loss, metrics: evaluate ? await metricsOf(spec, planted, model, test, bayesAuc) : undefined };
    },
    save: () => model.save(),
  });
  try {
    yield moment();
    while (model.step < spec.steps) {
      const batch = batches(model.step);
      const learnPairs = model.step >= spec.pairWeightsFrom;
      const logits = model.train(batch, everyOf(batch.size), spec.learningRate, learnPairs);
      last?.logits.dispose();
      last = { logits, labels: batch.labels };
      yield moment();
    }
  } finally {
    last?.logits.dispose();
    model.dispose();
  }
}

/** step (from 0) → its impressions; a step's draw depends on nothing else. */
function batchesOf(
  { seeds, batchSize, impressions }: CollapseSpec,
  planted: Planted,
): (step: number) => CollapseLog {
  const randomOf = (step: number) => seeded(seedFor(seeds.batches, `batch ${step}`));
  if (impressions === null) return (step) => sample(planted, batchSize, randomOf(step));
  const log = sample(planted, impressions, seeded(seedFor(seeds.data, 'log')));
  const fields = planted.world.cardinalities.length;
  return (step) => {
    const random = randomOf(step);
    const chosen = Array.from({ length: batchSize }, () => integer(random, impressions));
    return {
      size: batchSize,
      values: Uint16Array.from(
        { length: batchSize * fields },
        (_, i) => log.values[chosen[Math.floor(i / fields)] * fields + (i % fields)],
      ),
      labels: Uint8Array.from(chosen, (n) => log.labels[n]),
      trueLogits: Float64Array.from(chosen, (n) => log.trueLogits[n]),
    };
  };
}

async function metricsOf(
  { network }: CollapseSpec,
  planted: Planted,
  model: InteractionModel | CrossModel,
  test: CollapseLog,
  bayesAuc: number,
): Promise<CollapseMetrics> {
  const logits = await predict(model, test);
  const weights = (await model.save()).subarray(0, model.size);
  return {
    experiment: 'collapse',
    auc: auc(test.labels, logits),
    bayesAuc,
    abundance: network.cardinalities.map((_, field) =>
      informationAbundance(singularValues(fieldTable(network, weights, field), network.dimension)),
    ),
    recovery: planted.tables.map((table, pair) =>
      pairRecovery(network, weights, { fields: planted.world.pairs[pair].fields, table }),
    ),
  };
}

async function predict(model: InteractionModel | CrossModel, log: CollapseLog): Promise<Float32Array> {
  const logits = new Float32Array(log.size);
  for (let from = 0; from < log.size; from += evaluationChunk) {
    const count = Math.min(evaluationChunk, log.size - from);
    const predicted = model.predict(
      log,
      everyOf(count).map((n) => from + n),
    );
    logits.set(await predicted.data(), from);
    predicted.dispose();
  }
  return logits;
}

function everyOf(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, n) => n);
}
