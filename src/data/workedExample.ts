import type { Numeral } from '../math/numerals';

/**
 * The worked example of a widespread explanation of the encoding: 51 in bases 2 and 3, one table per base for all
 * positions, four components. Rows step evenly, [base 2: digits 0, 1; base 3: digits 0, 1, 2].
 */
export const workedExample = {
  value: 51,
  dimension: 4,
  /** Written as 110011 and 01220. */
  numerals: [
    { base: 2, width: 6 },
    { base: 3, width: 5 },
  ] satisfies Numeral[],
  /** [row, dimension] row-major. */
  table: [
    0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.1, 0.11,
    0.12,
  ],
  /** What the explanation prints: only the first component of each is right. */
  printed: { 2: [2.2, 2.4, 2.6, 2.8], 3: [0.25, 0.28, 0.31, 0.34], total: [2.45, 2.68, 2.91, 3.14] },
} as const;
