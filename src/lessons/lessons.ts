import type { Lesson } from './lesson';

/** The lessons in the order of the list. `steps` is held to the lesson by a test, so that a link is judged at once. */
export const lessons = {
  digits: lesson(11, 15, () => import('./numerals')),
  wants: lesson(9, 12, () => import('./timeline')),
  recency: lesson(8, 10, () => import('./timelineRecency')),
  half: lesson(11, 15, () => import('./collapse')),
  masters: lesson(11, 15, () => import('./entanglement')),
  unseen: lesson(10, 12, () => import('./hashid')),
  whole: lesson(12, 10, () => import('./overview')),
};

export type LessonId = keyof typeof lessons;
export const lessonIds = Object.keys(lessons) as LessonId[];

function lesson(steps: number, minutes: number, load: () => Promise<{ default: Lesson }>) {
  return { steps, minutes, load: async () => (await load()).default };
}
