import type * as tf from '@tensorflow/tfjs';
import type { Checkpoint, Experiment, TrainingStep } from './experiment';

/** What one run holds: a model, and how the loop feeds and judges it. */
export type Descent<Batch, Metrics> = {
  readonly model: {
    readonly step: number;
    save(): Promise<Float32Array>;
    dispose(): void;
  };
  /** The batch of a step, counted from 0; it may depend on nothing else. */
  readonly batch: (step: number) => Batch;
  /** One step. @returns what the model predicted before it, for the loop to free */
  readonly train: (batch: Batch) => tf.Tensor;
  readonly loss: (batch: Batch, predictions: ArrayLike<number>) => number;
  readonly evaluate: () => Promise<Metrics>;
};

/** An experiment that trains by one loop from its initial weights, or from a checkpoint. */
export function experimentFrom<Batch, Metrics>({
  weights,
  start,
  ...rest
}: Pick<Experiment<Metrics>, 'steps' | 'log' | 'evaluateEvery' | 'setActiveTasks'> & {
  readonly weights: Float32Array;
  /** Makes what a run needs; called when its first step is asked for. */
  readonly start: (from: Checkpoint) => Descent<Batch, Metrics>;
}): Experiment<Metrics> {
  return {
    ...rest,
    size: weights.length,
    train: (from = { state: weights, step: 0 }) => descend(rest.steps, () => start(from)),
  };
}

/** The training loop of every experiment. Losses wait until somebody asks: reading them would stop the backend. */
async function* descend<Batch, Metrics>(
  steps: number,
  start: () => Descent<Batch, Metrics>,
): AsyncGenerator<TrainingStep<Metrics>, void> {
  const { model, batch, train, loss, evaluate } = start();
  let last: { readonly batch: Batch; readonly predictions: tf.Tensor } | undefined;
  const now = (): TrainingStep<Metrics> => ({
    step: model.step,
    measure: async (wanted) => ({
      loss: last ? loss(last.batch, await last.predictions.data()) : Number.NaN,
      ...(wanted && { metrics: await evaluate() }),
    }),
    save: () => model.save(),
  });
  try {
    yield now();
    while (model.step < steps) {
      const next = batch(model.step);
      const predictions = train(next);
      last?.predictions.dispose();
      last = { batch: next, predictions };
      yield now();
    }
  } finally {
    last?.predictions.dispose();
    model.dispose();
  }
}
