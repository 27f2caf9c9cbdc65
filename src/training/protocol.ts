import type { LogConfig } from '../data/adLog';
import type { CollapseWorld } from '../data/collapseLog';
import type { Curve, Unseen } from '../data/curves';
import type { AdKey } from '../math/adKeys';
import type { ActiveTasks, TaskNetwork } from '../math/entanglement';
import type { HashConfig } from '../math/hash';
import type { InteractionNetwork } from '../math/interaction';
import type { Network } from '../math/network';
import type { CurveNetwork } from '../math/numberCurve';
import type { SimilarityNetwork } from '../math/similarity';

/**
 * What the page and the training worker say to each other. Everything about a run carries the run's number, so that
 * late reports of an old run can be dropped.
 */

export type BackendName = 'webgpu' | 'wasm' | 'cpu';

/** Three visible seeds: the data, the initial weights, and the order of batches. */
export type Seeds = { readonly data: number; readonly weights: number; readonly batches: number };

/** The ads model on the synthetic log. */
export type AdsSpec = {
  readonly experiment: 'ads';
  readonly network: Network;
  readonly log: LogConfig;
  readonly seeds: Seeds;
  /** Steps over which the learning rate falls to a tenth, and after which the run is finished. */
  readonly steps: number;
  readonly batchSize: number;
  readonly learningRate: number;
};

/** A regression from one encoded number to a planted curve, squared error. */
export type CurveSpec = {
  readonly experiment: 'curve';
  readonly network: CurveNetwork;
  readonly curve: Curve;
  readonly unseen: Unseen;
  readonly seeds: Seeds;
  readonly steps: number;
  readonly batchSize: number;
  readonly learningRate: number;
};

/** Categorical fields with planted pair interactions, and a model that learns them from embeddings. */
export type CollapseSpec = {
  readonly experiment: 'collapse';
  readonly network: InteractionNetwork;
  readonly world: CollapseWorld;
  /** Deviation of the initial embeddings. */
  readonly initial: number;
  /** From which step on the pair weights learn: 0 at once, `steps` never. Until then they stay at 1. */
  readonly pairWeightsFrom: number;
  /** Impressions in the training log, taken again and again; null draws fresh ones for every batch. */
  readonly impressions: number | null;
  readonly seeds: Seeds;
  readonly steps: number;
  readonly batchSize: number;
  readonly learningRate: number;
};

/** Two tasks that agree or not, over embedding tables that are shared, separate, or both. */
export type EntanglementSpec = {
  readonly experiment: 'entanglement';
  readonly network: TaskNetwork;
  /** 0: both tasks agree; ½: unrelated; 1: opposite. */
  readonly conflict: number;
  /** Share of impressions whose task-B label is known. */
  readonly labelledB: number;
  readonly seeds: Seeds;
  readonly steps: number;
  readonly batchSize: number;
  readonly learningRate: number;
};

/** Clicks that depend on how similar user and ad are, and what a model may see of their pre-trained embeddings. */
export type SimilaritySpec = {
  readonly experiment: 'similarity';
  readonly network: SimilarityNetwork;
  /** In the training log. */
  readonly impressions: number;
  readonly seeds: Seeds;
  readonly steps: number;
  readonly batchSize: number;
  readonly learningRate: number;
};

/** Ads with looks, known to the model by one of several keys. */
export type HashidSpec = {
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
  readonly seeds: Seeds;
  readonly steps: number;
  readonly batchSize: number;
  readonly learningRate: number;
};

export type Spec = AdsSpec | CurveSpec | CollapseSpec | EntanglementSpec | HashidSpec | SimilaritySpec;

export type CollapseMetrics = {
  readonly experiment: 'collapse';
  /** Of the test log: the model's, and of the logits that clicks were drawn from. */
  readonly auc: number;
  readonly bayesAuc: number;
  /** Information abundance of each field's table, all sets side by side. */
  readonly abundance: readonly number[];
  /** Correlation of learned and planted interaction, of each planted pair. */
  readonly recovery: readonly number[];
};

/** A measure over all users, over those whose tasks conflict, and over those whose tasks agree. */
export type ByGroup = { readonly all: number; readonly conflicting: number; readonly agreeing: number };

export type EntanglementMetrics = {
  readonly experiment: 'entanglement';
  /** [task A or B] */
  readonly auc: readonly [ByGroup, ByGroup];
  /** Between what the two tasks want of a user's place in the shared table, mean over users; where there is one. */
  readonly cosine?: ByGroup;
  /** Those the last step learned. */
  readonly activeTasks: ActiveTasks;
};

/** AUC on ads that training never showed and on those it did: the model's, and of the logits clicks are drawn from. */
export type SimilarityMetrics = {
  readonly experiment: 'similarity';
  readonly cold: number;
  readonly warm: number;
  readonly bestCold: number;
  readonly bestWarm: number;
};

export type HashidMetrics = {
  readonly experiment: 'hashid';
  /** AUC over all users and the ads of the training log, and those that came after it. */
  readonly warm: number;
  readonly cold: number;
  /** Between near duplicates, mean over pairs: deviation of the predicted click rate over its mean. */
  readonly variation: number;
};

/** What an experiment of arms measures of itself when it evaluates. */
export type Metrics = CollapseMetrics | EntanglementMetrics | HashidMetrics | SimilarityMetrics;

/** What the data itself says, before any model. */
export type LogSummary = {
  readonly clickRate: number;
  /** AUC of the logits that clicks were drawn from. */
  readonly bayesAuc: number;
  /** AUC of someone who knows the planted rules but only the buckets: what this model could reach. */
  readonly ceilingAuc: number;
  /** Mutual information in bits, [target, behaviour, bucket]. */
  readonly measured: Float64Array;
  /** Values of the numeric feature hidden in training. */
  readonly hiddenValues: readonly number[];
};

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
  /** `endOnly`: nobody reads metrics on whole logs before the last step, so none are taken. */
  | {
      readonly type: 'start';
      readonly run: number;
      readonly spec: Spec;
      readonly paused: boolean;
      readonly endOnly?: boolean;
    }
  | { readonly type: 'pause' | 'resume' | 'step' | 'dispose'; readonly run: number }
  | { readonly type: 'activeTasks'; readonly run: number; readonly tasks: ActiveTasks }
  /** Steps per second at most; null for as fast as it goes. */
  | { readonly type: 'speed'; readonly run: number; readonly stepsPerSecond: number | null }
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
      readonly stepsPerSecond: number;
      readonly weights: Float32Array;
      /** Only in reports that evaluated. */
      readonly auc?: { readonly train: number; readonly test: number };
      /** Of the curve experiment: root mean squared error on seen and unseen values. */
      readonly error?: { readonly seen: number; readonly unseen: number };
      /** Of an experiment of arms, in reports that evaluated. */
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
