import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { create } from 'zustand';
import type { Command, CurveSpec, Report } from '../../training/protocol';
import { range } from '../link/settings';
import { type Arm, armAfter, armsExperiment } from './arms';

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

describe('arms side by side', () => {
  const started: number[] = [];
  let report: (report: Report) => void = () => {};
  class StubWorker {
    set onmessage(hear: (event: { data: Report }) => void) {
      report = (data) => hear({ data });
    }
    postMessage(command: Command) {
      if (command.type === 'start') started.push(command.run);
    }
  }
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('Worker', StubWorker);
    started.length = 0;
  });
  afterEach(() => {
    experiment.reset();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const of = (run: number, step: number) => ({ ...progress(step), run }) as Report;
  const settings = { steps: range(40, { min: 1, max: 99 }) };
  const store = create(() => ({ steps: 40, looked: 0 }));
  const experiment = armsExperiment({
    ...{ name: 'test', settings, store },
    specs: ({ steps }) => ({ a: { ...spec, steps }, b: { ...spec, steps } }),
    ...{ untrained: () => new Float32Array(1), auc: () => 0, keep: () => ({}) },
    ...{ blocks: () => ({}), tables: () => [] },
  });
  const steps = () => Object.values(experiment.useArms.getState().arms).map(({ step }) => step);

  it('are shown together, a few times a second', () => {
    experiment.play();
    const [a, b] = started;
    report(of(a, 0));
    let shown = 0;
    const unsubscribe = experiment.useArms.subscribe(() => shown++);
    for (const step of [1, 2, 3]) {
      report(of(a, step));
      report(of(b, step + 1));
    }
    expect([shown, ...steps()]).toEqual([0, 0, 0]);
    vi.advanceTimersByTime(100);
    expect([shown, ...steps()]).toEqual([1, 3, 4]);
    unsubscribe();
  });

  it('lose nothing that they reported when they are paused, and show a single step at once', () => {
    experiment.play();
    const [a, b] = started;
    report(of(a, 0));
    report(of(b, 7));
    experiment.pause();
    expect(steps()).toEqual([0, 7]);
    report(of(a, 8));
    expect(steps()).toEqual([8, 7]);
    experiment.stop();
    vi.advanceTimersByTime(1000);
    expect(steps()).toEqual([8, 7]);
  });

  it('finish together, and the run is remembered', () => {
    experiment.play();
    const [a, b] = started;
    report(of(a, 0));
    report(of(a, 39));
    report({ type: 'finished', run: a, step: 40 });
    expect(experiment.status().status).toBe('running');
    report({ type: 'finished', run: b, step: 40 });
    expect([experiment.status().status, ...steps()]).toEqual(['finished', 40, 40]);
    expect(experiment.useArms.getState().history).toHaveLength(1);
    expect(experiment.useArms.getState().history[0].settings).toEqual({ steps: 40 });
  });

  it('stop and wait, untrained, once what they are made of is set otherwise, and go on where it is not', () => {
    experiment.play();
    report(of(started[0], 8));
    store.setState({ looked: 1 });
    expect([experiment.status().status, ...steps()]).toEqual(['running', 8, 0]);
    store.setState({ steps: 50 });
    expect([experiment.status().status, experiment.status().steps, ...steps()]).toEqual(['idle', 50, 0, 0]);
  });
});
