import { auc } from '../math/metrics';
import { type AdLog, hiddenValues, type LogConfig } from './adLog';
import { measuredMap } from './mutualInformation';

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

export function summarise(log: LogConfig, seed: number, train: AdLog, test: AdLog): LogSummary {
  return {
    clickRate: train.labels.reduce((clicks, label) => clicks + label, 0) / train.size,
    bayesAuc: auc(test.labels, test.trueLogits),
    ceilingAuc: auc(test.labels, test.bucketLogits),
    measured: measuredMap(train),
    hiddenValues: hiddenValues(log, seed),
  };
}
