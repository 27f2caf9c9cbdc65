import { expect, it } from 'vitest';
import { widestPlane } from './plane';
import { seeded } from './random';
import { dot } from './vectors';

it('leaves a plane as it is', () => {
  expect(widestPlane([[3, 1]], 2)).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

it('finds the plane that points were spread in', () => {
  const random = seeded(2);
  const a = [0.6, 0, 0.8, 0];
  const b = [0, 1, 0, 0];
  const points = Array.from({ length: 40 }, () => {
    const [x, y, noise] = [4 * (random() - 0.5), 2 * (random() - 0.5), 0.01 * (random() - 0.5)];
    return a.map((_, e) => x * a[e] + y * b[e] + (e === 3 ? noise : 0));
  });
  const [first, second] = widestPlane(points, 4);
  for (const axis of [first, second]) expect(Math.hypot(dot(axis, a), dot(axis, b))).toBeCloseTo(1, 4);
  expect(dot(first, second)).toBeCloseTo(0, 9);
  expect(dot(first, first)).toBeCloseTo(1, 9);
});
