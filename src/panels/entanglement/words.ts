import { entanglement as en } from '../../content/en/entanglement';
import { frame as frameEn } from '../../content/en/frame';
import { entanglement as zh } from '../../content/zh/entanglement';
import { frame as frameZh } from '../../content/zh/frame';
import { useWords } from '../../state/visitor/session';

/** This panel's words, and those it shares with all panels. */
export const useSay = () => useWords({ en, zh });
export const useShared = () => useWords({ en: frameEn, zh: frameZh });

/** What the header calls the arms. */
export const armNames = { en: en.short, zh: zh.short };
