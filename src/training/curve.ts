import {
  type Curve,
  observedCurve,
  plantedCurve,
  seenValues,
  type Unseen,
  unseenValues,
} from '../data/curves';
import { meanSquaredError } from '../math/metrics';
import { type CurveNetwork, curveError, initialCurveWeights, learnedCurve } from '../math/numberCurve';
import { CurveModel } from '../model/numberCurve';
import { drawnBatch } from './batches';
import { experimentFrom } from './descend';
import type { CommonSpec, Experiment } from './experiment';

/** A regression from one encoded number to a planted curve, squared error. */
export type CurveSpec = CommonSpec & {
  readonly experiment: 'curve';
  readonly network: CurveNetwork;
  readonly curve: Curve;
  readonly unseen: Unseen;
};

/** Root mean squared errors on seen and unseen values. */
export type CurveMetrics = { readonly experiment: 'curve'; readonly seen: number; readonly unseen: number };

export function curveExperiment(spec: CurveSpec): Experiment<CurveMetrics> {
  const { network, curve, seeds, steps, learningRate } = spec;
  return experimentFrom({
    steps,
    weights: initialCurveWeights(network, seeds.weights),
    start: ({ state, step }) => {
      const truths = observedCurve(curve, network.count, seeds.data);
      const seen = seenValues(unseenValues(spec.unseen, network.count, seeds.data), network.count);
      const model = new CurveModel(network, state, step);
      return {
        model,
        batch: (step) => batch(spec, seen, step),
        train: (chosen) => model.train(truths, chosen, learningRate),
        loss: (chosen, answers) =>
          meanSquaredError(
            chosen.map((number) => truths[number]),
            answers,
          ),
        evaluate: async () => errors(spec, await model.weights()),
      };
    },
  });
}

/** All seen numbers where they fit into one batch, else as many drawn at random. */
function batch(spec: CurveSpec, seen: readonly number[], step: number): readonly number[] {
  if (seen.length <= spec.batchSize) return seen;
  return drawnBatch(spec, seen.length, step).map((i) => seen[i]);
}

/** Plain numbers are fast enough for a thousand answers of so small a model, and are what the page shows. */
function errors(spec: CurveSpec, weights: Float32Array): CurveMetrics {
  const { count } = spec.network;
  const learned = learnedCurve(spec.network, weights);
  const planted = plantedCurve(spec.curve, count);
  const unseen = unseenValues(spec.unseen, count, spec.seeds.data);
  return {
    experiment: 'curve',
    seen: curveError(learned, planted, seenValues(unseen, count)),
    unseen: curveError(learned, planted, unseen),
  };
}
