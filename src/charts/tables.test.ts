import { expect, it } from 'vitest';
import { extentOf } from './tables';

it('says how far points reach and how wide they spread', () => {
  // Mean 3, squared distances 4 + 1 + 1 + 4 over 4.
  expect(extentOf([1, 2, 4, 5])).toEqual([1, 5, 3, Math.sqrt(2.5)]);
});
