import { expect, it } from 'vitest';
import type { Report } from '../../training/protocol';
import { armAfter, armOf } from './arm';
import { defaultSpec } from './lab';

const fresh = armOf(defaultSpec, Float32Array.of(0));
const progress = (step: number): Report => ({
  ...{ type: 'progress', run: 3, step, loss: 0.5, stepsPerSecond: 90, weights: Float32Array.of(step) },
});
const evaluated: Report = {
  ...progress(20),
  metrics: { experiment: 'ads', train: 0.7, test: 0.69 },
} as Report;

it('takes over what a report says', () => {
  const after = [progress(0), evaluated, progress(24)].reduce((arm, report) => armAfter(arm, report), fresh);
  expect(after).toMatchObject({ status: 'running', step: 24, loss: 0.5, source: 'trained' });
  // Before the first batch there is no loss.
  expect(after.losses.map(({ step }) => step)).toEqual([20, 24]);
  expect(after.metrics).toEqual([{ experiment: 'ads', step: 20, train: 0.7, test: 0.69 }]);
  expect(after.weights).toEqual(Float32Array.of(24));
  expect(fresh.step).toBe(0);
  expect(armAfter(after, { type: 'finished', run: 3, step: 24 }).status).toBe('finished');
});

it('keeps the last good weights when it ends early, and says why', () => {
  const running = armAfter(fresh, evaluated);
  const stopped = armAfter(running, { type: 'stopped', run: 3, step: 20, fault: { kind: 'nan' } });
  expect(stopped).toMatchObject({ status: 'stopped', fault: { kind: 'nan' } });
  expect(stopped.weights).toBe(running.weights);
});

it('keeps all weights where they are to be looked at again, oldest first', () => {
  const trailOf = (keep: boolean) =>
    [0, 4, 8].map(progress).reduce((arm, report) => armAfter(arm, report, keep), fresh).trail;
  expect(trailOf(true).map(({ step }) => step)).toEqual([0, 4, 8]);
  expect(trailOf(false).map(({ step }) => step)).toEqual([8]);
});
