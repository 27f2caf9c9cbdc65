import { behaviour as behaviourEn } from '../../../content/en/behaviour';
import { ownTable as en, type OwnTableWords } from '../../../content/en/ownTable';
import { behaviour as behaviourZh } from '../../../content/zh/behaviour';
import { ownTable as zh } from '../../../content/zh/ownTable';
import { useWords } from '../../../state/session';

const words = { en, zh };
const behaviours = { en: behaviourEn, zh: behaviourZh };

export const useOwnSay = (): OwnTableWords => useWords(words);
export const useRowWords = () => useWords(behaviours);

/** Counts with their thousands apart, as both languages write them: 50,000. */
export const grouped = (count: number): string => count.toLocaleString('en');
