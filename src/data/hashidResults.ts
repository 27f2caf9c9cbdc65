/** Means over seeds 1, 2, 3 after 400 steps, which the slow test holds: 12 clusters, 12 bits, base 2, 40,000 impressions unless named. */
export const hashidResults = [
  { name: 'increment', cold: 0.557, warm: 0.572, variation: 0.08 },
  { name: 'id', cold: 0.577, warm: 0.715, variation: 0.279 },
  { name: 'hash', cold: 0.729, warm: 0.73, variation: 0.004 },
  { name: 'centres', cold: 0.736, warm: 0.735, variation: 0.011 },
  { name: 'unfit', cold: 0.668, warm: 0.674, variation: 0.01 },
  { name: 'shuffled', cold: 0.556, warm: 0.574, variation: 0.09 },
  { name: 'idMany', cold: 0.58, warm: 0.749, variation: 0.275 },
  { name: 'hashMany', cold: 0.737, warm: 0.737, variation: 0.005 },
  { name: 'bothMany', cold: 0.736, warm: 0.752, variation: 0.158 },
] as const;
