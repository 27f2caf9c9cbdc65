import { expect, it } from 'vitest';
import { observedCurve, plantedCurve, seenValues, unseenValues } from './curves';

it('plants curves that can be checked by hand', () => {
  expect([...plantedCurve('monotone', 5)]).toEqual([-1, -0.5, 0, 0.5, 1]);
  const valley = plantedCurve('valley', 101);
  expect(valley.indexOf(Math.min(...valley))).toBe(45);
  const cliff = plantedCurve('cliff', 1024);
  expect([cliff[378], cliff[379]]).toEqual([-1, 1]);
  const prices = plantedCurve('price9', 1001);
  expect(prices[499] - prices[498]).toBeCloseTo(1.3 - 0.7 / 1000, 10);
  expect(prices[999]).toBeCloseTo(1 - 0.7 * 0.999, 10);
});

it('shows training the curve with a little noise, the same for the same seed', () => {
  const planted = plantedCurve('wave', 1024);
  const residuals = observedCurve('wave', 1024, 7).map((value, i) => value - planted[i]);
  const deviation = Math.sqrt(residuals.reduce((sum, r) => sum + r * r, 0) / residuals.length);
  expect(deviation).toBeGreaterThan(0.045);
  expect(deviation).toBeLessThan(0.055);
  expect(observedCurve('wave', 1024, 7)).toEqual(observedCurve('wave', 1024, 7));
});

it('hides a share or a block, and the rest is seen', () => {
  expect(unseenValues({ from: 3, to: 6 }, 10, 1)).toEqual([3, 4, 5]);
  const few = unseenValues({ share: 0.1 }, 1024, 1);
  const more = unseenValues({ share: 0.25 }, 1024, 1);
  expect([few.length, more.length]).toEqual([102, 256]);
  expect(few.every((value) => more.includes(value))).toBe(true);
  expect(seenValues([3, 4, 5], 7)).toEqual([0, 1, 2, 6]);
});
