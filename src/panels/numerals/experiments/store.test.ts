import { beforeEach, expect, it } from 'vitest';
import { blockOf, setCount, toggleWheel, useExperiments } from './store';

beforeEach(() => useExperiments.setState(useExperiments.getInitialState()));

it('never hides everything, nor nothing, whatever the link says', () => {
  expect(blockOf({ from: 400, to: 464, count: 1024 })).toEqual({ from: 400, to: 464 });
  expect(blockOf({ from: 0, to: 1024, count: 64 })).toEqual({ from: 0, to: 63 });
  expect(blockOf({ from: 900, to: 2, count: 64 })).toEqual({ from: 62, to: 63 });
});

it('keeps the hidden block at its place of the range', () => {
  setCount(64);
  const { from, to } = useExperiments.getState();
  expect([from, to]).toEqual([25, 29]);
});

it('adds and removes wheels in order, but never the last', () => {
  toggleWheel(10);
  expect(useExperiments.getState().wheels).toEqual([2, 3, 10]);
  for (const base of [2, 3, 10]) toggleWheel(base);
  expect(useExperiments.getState().wheels).toEqual([10]);
});
