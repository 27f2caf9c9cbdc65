import { expect, it } from 'vitest';
import { byWidthInUse, widthInUse } from './widthInUse';

it('a table may use as much as its smaller side', () => {
  expect(widthInUse({ abundance: 2, rows: 4, columns: 3 })).toBeCloseTo(2 / 3, 12);
  expect(widthInUse({ abundance: 2, rows: 2, columns: 64 })).toBe(1);
});

it('the narrowest stands first, what was not measured last, and each keeps its place in the file', () => {
  const info = { name: 'x', format: 'npy' } as const;
  const list = byWidthInUse([
    { info, result: { problem: { key: 'zero' } } },
    { info, result: { rows: 9, columns: 4, abundance: 4, random: 3 } },
    { info, result: { rows: 9, columns: 4, abundance: 1, random: 3 } },
  ]);
  expect(list.map(({ at }) => at)).toEqual([2, 1, 0]);
});
