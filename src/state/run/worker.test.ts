import { afterEach, expect, it, vi } from 'vitest';
import type { AdsSpec, Report, Spec } from '../../training/protocol';
import { StubWorker } from './stubWorker';

afterEach(() => vi.unstubAllGlobals());

it('tells every run that its worker is gone, and makes another for the next', async () => {
  vi.stubGlobal('Worker', StubWorker);
  const { launch } = await import('./worker');
  const spec = { experiment: 'collapse' } as Spec;
  const told: Report[] = [];
  launch(spec, (report) => told.push(report));
  launch(spec, (report) => told.push(report));
  const [first] = StubWorker.made;
  const [one, other] = first.heard.flatMap((command) => (command.type === 'start' ? [command.run] : []));
  const weights = new Float32Array(1);
  first.onmessage?.({
    data: { type: 'progress', run: other, step: 9, loss: 1, stepsPerSecond: 1, weights },
  });
  first.onerror?.({ message: 'gone' });
  const fault = { kind: 'failed', detail: 'gone' };
  expect(told.slice(1)).toEqual([
    { type: 'stopped', run: one, step: 0, fault },
    { type: 'stopped', run: other, step: 9, fault },
  ]);
  expect(first.terminated).toBe(true);

  const run = launch(spec, (report) => told.push(report));
  expect(StubWorker.made).toHaveLength(2);
  run.stop();
  expect(StubWorker.made[1].heard.map(({ type }) => type)).toEqual(['prepare', 'start', 'dispose']);
});

it('keeps what is known of the worker for whoever asks, and drops reports of runs that are over', async () => {
  vi.stubGlobal('Worker', StubWorker);
  const { launch, useWorker } = await import('./worker');
  const told: Report[] = [];
  const run = launch({ experiment: 'collapse' } as Spec, (report) => told.push(report));
  const made = StubWorker.made.at(-1);
  const number = made?.heard.findLast((command) => command.type === 'start')?.run ?? 0;
  const faults = [{ kind: 'software', backend: 'webgpu' }] as const;
  made?.onmessage?.({ data: { type: 'backend', backend: 'wasm', faults } });
  expect(useWorker.getState()).toEqual({ backend: { name: 'wasm' }, faults });
  const finished: Report = { type: 'finished', run: number, step: 4 };
  made?.onmessage?.({ data: { ...finished, run: number + 1 } });
  run.stop();
  made?.onmessage?.({ data: finished });
  expect(told).toEqual([]);
});

it('where no worker can be made, says so once and refuses runs and requests', async () => {
  vi.resetModules();
  vi.stubGlobal('Worker', undefined);
  const { ask, launch, useWorker } = await import('./worker');
  const told: Report[] = [];
  launch({ experiment: 'collapse' } as Spec, (report) => told.push(report));
  await expect(ask('auc', {} as AdsSpec, new Float32Array(1))).rejects.toThrow('Worker');
  expect(useWorker.getState().fault?.kind).toBe('unavailable');
  launch({ experiment: 'collapse' } as Spec, (report) => told.push(report));
  await Promise.resolve();
  expect(told).toMatchObject([
    { type: 'stopped', step: 0, fault: { kind: 'unavailable' } },
    { type: 'stopped', step: 0, fault: { kind: 'unavailable' } },
  ]);
});
