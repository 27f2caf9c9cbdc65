import type { Words } from '../content';
import { type Classroom, classroom as classroomEn } from '../content/en/classroom';
import { frame as en, type Frame } from '../content/en/frame';
import { classroom as classroomZh } from '../content/zh/classroom';
import { frame as zh } from '../content/zh/frame';
import { useWords } from '../state/visitor/session';

const words: Words<Frame> = { en, zh };
const classroom: Words<Classroom> = { en: classroomEn, zh: classroomZh };

export const useFrameWords = (): Frame => useWords(words);
export const useClassroomWords = (): Classroom => useWords(classroom);

/** The name of each place that has an address. */
export function usePlaceNames() {
  const { panels, pages } = useFrameWords();
  return { ...panels, ...pages };
}
