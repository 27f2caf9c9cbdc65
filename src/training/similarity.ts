import {
  type SimilarityWorld,
  similarityClicks,
  similaritySizes,
  similarityWorld,
} from '../data/similarityLog';
import { crossEntropy, expectedAuc, sigmoid } from '../math/metrics';
import { seeded, seedFor } from '../math/random';
import {
  digitRows,
  featureWidth,
  initialSimilarity,
  type SimilarityNetwork,
  similarityInteger,
} from '../math/similarity';
import { pairLogits } from '../math/similarityPairs';
import { type SimilarityBatch, SimilarityModel } from '../model/similarity';
import { drawnBatch } from './batches';
import { experimentFrom } from './descend';
import type { CommonSpec, Experiment } from './experiment';

/** Clicks that depend on how similar user and ad are, and what a model may see of their pre-trained embeddings. */
export type SimilaritySpec = CommonSpec & {
  readonly experiment: 'similarity';
  readonly network: SimilarityNetwork;
  /** In the training log. */
  readonly impressions: number;
};

/** AUC on ads that training never showed and on those it did: the model's, and of the logits clicks are drawn from. */
export type SimilarityMetrics = {
  readonly experiment: 'similarity';
  readonly cold: number;
  readonly warm: number;
  readonly bestCold: number;
  readonly bestWarm: number;
};

/** An evaluation ranks all pairs of user and ad. */
const evaluateEvery = 100;

export function similarityExperiment(spec: SimilaritySpec): Experiment<SimilarityMetrics> {
  const { network, seeds, steps, learningRate } = spec;
  return experimentFrom<SimilarityBatch, SimilarityMetrics>({
    steps,
    weights: initialSimilarity(network, seeds.weights),
    evaluateEvery,
    start: ({ state, step }) => {
      const setting = settingOf(seeds.data);
      const model = new SimilarityModel(network, state, step);
      return {
        model,
        batch: batchesOf(spec, setting.world),
        train: (batch) => model.train(batch, learningRate),
        loss: ({ labels }, logits) => crossEntropy(labels, logits),
        evaluate: async () => metricsOf(spec, setting, await model.weights()),
      };
    },
  });
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

/** Impressions of each step's batch, with what the model sees of their pre-trained embeddings. */
function batchesOf(spec: SimilaritySpec, world: SimilarityWorld): (step: number) => SimilarityBatch {
  const { network, seeds, batchSize, impressions } = spec;
  const log = similarityClicks(world, impressions, seeded(seedFor(seeds.data, 'clicks')));
  const { embedding, ads } = similaritySizes;
  const width = network.feature === 'digits' ? digitRows(network, 0).length : featureWidth(network);
  const rows = Array.from({ length: network.feature === 'digits' ? network.count : 0 }, (_, integer) =>
    Float32Array.from(digitRows(network, integer)),
  );
  const { userEmbeddings, adEmbeddings, cosines } = world;
  /** Writes what the model sees of a pair. */
  const see = (features: Float32Array, at: number, user: number, ad: number) => {
    const cosine = cosines[user * ads + ad];
    if (network.feature === 'digits') features.set(rows[similarityInteger(cosine, network.count)], at);
    if (network.feature === 'cosine') features[at] = cosine;
    if (network.feature !== 'embeddings') return;
    for (let e = 0; e < embedding; e++) {
      features[at + e] = userEmbeddings[user * embedding + e];
      features[at + embedding + e] = adEmbeddings[ad * embedding + e];
    }
  };
  return (step) => {
    const chosen = drawnBatch(spec, impressions, step);
    const features = new Float32Array(batchSize * width);
    chosen.forEach((n, b) => {
      see(features, b * width, log.users[n], log.ads[n]);
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
