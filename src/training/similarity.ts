import type * as tf from '@tensorflow/tfjs';
import {
  type SimilarityWorld,
  similarityClicks,
  similaritySizes,
  similarityWorld,
  vector,
} from '../data/similarityLog';
import { crossEntropy, expectedAuc, sigmoid } from '../math/metrics';
import { integer, seeded, seedFor } from '../math/random';
import {
  digitRows,
  featureWidth,
  initialSimilarity,
  similarityFeatures,
  similarityInteger,
} from '../math/similarity';
import { pairLogits } from '../math/similarityPairs';
import { type SimilarityBatch, SimilarityModel } from '../model/similarity';
import type { Experiment, Moment, Saved } from './experiment';
import type { SimilarityMetrics, SimilaritySpec } from './protocol';

/** An evaluation ranks all pairs of user and ad. */
const evaluateEvery = 100;

export function similarityExperiment(spec: SimilaritySpec): Experiment {
  const weights = initialSimilarity(spec.network, spec.seeds.weights);
  return {
    steps: spec.steps,
    size: weights.length,
    evaluateEvery,
    train: (saved = { state: weights, step: 0 }) => train(spec, weights.length, saved),
  };
}

/** New ads and those of the training log: which, how likely each user clicks each, and the best possible AUC. */
type Group = {
  readonly from: number;
  readonly to: number;
  /** [users, to − from] */
  readonly probabilities: Float64Array;
  readonly best: number;
};
type Setting = {
  readonly seed: number;
  readonly world: SimilarityWorld;
  readonly cold: Group;
  readonly warm: Group;
};

/** The world last made: all arms of a run share it. */
let remembered: Setting | undefined;

function settingOf(seed: number): Setting {
  if (remembered?.seed !== seed) {
    const world = similarityWorld(seed);
    const { ads, warm } = similaritySizes;
    const group = (from: number, to: number): Group => {
      const probabilities = world.logits
        .filter((_, pair) => pair % ads >= from && pair % ads < to)
        .map(sigmoid);
      return { from, to, probabilities, best: expectedAuc(probabilities, probabilities) };
    };
    remembered = { seed, world, cold: group(warm, ads), warm: group(0, warm) };
  }
  return remembered;
}

async function* train(
  spec: SimilaritySpec,
  size: number,
  { state, step }: Saved,
): AsyncGenerator<Moment, void> {
  const setting = settingOf(spec.seeds.data);
  const { world } = setting;
  const draw = batches(spec, world);
  const model = new SimilarityModel(spec.network, state, step);
  let last: { logits: tf.Tensor2D; labels: ArrayLike<number> } | undefined;
  const moment = (): Moment => ({
    step: model.step,
    async measure(evaluate) {
      const loss = last ? crossEntropy(last.labels, await last.logits.data()) : Number.NaN;
      const weights = evaluate ? (await model.save()).subarray(0, size) : undefined;
      return { loss, metrics: weights && metricsOf(spec, setting, weights) };
    },
    save: () => model.save(),
  });
  try {
    yield moment();
    while (model.step < spec.steps) {
      const batch = draw(model.step);
      const logits = model.train(batch, spec.learningRate);
      last?.logits.dispose();
      last = { logits, labels: batch.labels };
      yield moment();
    }
  } finally {
    last?.logits.dispose();
    model.dispose();
  }
}

/** The batch of a step: its draw depends on nothing else. */
function batches(
  { network, seeds, batchSize, impressions }: SimilaritySpec,
  world: SimilarityWorld,
): (step: number) => SimilarityBatch {
  const log = similarityClicks(world, impressions, seeded(seedFor(seeds.data, 'clicks')));
  const { embedding, ads } = similaritySizes;
  const rows =
    network.feature === 'digits'
      ? Array.from({ length: network.count }, (_, integer) => digitRows(network, integer))
      : [];
  const featuresOf = (user: number, ad: number): ArrayLike<number> => {
    const cosine = world.cosines[user * ads + ad];
    if (network.feature === 'digits') return rows[similarityInteger(cosine, network.count)];
    const of = (table: Float64Array, index: number) => vector(table, embedding, index);
    return similarityFeatures(network, of(world.userEmbeddings, user), of(world.adEmbeddings, ad), cosine);
  };
  const width = rows[0]?.length ?? featureWidth(network);
  return (step) => {
    const random = seeded(seedFor(seeds.batches, `batch ${step}`));
    const chosen = Array.from({ length: batchSize }, () => integer(random, impressions));
    const features = new Float32Array(batchSize * width);
    chosen.forEach((n, b) => {
      features.set(featuresOf(log.users[n], log.ads[n]), b * width);
    });
    return {
      users: chosen.map((n) => log.users[n]),
      ads: chosen.map((n) => log.ads[n]),
      features,
      labels: chosen.map((n) => log.labels[n]),
    };
  };
}

/** AUC an endless log would give, over every user with every new ad, and with every ad that training showed. */
function metricsOf(
  { network }: SimilaritySpec,
  { world, cold, warm }: Setting,
  weights: Float32Array,
): SimilarityMetrics {
  const aucOf = ({ from, to, probabilities }: Group) =>
    expectedAuc(probabilities, pairLogits(network, weights, world, from, to));
  return {
    experiment: 'similarity',
    cold: aucOf(cold),
    warm: aucOf(warm),
    bestCold: cold.best,
    bestWarm: warm.best,
  };
}
