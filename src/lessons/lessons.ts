import type { Lesson } from './lesson';

/** The lessons in the order of the list. `steps` is held to the lesson by a test, so that a link is judged at once. */
export const lessons = {
  digits: lesson(11, 15, () => import('./digits')),
  wants: lesson(9, 12, () => import('./wants')),
  recency: lesson(8, 10, () => import('./recency')),
  half: lesson(11, 15, () => import('./half')),
  masters: lesson(11, 15, () => import('./masters')),
  unseen: lesson(10, 12, () => import('./unseen')),
  whole: lesson(12, 10, () => import('./whole')),
};

export type LessonId = keyof typeof lessons;
export const lessonIds = Object.keys(lessons) as LessonId[];

function lesson(steps: number, minutes: number, load: () => Promise<{ default: Lesson }>) {
  return { steps, minutes, load: async () => (await load()).default };
}
