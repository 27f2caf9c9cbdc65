import { expect, it } from 'vitest';
import { attentionCost, attentionStages, idCost, numeralCost } from './numeralCost';

it('counts 656 parameters, 17 look-ups and 272 additions for {2, 3}, N 1024, d 16', () => {
  // Widths 10 and 7: 16 · (2·10 + 3·7) = 656; 17 digits · 16 components.
  expect(numeralCost(1024, [2, 3], 16)).toEqual({
    parameters: 656,
    lookups: 17,
    multiplications: 0,
    additions: 272,
  });
  expect(idCost(1024, 16).parameters).toBe(16384);
});

it('counts what ids and digits cost for a million values', () => {
  expect(idCost(2 ** 20, 16).parameters).toBe(16_777_216);
  expect([[2], [2, 3], [2, 3, 10]].map((bases) => numeralCost(2 ** 20, bases, 16).parameters)).toEqual([
    640, 1264, 2384,
  ]);
});

it('counts 2,304 more parameters and about 72 times the arithmetic with attention', () => {
  const cost = attentionCost(1024, [2, 3], 16);
  // Three stages of three 16 × 16 matrices.
  expect(cost.parameters).toBe(656 + 3 * 3 * 256);
  // Stages over 10, 7 and 2 vectors: 3·256·19 = 14,592; 2·16·(100 + 49 + 4) = 4,896.
  expect(attentionStages(1024, [2, 3])).toEqual([10, 7, 2]);
  expect(cost.multiplications).toBe(19_488);
  expect(Math.round(cost.multiplications / 272)).toBe(72);
});

it('has no second stage with one base', () => {
  expect(attentionStages(64, [2])).toEqual([6]);
  // 3·6·4 + 2·36·2 with d 2.
  expect(attentionCost(64, [2], 2)).toEqual({
    parameters: 24 + 12,
    lookups: 6,
    multiplications: 216,
    additions: 12 + 216,
  });
});
