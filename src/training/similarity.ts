import type * as tf from '@tensorflow/tfjs';
import {
  type SimilarityClicks,
  type SimilarityWorld,
  similarityClicks,
  similaritySizes,
  similarityWorld,
  vector,
} from '../data/similarityLog';
import { crossEntropy, expectedAuc, sigmoid } from '../math/metrics';
import { integer, seeded, seedFor } from '../math/random';
import { featureWidth, initialSimilarity, similarityFeatures } from '../math/similarity';
import { allPairLogits } from '../math/similarityPairs';
import { type SimilarityBatch, SimilarityModel } from '../model/similarity';
import type { Experiment, Moment, Saved } from './experiment';
import type { SimilarityMetrics, SimilaritySpec } from './protocol';

/** An evaluation ranks all pairs of user and ad. */
const evaluateEvery = 40;

export function similarityExperiment(spec: SimilaritySpec): Experiment {
  const weights = initialSimilarity(spec.network, (block) => seeded(seedFor(spec.seeds.weights, block)));
  return {
    steps: spec.steps,
    size: weights.length,
    evaluateEvery,
    train: (saved = { state: weights, step: 0 }) => train(spec, weights.length, saved),
  };
}

/** The world last made: all arms of a run share it. */
let remembered:
  | { readonly seed: number; readonly world: SimilarityWorld; readonly best: { cold: number; warm: number } }
  | undefined;

function worldOf(seed: number) {
  if (remembered?.seed !== seed) {
    const world = similarityWorld(seed);
    remembered = { seed, world, best: aucs(world, world.logits) };
  }
  return remembered;
}

async function* train(
  spec: SimilaritySpec,
  size: number,
  { state, step }: Saved,
): AsyncGenerator<Moment, void> {
  const { world, best } = worldOf(spec.seeds.data);
  const log = similarityClicks(world, spec.impressions, seeded(seedFor(spec.seeds.data, 'clicks')));
  const model = new SimilarityModel(spec.network, state, step);
  let last: { logits: tf.Tensor2D; labels: ArrayLike<number> } | undefined;
  const moment = (): Moment => ({
    step: model.step,
    async measure(evaluate) {
      const loss = last ? crossEntropy(last.labels, await last.logits.data()) : Number.NaN;
      const weights = evaluate ? (await model.save()).subarray(0, size) : undefined;
      return { loss, metrics: weights && metricsOf(spec, world, best, weights) };
    },
    save: () => model.save(),
  });
  try {
    yield moment();
    while (model.step < spec.steps) {
      const batch = batchOf(spec, world, log, model.step);
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

/** A step's draw depends on nothing else. */
function batchOf(
  { network, seeds, batchSize, impressions }: SimilaritySpec,
  world: SimilarityWorld,
  log: SimilarityClicks,
  step: number,
): SimilarityBatch {
  const random = seeded(seedFor(seeds.batches, `batch ${step}`));
  const chosen = Array.from({ length: batchSize }, () => integer(random, impressions));
  const width = featureWidth(network);
  const features = new Float32Array(batchSize * width);
  const { embedding, ads } = similaritySizes;
  chosen.forEach((n, b) => {
    const [user, ad] = [log.users[n], log.ads[n]];
    const [ofUser, ofAd] = [
      vector(world.userEmbeddings, embedding, user),
      vector(world.adEmbeddings, embedding, ad),
    ];
    features.set(similarityFeatures(network, ofUser, ofAd, world.cosines[user * ads + ad]), b * width);
  });
  return {
    users: chosen.map((n) => log.users[n]),
    ads: chosen.map((n) => log.ads[n]),
    features,
    labels: chosen.map((n) => log.labels[n]),
  };
}

function metricsOf(
  { network }: SimilaritySpec,
  world: SimilarityWorld,
  best: { readonly cold: number; readonly warm: number },
  weights: Float32Array,
): SimilarityMetrics {
  const { userEmbeddings, adEmbeddings, cosines } = world;
  const logits = allPairLogits(network, weights, userEmbeddings, adEmbeddings, cosines);
  return {
    experiment: 'similarity',
    ...aucs(world, logits),
    bestCold: best.cold,
    bestWarm: best.warm,
  };
}

/** AUC an endless log would give, over every user with every new ad, and with every ad that training showed. */
function aucs(world: SimilarityWorld, scores: Float64Array): { cold: number; warm: number } {
  const { ads, warm } = similaritySizes;
  const over = (wanted: (ad: number) => boolean) => {
    const kept = (_: number, pair: number) => wanted(pair % ads);
    return expectedAuc(world.logits.filter(kept).map(sigmoid), scores.filter(kept));
  };
  return { cold: over((ad) => ad >= warm), warm: over((ad) => ad < warm) };
}
