import type * as tf from '@tensorflow/tfjs';
import { observedCurve, plantedCurve, seenValues, unseenValues } from '../data/curves';
import { meanSquaredError } from '../math/metrics';
import { curveError, initialCurveWeights, learnedCurve } from '../math/numberCurve';
import { integer, seeded, seedFor } from '../math/random';
import { CurveModel } from '../model/numberCurve';
import type { Experiment, Measurement, Moment, Saved } from './experiment';
import type { CurveSpec } from './protocol';

export function curveExperiment(spec: CurveSpec): Experiment {
  const weights = initialCurveWeights(spec.network, spec.seeds.weights);
  return {
    steps: spec.steps,
    size: weights.length,
    train: (saved = { state: weights, step: 0 }) => train(spec, saved),
  };
}

async function* train(spec: CurveSpec, { state, step }: Saved): AsyncGenerator<Moment, void> {
  const { count } = spec.network;
  const truths = observedCurve(spec.curve, count, spec.seeds.data);
  const seen = seenValues(unseenValues(spec.unseen, count, spec.seeds.data), count);
  const model = new CurveModel(spec.network, state, step);
  let last: { answers: tf.Tensor2D; wanted: Float64Array } | undefined;
  const moment = (): Moment => ({
    step: model.step,
    async measure(evaluate) {
      const loss = last ? meanSquaredError(last.wanted, await last.answers.data()) : Number.NaN;
      return { loss, error: evaluate ? errors(spec, await model.save()) : undefined };
    },
    save: () => model.save(),
  });
  try {
    yield moment();
    while (model.step < spec.steps) {
      const chosen = batch(spec, seen, model.step);
      const answers = model.train(truths, chosen, spec.learningRate);
      last?.answers.dispose();
      last = { answers, wanted: Float64Array.from(chosen, (number) => truths[number]) };
      yield moment();
    }
  } finally {
    last?.answers.dispose();
    model.dispose();
  }
}

/** All seen numbers where they fit into one batch, else as many drawn at random; a step's draw depends on nothing else. */
function batch({ seeds, batchSize }: CurveSpec, seen: readonly number[], step: number): readonly number[] {
  if (seen.length <= batchSize) return seen;
  const random = seeded(seedFor(seeds.batches, `batch ${step}`));
  return Array.from({ length: batchSize }, () => seen[integer(random, seen.length)]);
}

/** Plain numbers are fast enough for a thousand answers of so small a model, and are what the page shows. */
function errors(spec: CurveSpec, weights: Float32Array): Measurement['error'] {
  const { count } = spec.network;
  const learned = learnedCurve(spec.network, weights);
  const planted = plantedCurve(spec.curve, count);
  const unseen = unseenValues(spec.unseen, count, spec.seeds.data);
  return {
    seen: curveError(learned, planted, seenValues(unseen, count)),
    unseen: curveError(learned, planted, unseen),
  };
}
