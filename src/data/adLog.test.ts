import { describe, expect, it } from 'vitest';
import { auc } from '../math/metrics';
import { seeded } from '../math/random';
import { hiddenValues, type LogConfig, makeLog, testLog } from './adLog';
import { longestHistory } from './behaviour';
import { measuredMap } from './mutualInformation';
import { isPlanted, plantedMap } from './response';

const config: LogConfig = { rule: 'loudest', number: false, hiddenValues: 0 };
const log = testLog(config, 1);

describe('the synthetic log', () => {
  it('repeats for a seed', () => {
    expect(makeLog(config, 50, seeded(4), [0])).toEqual(makeLog(config, 50, seeded(4), [0]));
    expect(makeLog(config, 50, seeded(4), [0])).not.toEqual(makeLog(config, 50, seeded(5), [0]));
  });

  it('has histories of 6 to 20 behaviours, newest first', () => {
    for (let i = 0; i < log.size; i++) {
      expect(log.lengths[i]).toBeGreaterThanOrEqual(6);
      expect(log.lengths[i]).toBeLessThanOrEqual(longestHistory);
      const buckets = log.buckets.subarray(i * longestHistory, i * longestHistory + log.lengths[i]);
      expect(buckets.every((bucket, j) => j === 0 || bucket >= buckets[j - 1])).toBe(true);
    }
  });

  it('has clicks as likely as their logits say', () => {
    let expected = 0;
    let clicks = 0;
    for (let i = 0; i < log.size; i++) {
      expected += 1 / (1 + Math.exp(-log.trueLogits[i]));
      clicks += log.labels[i];
    }
    // Standard error of 8,000 clicks: about 33.
    expect(Math.abs(clicks - expected)).toBeLessThan(120);
    expect(clicks / log.size).toBeGreaterThan(0.3);
    expect(clicks / log.size).toBeLessThan(0.4);
  });

  it('can be predicted as well as the independent references say: .874 knowing all, .864 knowing buckets', () => {
    expect(Math.abs(auc(log.labels, log.trueLogits) - 0.872)).toBeLessThan(0.012);
    expect(Math.abs(auc(log.labels, log.bucketLogits) - 0.861)).toBeLessThan(0.012);
  });

  it('never shows hidden values in training', () => {
    const hidden = hiddenValues({ ...config, hiddenValues: 16 }, 1);
    expect(new Set(hidden).size).toBe(16);
    const seen = Array.from({ length: 64 }, (_, x) => x).filter((x) => !hidden.includes(x));
    const trained = makeLog(config, 2000, seeded(1), seen);
    expect(trained.numbers.some((x) => hidden.includes(x))).toBe(false);
  });

  it('tells planted pairs from noise by mutual information', () => {
    const measured = measuredMap(log);
    const planted = plantedMap('loudest');
    const mean = (cells: number[]) => cells.reduce((sum, i) => sum + measured[i], 0) / cells.length;
    const cells = Array.from(planted.keys());
    const loud = cells.filter((i) => Math.abs(planted[i]) > 2);
    const silent = cells.filter((i) => !isPlanted(Math.floor(i / 12) % 12, Math.floor(i / 144)));
    expect(mean(loud)).toBeGreaterThan(10 * mean(silent));
  });
});
