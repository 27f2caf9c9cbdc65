import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { create } from 'zustand';
import type { SpecOf } from '../../training/protocol';
import { range } from '../link/settings';
import { armsExperiment } from './arms';
import { StubWorker } from './stubWorker';

vi.stubGlobal('Worker', StubWorker);
const spec = { experiment: 'curve', steps: 40 } as SpecOf<'curve'>;
const settings = { steps: range(40, { min: 1, max: 99 }) };
const store = create(() => ({ steps: 40, looked: 0 }));
const experiment = armsExperiment({
  ...{ name: 'test', settings, store },
  specs: ({ steps }) => ({ a: { ...spec, steps }, b: { ...spec, steps } }),
  ...{ untrained: () => new Float32Array(1), auc: () => 0, keep: () => ({}) },
  ...{ blocks: () => ({}), tables: () => [] },
});
const steps = () => Object.values(experiment.useArms.getState().arms).map(({ step }) => step);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  experiment.reset();
  vi.useRealTimers();
});

it('finish together, and the run is remembered with what was set', () => {
  experiment.play();
  StubWorker.last.settle();
  expect([experiment.status().status, ...steps()]).toEqual(['finished', 40, 40]);
  const { history } = experiment.useArms.getState();
  expect(history).toHaveLength(1);
  expect(history[0].settings).toEqual({ steps: 40 });
  experiment.overlay(history[0].id);
  experiment.forget(history[0].id);
  expect(experiment.useArms.getState()).toMatchObject({ history: [], overlaid: null });
});

it('that did not finish are not remembered', () => {
  experiment.play();
  const [a, b] = StubWorker.last.runs.keys();
  StubWorker.last.say({ type: 'stopped', run: a, step: 0, fault: { kind: 'nan' } });
  while (StubWorker.last.train(b));
  expect(experiment.status()).toMatchObject({ status: 'stopped', fault: { kind: 'nan' } });
  expect(experiment.useArms.getState().history).toEqual([]);
});

it('leave as files what they have learned', () => {
  experiment.play();
  StubWorker.last.settle();
  expect(experiment.files?.().map(({ name, step }) => [name, step])).toEqual([
    ['test-a', 40],
    ['test-b', 40],
  ]);
});

it('stop and wait, untrained, once what they are made of is set otherwise, and go on where it is not', () => {
  experiment.step();
  StubWorker.last.settle();
  store.setState({ looked: 1 });
  expect([experiment.status().status, ...steps()]).toEqual(['paused', 1, 1]);
  store.setState({ steps: 50 });
  expect([experiment.status().status, experiment.status().steps, ...steps()]).toEqual(['idle', 50, 0, 0]);
  expect(StubWorker.last.runs.size).toBe(0);
});
