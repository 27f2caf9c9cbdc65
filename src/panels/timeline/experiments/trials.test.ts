import { describe, expect, it } from 'vitest';
import { defaultSpec } from '../../../state/run/lab';
import type { Report } from '../../../training/protocol';
import { drownAnswer } from './Drown';
import { recencyAnswer } from './Recency';
import { finalAuc, receiveTrial, type Trial } from './trials';

const begun: Trial = { spec: defaultSpec, status: 'running', step: 0, aucs: [] };
const progress = (step: number, test?: number): Report => ({
  type: 'progress',
  run: 7,
  step,
  loss: 0.5,
  stepsPerSecond: 100,
  weights: Float32Array.of(step),
  auc: test === undefined ? undefined : { train: test, test },
});

describe('a trial', () => {
  it('gathers its curve from the reports that evaluated, and keeps the newest weights', () => {
    const reports = [progress(0, 0.5), progress(7), progress(20, 0.6)];
    const trial = reports.reduce(receiveTrial, begun);
    expect(trial.aucs).toEqual([
      { step: 0, test: 0.5 },
      { step: 20, test: 0.6 },
    ]);
    expect(trial.step).toBe(20);
    expect(trial.weights).toEqual(Float32Array.of(20));
    expect(finalAuc(trial)).toBeUndefined();
  });

  it('answers once it is finished', () => {
    const trial = receiveTrial(receiveTrial(begun, progress(300, 0.85)), {
      type: 'finished',
      run: 7,
      step: 300,
    });
    expect(finalAuc(trial)).toBe(0.85);
  });

  it('says why it ended early', () => {
    const trial = receiveTrial(begun, { type: 'stopped', run: 7, step: 3, fault: { kind: 'nan' } });
    expect(trial).toMatchObject({ status: 'stopped', fault: { kind: 'nan' } });
  });
});

describe('the answers', () => {
  it('recency alone: close to the full model, some of the gain, or worse than no time', () => {
    expect(recencyAnswer({ recency: 0.84, din: 0.74, full: 0.85 })).toBe(0);
    expect(recencyAnswer({ recency: 0.775, din: 0.74, full: 0.85 })).toBe(1);
    expect(recencyAnswer({ recency: 0.7, din: 0.74, full: 0.85 })).toBe(2);
  });

  it('the target in attention alone: enough, partly drowned, or drowned', () => {
    const others = { beside: 0.83, product: 0.85 };
    expect(drownAnswer({ inside: 0.851, ...others, full: 0.854 })).toBe(0);
    expect(drownAnswer({ inside: 0.8, ...others, full: 0.854 })).toBe(1);
    expect(drownAnswer({ inside: 0.55, ...others, full: 0.854 })).toBe(2);
  });
});
