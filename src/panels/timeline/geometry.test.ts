import { describe, expect, it } from 'vitest';
import { bucketOf } from '../../data/behaviour';
import { hoursOfShare, nextChange, nowAt, parted, positionOfNow, shareOf, spread } from './geometry';

describe('the gap axis', () => {
  it('runs from ninety days at the left to five minutes at the right, each bucket as wide', () => {
    expect(shareOf(90 * 24)).toBe(0);
    expect(shareOf(1 / 12)).toBe(1);
    // Thirty minutes is the first inner edge of twelve buckets.
    expect(shareOf(0.5)).toBeCloseTo(11 / 12, 12);
  });

  it('is inverted by hoursOfShare and stops at its ends', () => {
    for (const hours of [0.2, 3, 26, 100, 1500]) expect(hoursOfShare(shareOf(hours))).toBeCloseTo(hours, 9);
    expect(shareOf(1e6)).toBe(0);
    expect(hoursOfShare(2)).toBeCloseTo(1 / 12, 12);
  });
});

describe('lanes', () => {
  it('part discs that touch and share one where they do not', () => {
    const spans = [10, 15, 40, 17].map((centre) => ({ centre, radius: 4 }));
    expect(parted(spans, 3, 0).map(({ lane }) => lane)).toEqual([0, 1, 0, 2]);
  });

  it('go on beside the place where all are taken, and never past the old end', () => {
    const spans = Array.from({ length: 8 }, () => ({ centre: 50, radius: 4 }));
    const places = parted(spans, 3, 48);
    expect(new Set(places.map(({ lane, centre }) => `${lane} ${centre}`)).size).toBe(8);
    expect(Math.min(...places.map(({ centre }) => centre))).toBeGreaterThanOrEqual(48);
  });
});

describe('spread', () => {
  it('leaves what is far enough apart alone', () => {
    expect(spread([0, 20, 50], 10, 0, 100)).toEqual([0, 20, 50]);
  });

  it('opens a crowd around its middle and keeps the order', () => {
    expect(spread([49, 50, 51], 10, 0, 100)).toEqual([40, 50, 60]);
  });

  it('stays inside, even when there is not room for all', () => {
    const placed = spread([98, 99, 100], 10, 0, 100);
    expect(placed).toEqual([80, 90, 100]);
    expect(spread([5, 5, 5, 5, 5], 10, 0, 20)).toEqual([0, 5, 10, 15, 20]);
  });
});

describe('now', () => {
  it('starts at zero, ends after thirty days, and is inverted', () => {
    expect(nowAt(0)).toBe(0);
    expect(nowAt(1)).toBeCloseTo(720, 9);
    expect(positionOfNow(nowAt(0.37))).toBeCloseTo(0.37, 12);
  });

  it('steps to the next change of a bucket', () => {
    const history = [
      { id: 0, category: 1, at: -0.2 },
      { id: 1, category: 2, at: -7 },
    ];
    // Ten minutes ago leaves the first bucket after half an hour: 18 minutes from now.
    expect(nextChange(history, 0)).toBeCloseTo(0.3, 9);
    const later = nextChange(history, 0);
    expect(bucketOf(later + 0.2)).toBe(1);
    // Then the other passes eight hours.
    expect(nextChange(history, later)).toBeCloseTo(1, 9);
  });
});
