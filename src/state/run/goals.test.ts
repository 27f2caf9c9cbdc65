import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { goalsOf } from './goals';

let given: number[];
const goals = (speed: number | null) => {
  given = [];
  return goalsOf(100, speed, (until) => given.push(until));
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('are two ahead, a picture apart, as far as all have come', () => {
  const of = goals(null);
  of.reached(0, 0);
  expect(given).toEqual([]);
  of.go();
  expect(given).toEqual([1, 2]);
  // 100 steps a second are 10 for each picture; from 1 to 10 by doubling.
  of.reached(1, 100);
  expect(given).toEqual([1, 2, 4, 6]);
  of.reached(2, 100);
  expect(given.at(-1)).toBe(10);
  for (const step of [4, 6, 10, 14]) of.reached(step, 100);
  expect(given.at(-1)).toBe(36);
  of.halt();
  of.reached(36, 100);
  expect(given.at(-1)).toBe(36);
});

it('end with the last step, and are one step further on demand', () => {
  const of = goals(null);
  of.one();
  of.one();
  expect(given).toEqual([1, 2]);
  of.reached(2, 1000);
  of.go();
  for (let step = 2; step < 100; step = of.last()) of.reached(step, 1000);
  of.one();
  expect([given.at(-1), of.last()]).toEqual([100, 100]);
  expect(given).toEqual([...new Set(given)].sort((a, b) => a - b));
});

it('keep to a speed, for all alike, and wait for the slowest', () => {
  const of = goals(2);
  of.reached(0, 0);
  of.go();
  expect(given).toEqual([1]);
  vi.advanceTimersByTime(2000);
  expect(given).toEqual([1]);
  of.reached(1, 50);
  expect(given).toEqual([1, 2]);
  of.reached(2, 50);
  vi.advanceTimersByTime(490);
  expect(given).toEqual([1, 2]);
  vi.advanceTimersByTime(20);
  expect(given).toEqual([1, 2, 3]);
  of.reached(3, 50);
  of.setSpeed(null);
  expect(given.at(-1)).toBe(13);
});
