import { frame as frameEn } from '../../../content/en/frame';
import { numeralExperiments as en } from '../../../content/en/numeralExperiments';
import { frame as frameZh } from '../../../content/zh/frame';
import { numeralExperiments as zh } from '../../../content/zh/numeralExperiments';
import type { NumberEncoding } from '../../../math/numerals';
import { useWords } from '../../../state/visitor/session';

/** The experiments' words, and those shared with all panels. */
export const useSay = () => useWords({ en, zh });
export const useShared = () => useWords({ en: frameEn, zh: frameZh });

/** An encoding by name. */
export function nameOf(say: ReturnType<typeof useSay>, { kind, bases }: NumberEncoding): string {
  return kind === 'positional' || kind === 'shared' ? say.kinds[kind](bases) : say.kinds[kind];
}
