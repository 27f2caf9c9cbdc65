import type { ActiveTasks } from '../math/entanglement';
import type { LogSummary, Metrics } from './protocol';

/** A moment of training, and what can be asked of it before the next. */
export type Moment = {
  /** Steps done. */
  readonly step: number;
  /** Loss of the last batch (NaN before the first), and metrics on whole logs when `evaluate` asks for them. */
  measure(evaluate: boolean): Promise<Measurement>;
  /** The optimiser's whole state, weights first: [3 · size]. */
  save(): Promise<Float32Array>;
};

export type Measurement = {
  readonly loss: number;
  readonly auc?: { readonly train: number; readonly test: number };
  readonly error?: { readonly seen: number; readonly unseen: number };
  readonly metrics?: Metrics;
};

export type Saved = { readonly state: Float32Array; readonly step: number };

/** Something that can be trained. */
export type Experiment = {
  /** Steps until it is finished. */
  readonly steps: number;
  /** Number of parameters. */
  readonly size: number;
  readonly log?: LogSummary;
  /** Steps between two evaluations, where it wants more or fewer than usual. */
  readonly evaluateEvery?: number;
  /** Which of two tasks, [A, B], the next steps learn; of experiments with tasks. */
  setActiveTasks?(tasks: ActiveTasks): void;
  /** Yields before the first step and after every one; the caller stops by leaving the loop. */
  train(saved?: Saved): AsyncGenerator<Moment, void>;
};
