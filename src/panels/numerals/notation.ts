import type { Code } from '../../math/numerals';
import type { Concept } from '../../ui/explanation';
import type { Entity } from './store';

/** Whole numbers as subscripts: 12 → ₁₂. */
export function subscript(value: number): string {
  return String(value).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]);
}

/** The paper's notation: position (from 1, at the right), digit below: 6₁. A shared row has no position: E₂[1]. */
export function codeText({ base, position, digit }: Code, shared: boolean): string {
  return shared ? `E${subscript(base)}[${digit}]` : `${position + 1}${subscript(digit)}`;
}

/** The colour of a numeral system. */
export function conceptOf(base: number): Concept {
  return base === 2 || base === 3 || base === 10 ? `--base-${base}` : '--base-other';
}

export function colorOf(base: number): string {
  return `var(${conceptOf(base)})`;
}

/** Whether what is hovered concerns this code; a shared row concerns its digit at every position. */
export function concerns(
  hovered: Entity | undefined,
  code: Pick<Code, 'base' | 'position' | 'digit'>,
  shared: boolean,
): boolean {
  if (hovered?.kind === 'base') return hovered.base === code.base;
  if (hovered?.kind !== 'code' || hovered.base !== code.base || hovered.digit !== code.digit) return false;
  return shared || hovered.position === code.position;
}

export const entityOf = ({ base, position, digit }: Code): Entity => ({
  kind: 'code',
  base,
  position,
  digit,
});
