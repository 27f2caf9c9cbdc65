import type { Concept } from './explanation';

/** How the paper writes the digits of numeral systems, and the colours that the systems have everywhere. */

/** Whole numbers as subscripts: 12 → ₁₂. */
export function subscript(value: number): string {
  return String(value).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]);
}

type Digit = { readonly base: number; readonly position: number; readonly digit: number };

/** Position (from 1, at the right), digit below: 6₁. A shared row has no position: E₂[1]. */
export function codeText({ base, position, digit }: Digit, shared = false): string {
  return shared ? `E${subscript(base)}[${digit}]` : `${position + 1}${subscript(digit)}`;
}

/** The colour of a numeral system. */
export function conceptOf(base: number): Concept {
  return base === 2 || base === 3 || base === 10 ? `--base-${base}` : '--base-other';
}

export function colorOf(base: number): string {
  return `var(${conceptOf(base)})`;
}
