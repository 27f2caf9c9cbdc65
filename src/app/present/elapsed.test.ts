import { expect, it } from 'vitest';
import { formatElapsed } from './elapsed';

it('elapsed time shows hours once there are any', () => {
  const second = 1000;
  expect([0, 59.9, 60, 3599, 3600, 36061].map((seconds) => formatElapsed(seconds * second))).toEqual([
    '00:00',
    '00:59',
    '01:00',
    '59:59',
    '1:00:00',
    '10:01:01',
  ]);
});
