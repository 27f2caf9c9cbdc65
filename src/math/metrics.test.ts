import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ascending,
  auc,
  crossEntropy,
  expectedAuc,
  mutualInformation,
  pearson,
  ranks,
  sigmoid,
  spearman,
} from './metrics';

// Expected values from scipy 1.10 (pearsonr, spearmanr), scikit-learn 1.2 (roc_auc_score, mutual_info_score / ln 2)
// and torch 1.13 (binary_cross_entropy_with_logits).
const a = [3, 1, 4, 1, 5, 9, 2, 6];
const b = [2, 7, 1, 8, 2, 8, 1, 8];

describe('metrics', () => {
  it('give ties their mean rank', () => {
    expect([...ranks([10, 20, 10, 5])]).toEqual([2.5, 4, 2.5, 1]);
  });

  it('come to an end even with NaN', () => {
    expect(ranks([1, Number.NaN, 2])).toHaveLength(3);
  });

  it('correlate as scipy does', () => {
    expect(pearson(a, b)).toBeCloseTo(0.2096553190730122, 12);
    expect(spearman(a, b)).toBeCloseTo(0.19885368120992467, 12);
  });

  it('have the AUC of scikit-learn, ties included', () => {
    expect(auc([0, 1, 1, 0, 1, 0, 0, 1], [0.1, 0.4, 0.35, 0.8, 0.8, 0.2, 0.4, 0.9])).toBeCloseTo(0.75, 12);
  });

  it('have an AUC that is the share of pairs ranked rightly', () => {
    const rows = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 5 })), {
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, (rows) => {
        const clicks = rows.filter(([click]) => click);
        const others = rows.filter(([click]) => !click);
        fc.pre(clicks.length > 0 && others.length > 0);
        let right = 0;
        for (const [, x] of clicks) for (const [, y] of others) right += x > y ? 1 : x === y ? 0.5 : 0;
        const labels = rows.map(([click]) => (click ? 1 : 0));
        const scores = rows.map(([, score]) => score);
        expect(auc(labels, scores)).toBeCloseTo(right / (clicks.length * others.length), 10);
      }),
    );
  });

  it('have the cross-entropy of torch, also for large logits', () => {
    expect(crossEntropy([1, 1, 0, 0], [2, -3, 0.5, 40])).toBeCloseTo(11.037398086699206, 10);
    expect(sigmoid(0)).toBe(0.5);
  });

  it('measure mutual information in bits', () => {
    expect(mutualInformation(10, 20, 15, 55)).toBeCloseTo(0.0110726941611517, 12);
    expect(mutualInformation(5, 5, 5, 5)).toBeCloseTo(0, 12);
    expect(mutualInformation(10, 0, 0, 10)).toBeCloseTo(1, 12);
  });
});

describe('expectedAuc', () => {
  it('is the AUC where every case is certain', () => {
    const labels = [0, 1, 1, 0, 1, 0];
    const scores = [0.1, 0.4, 0.35, 0.35, 0.8, 0.8];
    expect(expectedAuc(labels, scores)).toBeCloseTo(auc(labels, scores), 12);
  });

  it('is what an endless log would give: each case with clicks and misses in proportion', () => {
    // Case 0 clicked once in four, case 1 twice in four, case 2 three times in four.
    const labels = [1, 0, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0];
    const scores = [1, 1, 1, 1, 2, 2, 2, 2, 5, 5, 5, 5];
    expect(expectedAuc([0.25, 0.5, 0.75], [1, 2, 5])).toBeCloseTo(auc(labels, scores), 12);
  });

  it('counts only the cases asked for', () => {
    const [p, scores] = [
      [0.2, 0.9, 0.6, 0.4],
      [3, 1, 2, 4],
    ];
    const some = ascending(scores).filter((i) => i !== 1);
    expect(expectedAuc(p, scores, some)).toBeCloseTo(expectedAuc([0.2, 0.6, 0.4], [3, 2, 4]), 12);
  });
});
