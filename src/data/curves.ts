import { normal, permutation, type Random, seeded, seedFor } from '../math/random';

/**
 * Functions of one number that the numerals panel plants and asks an encoder to find again. Each is hard for somebody:
 * a smooth one for tables of ids, a cliff for smooth encoders, prices that end in 9 for whoever cannot see digits.
 */
export const curves = ['monotone', 'valley', 'wave', 'cliff', 'price9'] as const;
export type Curve = (typeof curves)[number];

/** [curve]: the value at `share` = value / (count − 1) of the range. */
const shapes: Record<Curve, (share: number, value: number) => number> = {
  monotone: (x) => 2 * x - 1,
  valley: (x) => 8 * (x - 0.45) ** 2 - 1,
  wave: (x) => Math.sin(4 * Math.PI * x),
  cliff: (x) => (x > 0.37 ? 1 : -1),
  price9: (x, value) => (value % 10 === 9 ? 1 : -0.3) - 0.7 * x,
};

/** [count]: the planted curve over 0 … count−1. */
export function plantedCurve(curve: Curve, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, value) => shapes[curve](value / (count - 1), value));
}

/** Standard deviation of what training sees around the curve. */
const noise = 0.05;

/** [count]: the planted curve as training sees it, once for each value. */
export function observedCurve(curve: Curve, count: number, seed: number): Float64Array {
  const random = seeded(seedFor(seed, 'noise'));
  return plantedCurve(curve, count).map((truth) => truth + noise * normal(random));
}

/** Values that training never sees: a random share of all, or the block from … to−1. */
export type Unseen = { readonly share: number } | { readonly from: number; readonly to: number };

/** The unseen values of 0 … count−1, ascending. The same seed hides the more of the same values, the larger the share. */
export function unseenValues(unseen: Unseen, count: number, seed: number): number[] {
  const values = Array.from({ length: count }, (_, value) => value);
  if ('from' in unseen) return values.filter((value) => unseen.from <= value && value < unseen.to);
  const random: Random = seeded(seedFor(seed, 'unseen'));
  const order = permutation(random, count);
  return [...order.subarray(0, Math.round(unseen.share * count))].sort((a, b) => a - b);
}

/** The values of 0 … count−1 that are not among the unseen. */
export function seenValues(unseen: readonly number[], count: number): number[] {
  const hidden = new Set(unseen);
  return Array.from({ length: count }, (_, value) => value).filter((value) => !hidden.has(value));
}
