import { expect, it } from 'vitest';
import type { CurveSpec, Report } from '../training/protocol';
import { type Arm, armAfter, parseHistory } from './arms';

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

it('of a remembered history keeps what is one', () => {
  const valid = (one: unknown) => JSON.stringify(one) === '{}';
  const read = (text?: string) => parseHistory<'a' | 'b', CurveSpec>(text, ['a', 'b'], valid);
  const past = { id: 1, specs: { a: {}, b: {} }, curves: { a: [{ step: 0, auc: 0.5 }], b: [] } };
  expect(read()).toEqual([]);
  expect(read('not json')).toEqual([]);
  expect(read('{"id":1}')).toEqual([]);
  expect(read(JSON.stringify([past, null, 7, { ...past, id: 'x' }]))).toEqual([past]);
  expect(read(JSON.stringify([{ ...past, specs: { a: {}, b: 3 } }]))).toEqual([]);
  expect(read(JSON.stringify([{ ...past, curves: { a: [{ step: 'now' }], b: [] } }]))).toEqual([]);
});
