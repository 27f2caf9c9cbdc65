import { bucketCount, bucketOf, hoursAt, positionOf } from '../../data/behaviour';
import { type Event, latestNow, shortestGap } from './settings';

/** Where things stand on the stage. The axis is a line of gap buckets; *now* is at its right end. */

/** Share of the axis from its left end, 0 … 1, of a gap in hours: ninety days to five minutes. */
export function shareOf(hours: number): number {
  return 1 - Math.min(Math.max(positionOf(hours), 0), bucketCount) / bucketCount;
}

/** Part of a bucket that an arrow key moves a behaviour. */
export const keyStep = 1 / 6;

/** Inverse of `shareOf`. */
export function hoursOfShare(share: number): number {
  return hoursAt(Math.min(Math.max(1 - share, 0), 1) * bucketCount);
}

/** Radius of a disc whose area is its attention, with a floor so that a finger finds it. */
export function radiusOf(alpha: number, largest: number): number {
  return Math.max(Math.sqrt(alpha) * largest, 5);
}

/**
 * Room for discs that would overlap: each takes the first lane where it touches nobody, and where no lane is free,
 * the nearest free place older than its own.
 *
 * @param spans [item]: centre and radius along the axis
 * @param from the axis' old end; what would pass it goes the other way
 * @returns [item]: lane, 0 first, and centre
 */
export function parted(
  spans: readonly { readonly centre: number; readonly radius: number }[],
  lanes: number,
  from: number,
): { lane: number; centre: number }[] {
  const step = 4;
  const taken: { lane: number; centre: number; radius: number }[] = [];
  for (const { centre, radius } of spans)
    for (let attempt = 0; ; attempt++) {
      const lane = attempt % lanes;
      const aside = Math.floor(attempt / lanes) * step;
      const at = centre - aside < from ? centre + aside : centre - aside;
      if (taken.some((other) => other.lane === lane && Math.abs(other.centre - at) < other.radius + radius))
        continue;
      taken.push({ lane, centre: at, radius });
      break;
    }
  return taken.map(({ lane, centre }) => ({ lane, centre }));
}

/**
 * Positions as near to the wanted ones as a least distance allows, in the same order, inside [from, to].
 * Pools of crowded neighbours are centred on the mean of what they wanted.
 *
 * @param wanted [item], ascending
 */
export function spread(wanted: readonly number[], distance: number, from: number, to: number): number[] {
  const room = wanted.length > 1 ? Math.min(distance, (to - from) / (wanted.length - 1)) : distance;
  // Taking away each one's share of the distances turns "at least so far apart" into "never falling".
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((position, i) => {
    pools.push({ sum: position - i * room, count: 1 });
    while (pools.length > 1) {
      const last = pools[pools.length - 1];
      const before = pools[pools.length - 2];
      if (before.sum / before.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  const highest = to - room * (wanted.length - 1);
  const base = pools.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.min(Math.max(sum / count, from), highest)),
  );
  return base.map((position, i) => position + i * room);
}

/** The slider of *now*: even steps feel even on a log-scaled axis. 0 … 1 → hours after the clock's zero. */
export function nowAt(position: number): number {
  return shortestGap * (Math.exp(position * Math.log(latestNow / shortestGap + 1)) - 1);
}

/** Inverse of `nowAt`. */
export function positionOfNow(now: number): number {
  return Math.log(now / shortestGap + 1) / Math.log(latestNow / shortestGap + 1);
}

/** The next moment at which some behaviour enters an older bucket: a step of time for who wants no motion. */
export function nextChange(history: readonly Event[], now: number): number {
  const wait = history.map(({ at }) => {
    const bucket = bucketOf(now - at);
    return bucket === bucketCount - 1 ? Number.POSITIVE_INFINITY : hoursAt(bucket + 1) - (now - at);
  });
  return Math.min(now + Math.max(Math.min(...wait), 1e-6), latestNow);
}
