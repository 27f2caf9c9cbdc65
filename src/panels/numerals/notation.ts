import type { Code } from '../../math/numerals';
import type { Entity } from './store';

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
