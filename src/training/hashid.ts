import type * as tf from '@tensorflow/tfjs';
import {
  adCount,
  type ClickLog,
  type CreativeWorld,
  clickLog,
  creativeWorld,
  newAd,
  userCount,
  warmCount,
} from '../data/creatives';
import { type AdNetwork, adLogits, adRows, catalogue, initialAdWeights, networkOf } from '../math/adKeys';
import { clickRate, variation } from '../math/adMeasures';
import { makeHash } from '../math/hash';
import { crossEntropy, expectedAuc } from '../math/metrics';
import { integer, seeded, seedFor } from '../math/random';
import { AdKeysModel, type Counts } from '../model/adKeys';
import type { Experiment, Moment, Saved } from './experiment';
import type { HashidMetrics, HashidSpec } from './protocol';

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

export function hashidExperiment(spec: HashidSpec): Experiment {
  const setting = settingOf(spec);
  const weights = initialAdWeights(setting.network, spec.seeds.weights);
  return {
    steps: spec.steps,
    size: weights.length,
    evaluateEvery,
    train: (saved = { state: weights, step: 0 }) => train(spec, setting, saved),
  };
}

async function* train(
  spec: HashidSpec,
  setting: Setting,
  { state, step }: Saved,
): AsyncGenerator<Moment, void> {
  const log = clickLog(setting.world, spec.impressions, spec.seeds.data);
  const model = new AdKeysModel(setting.network, setting.rows.slice(0, warmCount), state, step);
  let last: { logits: tf.Tensor2D; chosen: readonly number[] } | undefined;
  const moment = (): Moment => ({
    step: model.step,
    async measure(evaluate) {
      const loss = last ? batchLoss(log, last.chosen, await last.logits.data()) : Number.NaN;
      return { loss, metrics: evaluate ? measure(setting, await model.save()) : undefined };
    },
    save: () => model.save(),
  });
  try {
    yield moment();
    while (model.step < spec.steps) {
      const chosen = batch(spec, log.size, model.step);
      const logits = model.train(counted(log, chosen), spec.learningRate);
      last?.logits.dispose();
      last = { logits, chosen };
      yield moment();
    }
  } finally {
    last?.logits.dispose();
    model.dispose();
  }
}

/** Drawn with replacement; a step's draw depends on nothing but the seed and the step. */
function batch({ seeds, batchSize }: HashidSpec, size: number, step: number): readonly number[] {
  const random = seeded(seedFor(seeds.batches, `batch ${step}`));
  return Array.from({ length: batchSize }, () => integer(random, size));
}

const cellOf = ({ ads, users }: ClickLog, i: number) => ads[i] * userCount + users[i];

function counted(log: ClickLog, chosen: readonly number[]): Counts {
  const shown = new Float32Array(warmCount * userCount);
  const clicked = new Float32Array(warmCount * userCount);
  for (const i of chosen) {
    shown[cellOf(log, i)]++;
    clicked[cellOf(log, i)] += log.labels[i];
  }
  return { size: chosen.length, shown, clicked };
}

function batchLoss(log: ClickLog, chosen: readonly number[], logits: ArrayLike<number>): number {
  return crossEntropy(
    chosen.map((i) => log.labels[i]),
    chosen.map((i) => logits[cellOf(log, i)]),
  );
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
