import { mutualInformation } from '../math/metrics';
import type { AdLog } from './adLog';
import { bucketCount, categories, longestHistory } from './behaviour';

/**
 * What the log itself says, without any model: for each target, the mutual information in bits between "at least one
 * behaviour of this category in this bucket" and "clicked" (2308.08487, §3). It has no sign and is not causal.
 *
 * @returns [target, behaviour, bucket]
 */
export function measuredMap(log: AdLog): Float64Array {
  const cells = categories.length * bucketCount;
  const impressions = new Float64Array(categories.length);
  const clicks = new Float64Array(categories.length);
  const present = new Float64Array(categories.length * cells);
  const presentClicks = new Float64Array(categories.length * cells);
  const lastSeen = new Int32Array(cells).fill(-1);

  for (let i = 0; i < log.size; i++) {
    const target = log.targets[i];
    impressions[target]++;
    clicks[target] += log.labels[i];
    for (let j = i * longestHistory; j < i * longestHistory + log.lengths[i]; j++) {
      const cell = log.categories[j] * bucketCount + log.buckets[j];
      if (lastSeen[cell] === i) continue;
      lastSeen[cell] = i;
      present[target * cells + cell]++;
      presentClicks[target * cells + cell] += log.labels[i];
    }
  }

  return present.map((n1, i) => {
    const target = Math.floor(i / cells);
    const n11 = presentClicks[i];
    const n01 = clicks[target] - n11;
    return mutualInformation(n11, n1 - n11, n01, impressions[target] - n1 - n01);
  });
}
