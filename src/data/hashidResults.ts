/**
 * Means over seeds 1 to 5 after 400 steps, which the slow test holds: 12 clusters, 12 bits, base 2, 40,000 impressions
 * unless named.
 */
export const hashidResults = [
  { name: 'increment', cold: 0.575, warm: 0.592, variation: 0.083 },
  { name: 'id', cold: 0.588, warm: 0.725, variation: 0.279 },
  { name: 'hash', cold: 0.737, warm: 0.74, variation: 0.004 },
  { name: 'centres', cold: 0.744, warm: 0.745, variation: 0.011 },
  { name: 'unfit', cold: 0.681, warm: 0.686, variation: 0.009 },
  { name: 'shuffled', cold: 0.579, warm: 0.588, variation: 0.076 },
  { name: 'plainFew', cold: 0.657, warm: 0.664, variation: 0.02 },
  { name: 'hashFew', cold: 0.686, warm: 0.688, variation: 0.006 },
  { name: 'idMany', cold: 0.59, warm: 0.758, variation: 0.277 },
  { name: 'hashMany', cold: 0.744, warm: 0.745, variation: 0.003 },
  { name: 'bothMany', cold: 0.741, warm: 0.761, variation: 0.16 },
] as const;
