import { digitDistance, numeralsFor } from './numerals';

/** How far apart neighbours are written: digits that change from one number to the next, in all bases together. */

/** [count − 1]: entry v is the share of digits that change from v to v + 1. */
export function stepChanges(count: number, bases: readonly number[]): number[] {
  const numerals = numeralsFor(count, bases);
  const width = numerals.reduce((sum, numeral) => sum + numeral.width, 0);
  return Array.from({ length: count - 1 }, (_, v) => digitDistance(v, v + 1, numerals) / width);
}

/** The first step at which the largest share of digits changes. */
export function worstStep(
  count: number,
  bases: readonly number[],
): { readonly at: number; readonly share: number } {
  const changes = stepChanges(count, bases);
  const share = Math.max(...changes);
  return { at: changes.indexOf(share), share };
}

/**
 * What one wheel shows at a reading between two numbers: the digit that leaves, the digit that comes, and how far it
 * has turned, 0 … 1. A wheel whose digit stays does not turn.
 */
export function wheelAt(
  reading: number,
  base: number,
  position: number,
): { readonly from: number; readonly to: number; readonly turned: number } {
  const digit = (value: number) => Math.floor(value / base ** position) % base;
  const before = Math.floor(reading);
  const from = digit(before);
  const to = digit(before + 1);
  return { from, to, turned: from === to ? 0 : reading - before };
}
