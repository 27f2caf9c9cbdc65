import { numerals as en } from '../../content/en/numerals';
import { numerals as zh } from '../../content/zh/numerals';
import { useWords } from '../../state/visitor/session';

export { useShared } from '../lab/words';

/** This panel's words. */
export const useSay = () => useWords({ en, zh });
