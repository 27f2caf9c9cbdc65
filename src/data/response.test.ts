import { describe, expect, it } from 'vitest';
import { sigmoid } from '../math/metrics';
import { seeded } from '../math/random';
import { makeLog } from './adLog';
import { bucketCount, categories } from './behaviour';
import { baseLogits, plantedMap, type Rule, responseMap } from './response';

const rules: Rule[] = ['loudest', 'sum'];
const rate = 0.35;
const impressions = 240_000;

/** [target]: what histories add to the logit, over and above the base, one number for every impression. */
function evidenceByTarget(rule: Rule): number[][] {
  const log = makeLog({ rule, number: false, hiddenValues: 0 }, impressions, seeded(2024), [0]);
  const evidence: number[][] = categories.map(() => []);
  for (let i = 0; i < log.size; i++) {
    const target = log.targets[i];
    evidence[target].push(log.trueLogits[i] - baseLogits[rule][target]);
  }
  return evidence;
}

const clickRate = (base: number, evidence: readonly number[]) =>
  evidence.reduce((sum, one) => sum + sigmoid(base + one), 0) / evidence.length;

/** The base logit that gives this click rate. The rate grows with the base, so halving an interval finds it. */
function bisect(evidence: readonly number[]): number {
  let [low, high] = [-8, 8];
  while (high - low > 1e-3) {
    const middle = (low + high) / 2;
    if (clickRate(middle, evidence) < rate) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

describe('the planted map', () => {
  it('says what one behaviour alone does to the logit under the log’s own rule', () => {
    // Coffee on coffee, 18 to 30 hours ago: mean response over the bucket.
    const cell = (1 * categories.length + 1) * bucketCount + 4;
    const mean = responseMap[cell];
    expect(plantedMap('loudest')[cell]).toBeCloseTo(1.75 * mean, 12);
    expect(plantedMap('sum')[cell]).toBeCloseTo(5 * Math.tanh((1.2 * mean) / 5), 12);
    // Saturation shows already for the strongest of one.
    expect(Math.max(...plantedMap('sum'))).toBeLessThan(1.2 * Math.max(...responseMap) - 0.05);
  });
});

describe('base logits', () => {
  for (const rule of rules) {
    const evidence = evidenceByTarget(rule);

    it(`give every ad a click rate of .35 when the rule is ${rule}`, () => {
      evidence.forEach((of, target) => {
        expect(Math.abs(clickRate(baseLogits[rule][target], of) - rate), categories[target]).toBeLessThan(
          0.02,
        );
      });
    });

    // The table was found this way, on larger samples of other seeds: hence a tenth of leeway.
    it(`are what bisection finds when the rule is ${rule}`, () => {
      evidence.forEach((of, target) => {
        expect(Math.abs(bisect(of) - baseLogits[rule][target]), categories[target]).toBeLessThan(0.12);
      });
    });
  }
});
