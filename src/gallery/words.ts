import type { Words } from '../content';
import { type FigureMenuWords, figureMenu as figureMenuEn } from '../content/en/figureMenu';
import { frame as en, type Frame } from '../content/en/frame';
import { figureMenu as figureMenuZh } from '../content/zh/figureMenu';
import { frame as zh } from '../content/zh/frame';
import { useWords } from '../state/visitor/session';

const words: Words<Frame> = { en, zh };
const figureMenu: Words<FigureMenuWords> = { en: figureMenuEn, zh: figureMenuZh };

/** Examples borrow the frame's words. */
export const useSay = (): Frame => useWords(words);
export const useMenuWords = (): FigureMenuWords => useWords(figureMenu);
