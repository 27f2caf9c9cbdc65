import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutAt } from './cut';

it('leaves a line inside as it is, with its gaps', () => {
  const points = [[0, 1] as const, [1, 5] as const, [2, Number.NaN] as const, [3, 0] as const];
  expect(cutAt(points, 0, 10)).toEqual({
    pieces: [
      [
        [0, 1],
        [1, 5],
      ],
      [[3, 0]],
    ],
    crossings: [],
  });
});

it('ends a line where it crosses an edge, and begins it where it comes back', () => {
  // Down by 10 per pixel: the edge at 10 is met half-way.
  const points = [[0, 5] as const, [1, 15] as const, [2, 5] as const];
  const crossings = [0.5, 1.5].map((x) => ({ at: [x, 10], edge: 'bottom' }));
  expect(cutAt(points, 0, 10)).toEqual({
    pieces: [
      [
        [0, 5],
        [0.5, 10],
      ],
      [
        [1.5, 10],
        [2, 5],
      ],
    ],
    crossings,
  });
  const across = cutAt([[0, -10] as const, [2, 20] as const], 0, 10);
  expect(across.pieces).toHaveLength(1);
  expect(across.crossings.map(({ edge }) => edge)).toEqual(['top', 'bottom']);
  expect(across.crossings[0].at[0]).toBeCloseTo(2 / 3);
});

it('falls to the floor at once towards what has no place', () => {
  const { pieces, crossings } = cutAt([[0, 0] as const, [10, Number.POSITIVE_INFINITY] as const], 0, 100);
  expect(pieces).toHaveLength(1);
  expect(crossings[0].at[0]).toBeLessThan(0.1);
});

it('puts every point either at its place or nowhere', () => {
  const numbers = fc.oneof(fc.integer({ min: -50, max: 150 }), fc.constant(Number.NaN));
  fc.assert(
    fc.property(fc.array(numbers), (heights) => {
      const points = heights.map((y, x) => [x, y] as const);
      const { pieces, crossings } = cutAt(points, 0, 100);
      const drawn = pieces.flat();
      for (const [x, y] of drawn) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(100);
        const given = Number.isInteger(x) && heights[x] === y;
        expect(given || crossings.some(({ at }) => at[0] === x)).toBe(true);
      }
      const inside = heights.filter((y) => y >= 0 && y <= 100);
      expect(drawn.length).toBe(inside.length + crossings.length);
    }),
  );
});
