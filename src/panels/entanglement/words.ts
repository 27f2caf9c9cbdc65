import { entanglement as en } from '../../content/en/entanglement';
import { entanglement as zh } from '../../content/zh/entanglement';
import { useWords } from '../../state/visitor/session';

export { useShared } from '../lab/words';

/** This panel's words. */
export const useSay = () => useWords({ en, zh });

/** What the header calls the arms. */
export const armNames = { en: en.short, zh: zh.short };
