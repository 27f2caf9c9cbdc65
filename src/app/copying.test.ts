import { expect, it } from 'vitest';
import { plainMinus } from './copying';

it('gives numbers the minus that programs read, and leaves other text alone', () => {
  expect(plainMinus('−3.76 and −.5, 1 − 2, x−y')).toBe('-3.76 and -.5, 1 − 2, x−y');
});
