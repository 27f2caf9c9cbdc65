import { expect, it } from 'vitest';
import { type CurveSpec, hearOf, latest, untrainedCurve } from './curves';

const spec: CurveSpec = {
  experiment: 'curve',
  network: { encoding: { kind: 'positional', bases: [2] }, count: 4, dimension: 2, hidden: 2 },
  curve: 'monotone',
  unseen: { share: 0.25 },
  seeds: { data: 1, weights: 1, batches: 1 },
  steps: 10,
  batchSize: 4,
  learningRate: 0.02,
};

const progress = (step: number) =>
  ({
    type: 'progress',
    run: 1,
    step,
    loss: 0.5,
    stepsPerSecond: 100,
    weights: new Float32Array(17).fill(step),
  }) as const;

it('keeps what was heard, oldest first, so that a training can be looked at again', () => {
  let run = untrainedCurve(spec);
  expect(latest(run).weights).toHaveLength(17);
  for (const step of [0, 4, 8]) run = hearOf(run, progress(step));
  expect(run.status).toBe('running');
  expect(run.trail.map(({ step }) => step)).toEqual([0, 4, 8]);
  expect(latest(run).weights[0]).toBe(8);
  expect(hearOf(run, { type: 'finished', run: 1, step: 8 }).status).toBe('finished');
});

it('says why a run ended early', () => {
  const run = hearOf(untrainedCurve(spec), { type: 'stopped', run: 1, step: 3, fault: { kind: 'nan' } });
  expect([run.status, run.fault]).toEqual(['stopped', { kind: 'nan' }]);
});
