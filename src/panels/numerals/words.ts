import { frame as frameEn } from '../../content/en/frame';
import { numerals as en } from '../../content/en/numerals';
import { frame as frameZh } from '../../content/zh/frame';
import { numerals as zh } from '../../content/zh/numerals';
import { useWords } from '../../state/visitor/session';

/** This panel's words, and those it shares with all panels. */
export const useSay = () => useWords({ en, zh });
export const useShared = () => useWords({ en: frameEn, zh: frameZh });
