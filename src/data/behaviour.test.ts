import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bucketCount, bucketEdges, bucketOf, hoursAt, positionOf } from './behaviour';

it('puts a gap into the bucket between its edges', () => {
  expect(bucketOf(0.01)).toBe(0);
  expect(bucketOf(0.5)).toBe(1);
  expect(bucketOf(24)).toBe(4);
  expect(bucketOf(100 * 24)).toBe(bucketCount - 1);
});

it('maps the gap axis to hours and back', () => {
  for (const [k, hours] of bucketEdges.entries()) expect(hoursAt(k)).toBeCloseTo(hours, 9);
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: bucketCount - 0.001, noNaN: true }), (position) => {
      const hours = hoursAt(position);
      expect(positionOf(hours)).toBeCloseTo(position, 9);
      expect(bucketOf(hours)).toBe(Math.floor(position));
    }),
  );
});
