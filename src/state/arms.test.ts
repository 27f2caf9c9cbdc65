import { expect, it } from 'vitest';
import type { CurveSpec, Report } from '../training/protocol';
import { type Arm, armAfter } from './arms';

const spec = { experiment: 'curve', steps: 40 } as CurveSpec;
const arm: Arm<CurveSpec> = {
  spec,
  status: 'idle',
  step: 0,
  weights: new Float32Array(1),
  loss: Number.NaN,
  losses: [],
  metrics: [],
};
const progress = (step: number): Report => ({
  type: 'progress',
  run: 1,
  step,
  loss: 0.5,
  stepsPerSecond: 100,
  weights: Float32Array.of(step),
});

it('an arm follows the reports of its run', () => {
  const after = [progress(0), progress(20)].reduce(armAfter<CurveSpec>, arm);
  expect(after).toMatchObject({ status: 'running', step: 20, losses: [{ step: 20, loss: 0.5 }] });
  expect(after.weights).toEqual(Float32Array.of(20));
  expect(armAfter(after, { type: 'finished', run: 1, step: 40 }).status).toBe('finished');
  const fault = { kind: 'nan' } as const;
  expect(armAfter(after, { type: 'stopped', run: 1, step: 20, fault })).toMatchObject({
    status: 'stopped',
    fault,
  });
});
