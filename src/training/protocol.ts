import type { LogSummary } from '../data/logSummary';
import type { ActiveTasks } from '../math/entanglement';
import type { Network } from '../math/network';
import type { BackendName } from '../model/backend';
import type { AdsSpec } from './ads';
import type { Metrics, Spec } from './experiments';

export type { LogSummary } from '../data/logSummary';
export type { BackendName } from '../model/backend';
export type { AdsSpec } from './ads';
export type { Seeds } from './experiment';
export type { Metrics, Spec, SpecOf } from './experiments';

/**
 * What the page and the training worker say to each other. Everything about a run carries the run's number, so that
 * late reports of an old run can be dropped.
 */

/** Questions about trained weights that need the test log; answered with the readable forward pass. */
export type Question =
  /** Test AUC, nothing else: one pass over the log. */
  | { readonly about: 'auc' }
  /** Test AUC with each term of the attention logit left out, and with all of p zeroed. */
  | { readonly about: 'knockouts' }
  /** In how many test histories the newest behaviour has the largest weight, overall and per target. */
  | { readonly about: 'newest' }
  /** Spearman correlation of predicted and true ranking of all ads, mean over test users. */
  | { readonly about: 'ranking' }
  /** Pearson correlation of planted and learned response over all cells. */
  | { readonly about: 'probe' }
  /** How closely the running backend follows the readable forward pass; needs no trained weights. */
  | { readonly about: 'agreement' }
  /** What one training step of the specification costs on the running backend. */
  | { readonly about: 'cost' }
  /** How the time of one forward pass divides among its parts on the running backend. */
  | { readonly about: 'shares' };

/** Parts of the forward pass: b̃; t̃; α; pooling and u; the number's vector; the tower. */
export type ForwardPart = 'encode' | 'target' | 'attention' | 'interest' | 'number' | 'tower';

export type Answer =
  | { readonly about: 'auc'; readonly auc: number }
  | {
      readonly about: 'knockouts';
      readonly auc: Readonly<Record<'none' | 'bt' | 'bq' | 'pt' | 'pq' | 'p', number>>;
    }
  | { readonly about: 'newest'; readonly share: number; readonly byTarget: readonly number[] }
  | { readonly about: 'ranking'; readonly spearman: number; readonly users: number }
  | { readonly about: 'probe'; readonly correlation: number }
  | {
      readonly about: 'agreement';
      /** Largest differences, relative to the largest value. */
      readonly logits: number;
      readonly scores: number;
      readonly gradient: number;
    }
  | {
      readonly about: 'cost';
      /** Kernels that compute or copy; views of tensors do not count. */
      readonly kernels: { readonly train: number; readonly predict: number };
      /** Medians. */
      readonly milliseconds: { readonly train: number; readonly evaluate: number };
    }
  | {
      readonly about: 'shares';
      /** Milliseconds of each part run alone on one batch; medians. */
      readonly milliseconds: Readonly<Record<ForwardPart, number>>;
    };

export type Command =
  /** Chooses the backend and gets it ready; without it the first start does so. */
  | { readonly type: 'prepare'; readonly backend?: BackendName }
  /**
   * Trains from the initial weights until a step, where the run reports and waits to be told on.
   * `endOnly`: nobody reads metrics on whole logs before the last step, so none are taken.
   */
  | {
      readonly type: 'start';
      readonly run: number;
      readonly spec: Spec;
      readonly until: number;
      readonly endOnly?: boolean;
    }
  /** Another goal, beyond those that were given: the run reports at each, and waits at the last. */
  | { readonly type: 'train'; readonly run: number; readonly until: number; readonly evaluate?: boolean }
  | { readonly type: 'dispose'; readonly run: number }
  | { readonly type: 'activeTasks'; readonly run: number; readonly tasks: ActiveTasks }
  /**
   * Logits of `targets` as candidate ads for one user at one moment, in one batch on the backend.
   * Histories newest first; categories and buckets have `length` entries that count.
   */
  | {
      readonly type: 'score';
      readonly request: number;
      readonly network: Network;
      readonly weights: Float32Array;
      readonly categories: readonly number[];
      readonly buckets: readonly number[];
      readonly number: number;
      readonly targets: Uint8Array;
    }
  | {
      readonly type: 'ask';
      readonly request: number;
      readonly spec: AdsSpec;
      readonly weights: Float32Array;
      readonly question: Question;
    };

/** Why the worker moved to another backend, or a run ended early. */
export type Fault = {
  readonly kind: 'unavailable' | 'software' | 'failed' | 'lost' | 'nan' | 'rejected';
  readonly backend?: BackendName;
  /** The error's own words, for the curious; never shown as markup. */
  readonly detail?: string;
};

export type Report =
  | {
      readonly type: 'backend';
      readonly backend: BackendName;
      readonly adapter?: string;
      readonly faults: readonly Fault[];
    }
  | { readonly type: 'log'; readonly run: number; readonly log: LogSummary }
  | {
      readonly type: 'progress';
      readonly run: number;
      readonly step: number;
      /** Mean training loss of the batches since the last report. */
      readonly loss: number;
      /** While it was free to train: waiting at a goal does not count. */
      readonly stepsPerSecond: number;
      readonly weights: Float32Array;
      /** Only in reports that evaluated. */
      readonly metrics?: Metrics;
    }
  | { readonly type: 'finished'; readonly run: number; readonly step: number }
  /** Ended early; the weights of the last progress report still hold. */
  | { readonly type: 'stopped'; readonly run: number; readonly step: number; readonly fault: Fault }
  | {
      readonly type: 'scores';
      readonly request: number;
      readonly logits: Float32Array;
      readonly milliseconds: number;
    }
  | { readonly type: 'answer'; readonly request: number; readonly answer: Answer }
  /** A request that could not be answered, or (without request) a worker that cannot work at all. */
  | { readonly type: 'failed'; readonly request?: number; readonly fault: Fault };
