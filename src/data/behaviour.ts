/** The ad categories of the synthetic log; their index is their id. */
export const categories = [
  'games',
  'coffee',
  'diapers',
  'flights',
  'hotels',
  'cars',
  'insurance',
  'phones',
  'cases',
  'sneakers',
  'news',
  'music',
] as const;
export type Category = (typeof categories)[number];

/** Something the user did: which category, and how many hours before now. */
export type Behaviour = { readonly category: number; readonly hours: number };

export const longestHistory = 20;

const day = 24;

/** Bucket k holds gaps from edge k to edge k + 1, in hours, about even on a log scale: five minutes to ninety days. */
export const bucketEdges = [
  1 / 12,
  0.5,
  2,
  8,
  18,
  30,
  42,
  54,
  5 * day,
  10 * day,
  20 * day,
  40 * day,
  90 * day,
] as const;
export const bucketCount = bucketEdges.length - 1;

/** Gaps outside the edges belong to the first or the last bucket. */
export function bucketOf(hours: number): number {
  let bucket = 0;
  while (bucket < bucketCount - 1 && hours >= bucketEdges[bucket + 1]) bucket++;
  return bucket;
}

/** The gap at `position` of the log-scaled axis: bucket k runs from k to k + 1. */
export function hoursAt(position: number): number {
  const bucket = Math.min(Math.max(Math.floor(position), 0), bucketCount - 1);
  const from = bucketEdges[bucket];
  return from * (bucketEdges[bucket + 1] / from) ** (position - bucket);
}

/** Inverse of `hoursAt`, extrapolated beyond the outer edges. */
export function positionOf(hours: number): number {
  const bucket = bucketOf(hours);
  const from = bucketEdges[bucket];
  return bucket + Math.log(hours / from) / Math.log(bucketEdges[bucket + 1] / from);
}
