/** Means over seeds 1, 2, 3 after 400 steps, which the slow test holds: 12 clusters, 12 bits, base 2, 40,000 impressions unless named. */
export const hashidResults = [
  { name: 'increment', cold: 0.557, warm: 0.572, variation: 0.078 },
  { name: 'id', cold: 0.578, warm: 0.715, variation: 0.284 },
  { name: 'hash', cold: 0.731, warm: 0.732, variation: 0.003 },
  { name: 'centres', cold: 0.739, warm: 0.737, variation: 0.007 },
  { name: 'unfit', cold: 0.673, warm: 0.674, variation: 0.007 },
  { name: 'shuffled', cold: 0.558, warm: 0.575, variation: 0.085 },
  { name: 'idMany', cold: 0.581, warm: 0.749, variation: 0.278 },
  { name: 'hashMany', cold: 0.738, warm: 0.738, variation: 0.003 },
  { name: 'bothMany', cold: 0.737, warm: 0.752, variation: 0.152 },
] as const;
