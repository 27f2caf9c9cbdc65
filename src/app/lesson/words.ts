import type { Words } from '../../content';
import { lesson as en, type LessonFrame } from '../../content/en/lesson';
import { lesson as zh } from '../../content/zh/lesson';
import { useWords } from '../../state/visitor/session';

const words: Words<LessonFrame> = { en, zh };

export const useLessonFrame = (): LessonFrame => useWords(words);
