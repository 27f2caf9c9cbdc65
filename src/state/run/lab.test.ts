import { expect, it } from 'vitest';
import type { Report } from '../../training/protocol';
import { type Lab, receive, useLab } from './lab';

const lab: Lab = { ...useLab.getState(), status: 'starting' };
const progress: Report = {
  type: 'progress',
  run: 3,
  step: 20,
  loss: 0.5,
  stepsPerSecond: 90,
  weights: new Float32Array(2),
  auc: { train: 0.7, test: 0.69 },
};

it('takes over what a report of its run says', () => {
  const after = receive(lab, progress);
  expect(after).toMatchObject({ status: 'running', step: 20, loss: 0.5, source: 'trained' });
  expect(after.aucs).toEqual([{ step: 20, train: 0.7, test: 0.69 }]);
  expect(receive(after, { ...progress, step: 24, auc: undefined }).auc?.test).toBe(0.69);
  expect(lab.step).toBe(0);
});

it('keeps the last good weights when a run stops', () => {
  const running = receive(lab, progress);
  const stopped = receive(running, { type: 'stopped', run: 3, step: 20, fault: { kind: 'nan' } });
  expect(stopped).toMatchObject({ status: 'stopped', fault: { kind: 'nan' } });
  expect(stopped.weights).toBe(running.weights);
});

it('stays paused when the report of a single step comes in', () => {
  expect(receive({ ...lab, status: 'paused' }, progress).status).toBe('paused');
});
