import { hashid as en } from '../../content/en/hashid';
import { hashid as zh } from '../../content/zh/hashid';
import type { AdKey } from '../../math/adKeys';
import { useWords } from '../../state/visitor/session';
import type { Concept } from '../../ui/explanation';

export { useShared } from '../lab/words';

/** This panel's words. */
export const useSay = () => useWords({ en, zh });

export const armConcepts: Readonly<Record<AdKey, Concept>> = {
  increment: '--base-other',
  id: '--negative',
  hashId: '--attention',
  hash: '--positive',
  both: '--target',
};
export const armColor = (key: AdKey) => `var(${armConcepts[key]})`;

/** What the header calls the arms. */
export const armNames = { en: en.short, zh: zh.short };
