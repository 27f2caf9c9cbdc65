import { numeralExperiments as en } from '../../../content/en/numeralExperiments';
import { numeralExperiments as zh } from '../../../content/zh/numeralExperiments';
import type { NumberEncoding } from '../../../math/numerals';
import { useWords } from '../../../state/visitor/session';

export { useShared } from '../../lab/words';

/** The experiments' words. */
export const useSay = () => useWords({ en, zh });

/** An encoding by name. */
export function nameOf(say: ReturnType<typeof useSay>, { kind, bases }: NumberEncoding): string {
  return kind === 'positional' || kind === 'shared' ? say.kinds[kind](bases) : say.kinds[kind];
}
