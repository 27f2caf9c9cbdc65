import { beforeEach, expect, it } from 'vitest';
import { temporalInterest } from '../math/network';
import { installedWasm } from '../model/installedWasm';
import type { AdsSpec, Report } from './protocol';
import { Runs } from './runs';

const spec: AdsSpec = {
  experiment: 'ads',
  network: { ...temporalInterest, dimension: 4, hidden: 4, numberDimension: 4 },
  log: { rule: 'loudest', number: true, hiddenValues: 0, share: 0.02 },
  seeds: { data: 1, weights: 1, batches: 1 },
  steps: 6,
  batchSize: 16,
  learningRate: 0.05,
};

let reports: Report[];
let runs: Runs;
let heard: () => void;

beforeEach(() => {
  reports = [];
  heard = () => {};
  runs = new Runs(installedWasm, (report) => {
    reports.push(report);
    heard();
  });
  runs.obey({ type: 'prepare', backend: 'cpu' });
});

/** Resolves once a report satisfies the wish. */
function until(wish: (report: Report) => boolean): Promise<Report> {
  return new Promise((resolve) => {
    heard = () => {
      const found = reports.find(wish);
      if (found) resolve(found);
    };
    heard();
  });
}

const steps = () => reports.flatMap((report) => (report.type === 'progress' ? [report.step] : []));

it('says which backend works, what the log is, how training goes, and when it is finished', async () => {
  runs.obey({ type: 'start', run: 1, spec, until: 6 });
  await until(({ type }) => type === 'finished');
  expect(reports[0]).toMatchObject({ type: 'backend', backend: 'cpu' });
  expect(reports[1]).toMatchObject({ type: 'log', run: 1 });
  expect(steps()[0]).toBe(0);
  expect(steps().at(-1)).toBe(6);
  const last = reports.filter((report) => report.type === 'progress').at(-1);
  expect(last?.metrics).toHaveProperty('test');
  expect(last?.metrics?.experiment === 'ads' && last.metrics.test).toBeGreaterThan(0.3);
});

it('takes metrics at the end only when nobody reads others', async () => {
  runs.obey({ type: 'start', run: 1, spec, until: 6, endOnly: true });
  await until(({ type }) => type === 'finished');
  const evaluated = reports.flatMap((report) =>
    report.type === 'progress' && report.metrics ? [report.step] : [],
  );
  expect(steps()[0]).toBe(0);
  expect(evaluated).toEqual([6]);
});

it('trains to the goals it is given, reports at each, and waits at the last', async () => {
  runs.obey({ type: 'start', run: 1, spec, until: 0 });
  await until((report) => report.type === 'progress' && report.step === 0);
  runs.obey({ type: 'train', run: 1, until: 1 });
  runs.obey({ type: 'train', run: 1, until: 3, evaluate: true });
  const third = await until((report) => report.type === 'progress' && report.step === 3);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(steps()).toEqual([0, 1, 3]);
  expect(third).toHaveProperty('metrics.test');
  const first = reports.find((report) => report.type === 'progress' && report.step === 1);
  expect(first?.type === 'progress' && first.metrics).toBeUndefined();
  runs.obey({ type: 'train', run: 1, until: 6 });
  await until(({ type }) => type === 'finished');
});

it('arrives at the same weights whatever the goals, alone or beside others', async () => {
  const final = (run: number) =>
    until((report) => report.type === 'finished' && report.run === run).then(
      () =>
        reports.findLast((report) => report.type === 'progress' && report.run === run) as Report & {
          weights: Float32Array;
        },
    );
  runs.obey({ type: 'start', run: 1, spec, until: 6 });
  const alone = await final(1);
  runs.obey({ type: 'start', run: 2, spec, until: 1 });
  runs.obey({ type: 'start', run: 3, spec: { ...spec, seeds: { ...spec.seeds, weights: 2 } }, until: 6 });
  for (const goal of [2, 3, 5, 6]) runs.obey({ type: 'train', run: 2, until: goal });
  const beside = await final(2);
  expect(beside.weights).toEqual(alone.weights);
  await final(3);
});

it('says nothing more of a run once it is disposed', async () => {
  runs.obey({ type: 'start', run: 1, spec, until: 0 });
  await until(({ type }) => type === 'progress');
  runs.obey({ type: 'dispose', run: 1 });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(reports.some(({ type }) => type === 'finished' || type === 'stopped')).toBe(false);
});

it('stops at the last good weights when numbers run away', async () => {
  runs.obey({ type: 'start', run: 1, spec: { ...spec, learningRate: Number.NaN }, until: 6 });
  const stopped = await until(({ type }) => type === 'stopped');
  expect(stopped).toMatchObject({ run: 1, step: 0, fault: { kind: 'nan' } });
  const good = reports.flatMap((report) => (report.type === 'progress' ? [report.weights] : []));
  expect(good.every((weights) => weights.every(Number.isFinite))).toBe(true);
});

it('reports a specification that cannot be trained, and lives on', async () => {
  runs.obey({
    type: 'start',
    run: 1,
    spec: { ...spec, network: { ...spec.network, dimension: -1 } },
    until: 6,
  });
  await until(({ type }) => type === 'stopped');
  runs.obey({ type: 'start', run: 2, spec, until: 6 });
  await until((report) => report.type === 'finished' && report.run === 2);
});
