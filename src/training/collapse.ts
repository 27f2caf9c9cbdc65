import { type CollapseLog, type CollapseWorld, type Planted, plant, sample } from '../data/collapseLog';
import { initialCollapseWeights, isCross } from '../math/crossNetwork';
import { fieldTable, type InteractionNetwork, pairRecovery } from '../math/interaction';
import { auc, crossEntropy } from '../math/metrics';
import { seeded, seedFor } from '../math/random';
import { singularValues } from '../math/singularValues';
import { informationAbundance } from '../math/spectrum';
import { CrossModel } from '../model/crossNetwork';
import { InteractionModel } from '../model/interaction';
import { batchRandom, drawnBatch, predictAll } from './batches';
import { experimentFrom } from './descend';
import type { CommonSpec, Experiment } from './experiment';

/** Categorical fields with planted pair interactions, and a model that learns them from embeddings. */
export type CollapseSpec = CommonSpec & {
  readonly experiment: 'collapse';
  readonly network: InteractionNetwork;
  readonly world: CollapseWorld;
  /** Deviation of the initial embeddings. */
  readonly initial: number;
  /** From which step on the pair weights learn: 0 at once, `steps` never. Until then they stay at 1. */
  readonly pairWeightsFrom: number;
  /** Impressions in the training log, taken again and again; null draws fresh ones for every batch. */
  readonly impressions: number | null;
};

export type CollapseMetrics = {
  readonly experiment: 'collapse';
  /** Of the test log: the model's, and of the logits that clicks were drawn from. */
  readonly auc: number;
  readonly bayesAuc: number;
  /** Information abundance of each field's table, all sets side by side. */
  readonly abundance: readonly number[];
  /** Correlation of learned and planted interaction, of each planted pair. */
  readonly recovery: readonly number[];
};

const testSize = 20_000;
/** An evaluation costs as much as thirty steps. */
const evaluateEvery = 25;
/** With a cross layer it costs as much again as the steps between. */
const evaluateCrossEvery = 50;
const evaluationChunk = 4000;

export function collapseExperiment(spec: CollapseSpec): Experiment<CollapseMetrics> {
  const { network, world, seeds, steps, learningRate } = spec;
  return experimentFrom<CollapseLog, CollapseMetrics>({
    steps,
    weights: initialCollapseWeights(spec),
    evaluateEvery: isCross(network) ? evaluateCrossEvery : evaluateEvery,
    start: ({ state, step }) => {
      const planted = plant(world, seeds.data);
      const test = sample(planted, testSize, seeded(seedFor(seeds.data, 'test')));
      const bayesAuc = auc(test.labels, test.trueLogits);
      const Model = isCross(network) ? CrossModel : InteractionModel;
      const model = new Model(network, state, step);
      return {
        model,
        batch: batchesOf(spec, planted),
        train: (log) => model.train(log, everyOf(log.size), learningRate, model.step >= spec.pairWeightsFrom),
        loss: ({ labels }, logits) => crossEntropy(labels, logits),
        evaluate: () => metricsOf(spec, planted, model, test, bayesAuc),
      };
    },
  });
}

/** Impressions of each step's batch. */
function batchesOf(spec: CollapseSpec, planted: Planted): (step: number) => CollapseLog {
  const { batchSize, impressions, seeds } = spec;
  if (impressions === null) return (step) => sample(planted, batchSize, batchRandom(spec, step));
  const log = sample(planted, impressions, seeded(seedFor(seeds.data, 'log')));
  const fields = planted.world.cardinalities.length;
  return (step) => {
    const chosen = drawnBatch(spec, impressions, step);
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
  const logits = await predictAll((chosen) => model.predict(test, chosen), test.size, evaluationChunk);
  const weights = await model.weights();
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

function everyOf(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, n) => n);
}
