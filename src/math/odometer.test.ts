import { expect, it } from 'vitest';
import { stepChanges, wheelAt, worstStep } from './odometer';

it('counts the digits that change from one number to the next', () => {
  // 31 = 011111, 32 = 100000; in base 3 1011 and 1012.
  expect(stepChanges(64, [2])[31]).toBe(1);
  expect(stepChanges(64, [3])[31]).toBe(1 / 4);
  expect(stepChanges(64, [2, 3])[31]).toBe(7 / 10);
  // 26 = 011010, 27 = 011011; in base 3 0222 and 1000.
  expect(stepChanges(64, [2, 3])[26]).toBe(5 / 10);
  expect(stepChanges(64, [2])).toHaveLength(63);
});

it('finds the worst step, which another base makes better', () => {
  expect(worstStep(64, [2])).toEqual({ at: 31, share: 1 });
  expect(worstStep(64, [2, 3])).toEqual({ at: 31, share: 0.7 });
  // The report's table: 10/10 at 511|512, 11/17 with base 3, 12/21 with base 10 as well.
  expect(worstStep(1024, [2])).toEqual({ at: 511, share: 1 });
  expect(worstStep(1024, [2, 3]).share).toBeCloseTo(11 / 17, 12);
  expect(worstStep(1024, [2, 3, 10]).share).toBeCloseTo(12 / 21, 12);
});

it('turns only the wheels whose digits change', () => {
  expect(wheelAt(31.25, 2, 5)).toEqual({ from: 0, to: 1, turned: 0.25 });
  expect(wheelAt(31.25, 3, 0)).toEqual({ from: 1, to: 2, turned: 0.25 });
  expect(wheelAt(31.25, 3, 1)).toEqual({ from: 1, to: 1, turned: 0 });
  expect(wheelAt(32, 2, 5)).toEqual({ from: 1, to: 1, turned: 0 });
});
