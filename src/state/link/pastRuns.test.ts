import { expect, it } from 'vitest';
import type { CurveSpec } from '../../training/protocol';
import { type PastRuns, parseHistory, withoutRun, withRun } from './pastRuns';

const spec = {} as CurveSpec;

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

it('keeps twelve runs, newest first, each under a number of its own and with five digits', () => {
  let past: PastRuns<'a', CurveSpec> = { history: [], overlaid: null };
  for (let run = 0; run < 13; run++)
    past = withRun(past, { specs: { a: spec }, curves: { a: [{ step: 123456, auc: 0.123456789 + run }] } });
  expect(past.history.map(({ id }) => id)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  expect(past.history[0]?.curves.a).toEqual([{ step: 123456, auc: 12.123 }]);
});

it('a run that is forgotten is no longer drawn, another stays', () => {
  const run = { specs: { a: spec }, curves: { a: [] } };
  const two = withRun(withRun<'a', CurveSpec>({ history: [], overlaid: null }, run), run);
  expect(withoutRun({ ...two, overlaid: 2 }, 2)).toEqual({ history: [{ ...run, id: 1 }], overlaid: null });
  expect(withoutRun({ ...two, overlaid: 1 }, 2).overlaid).toBe(1);
});
