import { expect, it } from 'vitest';
import { type PastRuns, parseHistory, withoutRun, withRun } from './pastRuns';
import { flag, range } from './settings';

const table = { width: range(2, { min: 1, max: 9 }), towers: flag(false) };
const settings = { width: 4, towers: true };
type Settings = typeof settings;

it('of a remembered history keeps what is one', () => {
  const read = (text?: string) => parseHistory(text, table, ['a', 'b']);
  const curves = { a: [{ step: 0, auc: 0.5 }], b: [] };
  const kept = { id: 1, link: '#/test?width=4&towers=1', curves };
  expect(read()).toEqual([]);
  expect(read('not json')).toEqual([]);
  expect(read('{"id":1}')).toEqual([]);
  expect(read(JSON.stringify([kept, null, 7, { ...kept, id: 'x' }]))).toEqual([{ id: 1, settings, curves }]);
  for (const link of ['#/test?width=10', '#/test?towers=yes', 7, undefined])
    expect(read(JSON.stringify([{ ...kept, link }]))).toEqual([]);
  // As older pages kept it.
  expect(read(JSON.stringify([{ id: 1, specs: { a: {}, b: {} }, curves }]))).toEqual([]);
  expect(read(JSON.stringify([{ ...kept, curves: { a: [{ step: 'now' }], b: [] } }]))).toEqual([]);
});

it('keeps twelve runs, newest first, each under a number of its own and with five digits', () => {
  let past: PastRuns<'a', Settings> = { history: [], overlaid: null };
  for (let run = 0; run < 13; run++)
    past = withRun(past, { settings, curves: { a: [{ step: 123456, auc: 0.123456789 + run }] } });
  expect(past.history.map(({ id }) => id)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  expect(past.history[0]?.curves.a).toEqual([{ step: 123456, auc: 12.123 }]);
});

it('a run that is forgotten is no longer drawn, another stays', () => {
  const run = { settings, curves: { a: [] } };
  const two = withRun(withRun<'a', Settings>({ history: [], overlaid: null }, run), run);
  expect(withoutRun({ ...two, overlaid: 2 }, 2)).toEqual({ history: [{ ...run, id: 1 }], overlaid: null });
  expect(withoutRun({ ...two, overlaid: 1 }, 2).overlaid).toBe(1);
});
