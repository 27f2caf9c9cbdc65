import type { Words } from '../content';
import { frame as en, type Frame } from '../content/en/frame';
import { frame as zh } from '../content/zh/frame';
import { useWords } from '../state/session';

const words: Words<Frame> = { en, zh };

export const useFrameWords = (): Frame => useWords(words);
