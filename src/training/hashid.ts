import {
  adCount,
  type CreativeWorld,
  clickLog,
  creativeWorld,
  newAd,
  userCount,
  warmCount,
} from '../data/creatives';
import {
  type AdKey,
  type AdNetwork,
  adLogits,
  adRows,
  catalogue,
  initialAdWeights,
  networkOf,
} from '../math/adKeys';
import { clickRate, variation } from '../math/adMeasures';
import { type HashConfig, makeHash } from '../math/hash';
import { crossEntropy, expectedAuc } from '../math/metrics';
import { AdKeysModel } from '../model/adKeys';
import { drawnBatch } from './batches';
import { experimentFrom } from './descend';
import type { CommonSpec, Experiment } from './experiment';

/** Ads with looks, known to the model by one of several keys. */
export type HashidSpec = CommonSpec & {
  readonly experiment: 'hashid';
  readonly key: AdKey;
  readonly hash: HashConfig;
  /** Bases that the key's number is written in. */
  readonly bases: readonly number[];
  /** Clusters that the looks come in. */
  readonly clusters: number;
  /** Impressions in the training log. */
  readonly impressions: number;
  readonly dimension: number;
};

export type HashidMetrics = {
  readonly experiment: 'hashid';
  /** AUC over all users and the ads of the training log, and those that came after it. */
  readonly warm: number;
  readonly cold: number;
  /** Between near duplicates, mean over pairs: deviation of the predicted click rate over its mean. */
  readonly variation: number;
};

/** What a specification trains and is judged on. */
type Setting = {
  readonly world: CreativeWorld;
  readonly network: AdNetwork;
  /** [ad]: its rows. */
  readonly rows: readonly (readonly number[])[];
};

function settingOf({ key, hash, bases, clusters, dimension, seeds }: HashidSpec): Setting {
  const world = creativeWorld(clusters, seeds.data);
  const made = makeHash(hash, world.looks.slice(0, warmCount));
  const ads = catalogue(key, made, bases, world.looks);
  return {
    world,
    network: networkOf(ads, userCount, dimension),
    rows: world.looks.map((look, ad) => adRows(ads, look, ad)),
  };
}

/** An evaluation costs as much as ten steps. */
const evaluateEvery = 25;

export function hashidExperiment(spec: HashidSpec): Experiment<HashidMetrics> {
  const { seeds, steps, learningRate } = spec;
  const setting = settingOf(spec);
  return experimentFrom({
    steps,
    weights: initialAdWeights(setting.network, seeds.weights),
    evaluateEvery,
    start: ({ state, step }) => {
      const log = clickLog(setting.world, spec.impressions, seeds.data);
      const model = new AdKeysModel(setting.network, setting.rows.slice(0, warmCount), state, step);
      return {
        model,
        batch: (step) => drawnBatch(spec, log.size, step),
        train: (chosen) => model.train(log, chosen, learningRate),
        loss: (chosen, logits) =>
          crossEntropy(
            chosen.map((i) => log.labels[i]),
            logits,
          ),
        evaluate: async () => measure(setting, await model.weights()),
      };
    },
  });
}

/** In plain numbers, over every user and ad. */
function measure({ world, network, rows }: Setting, weights: Float32Array): HashidMetrics {
  const logits = rows.map((chosen) => adLogits(network, weights, chosen));
  const aucOf = (from: number, to: number) => {
    const scores = new Float64Array((to - from) * userCount);
    for (let ad = from; ad < to; ad++) scores.set(logits[ad], (ad - from) * userCount);
    return expectedAuc(world.probabilities.subarray(from * userCount, to * userCount), scores);
  };
  const variations = Array.from(world.originals, (ad, copy) =>
    variation(clickRate(logits[ad]), clickRate(logits[newAd + 1 + copy])),
  );
  return {
    experiment: 'hashid',
    warm: aucOf(0, warmCount),
    cold: aucOf(warmCount, adCount),
    variation: variations.reduce((sum, value) => sum + value, 0) / variations.length,
  };
}
