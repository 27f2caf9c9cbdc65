import type { LogSummary } from '../data/logSummary';
import type { ActiveTasks } from '../math/entanglement';

/** Three visible seeds: the data, the initial weights, and the order of batches. */
export type Seeds = { readonly data: number; readonly weights: number; readonly batches: number };

/** What every specification says, whatever is trained. */
export type CommonSpec = {
  readonly seeds: Seeds;
  /** Until the run is finished. */
  readonly steps: number;
  readonly batchSize: number;
  readonly learningRate: number;
};

/** The optimiser's whole state [3 · size], weights first, after so many steps: enough to go on exactly from there. */
export type Checkpoint = { readonly state: Float32Array; readonly step: number };

/** Training between two steps, and what can be asked of it before the next. */
export type TrainingStep<Metrics> = {
  /** Steps done. */
  readonly step: number;
  /** Loss of the last batch (NaN before the first), and metrics on whole logs when `evaluate` asks for them. */
  measure(evaluate: boolean): Promise<Measurement<Metrics>>;
  /** State of a checkpoint. */
  save(): Promise<Float32Array>;
};

export type Measurement<Metrics> = { readonly loss: number; readonly metrics?: Metrics };

/** Something that can be trained. */
export type Experiment<Metrics> = {
  /** Steps until it is finished. */
  readonly steps: number;
  /** Number of parameters. */
  readonly size: number;
  readonly log?: LogSummary;
  /** Steps between two evaluations, where it wants more or fewer than usual. */
  readonly evaluateEvery?: number;
  /** Of experiments with tasks: which the next steps learn. */
  setActiveTasks?(tasks: ActiveTasks): void;
  /** Yields before the first step and after every one; the caller stops by leaving the loop. */
  train(from?: Checkpoint): AsyncGenerator<TrainingStep<Metrics>, void>;
};
