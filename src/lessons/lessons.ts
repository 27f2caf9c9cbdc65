import type { Lesson } from './lesson';
import { path } from './path';

/** Each goes into one idea. `steps` is held to the lesson by a test, so that a link is judged at once. */
const ideas = {
  overview: lesson(12, 10, () => import('./overview')),
  numerals: lesson(11, 15, () => import('./numerals')),
  timeline: lesson(9, 12, () => import('./timeline')),
  timelineRecency: lesson(8, 10, () => import('./timelineRecency')),
  collapse: lesson(11, 15, () => import('./collapse')),
  entanglement: lesson(11, 15, () => import('./entanglement')),
  hashid: lesson(10, 12, () => import('./hashid')),
};

/** Ways through all of them: for an engineer alone, and for a class that has one hour with its questions. */
export const paths = {
  tour: path(ideas, [
    { lesson: 'overview', steps: ['puzzle', 'attend'], minutes: 2 },
    { lesson: 'timeline', steps: ['puzzle', 'sign', 'tomorrow'], minutes: 5 },
    { lesson: 'numerals', steps: ['puzzle', 'digits', 'rows', 'hidden'], minutes: 4 },
    { lesson: 'collapse', steps: ['collapse', 'lost', 'sets'], minutes: 5 },
    { lesson: 'entanglement', steps: ['puzzle', 'average', 'inverted', 'apart'], minutes: 4 },
  ]),
  hour: path(ideas, [
    { lesson: 'overview', steps: ['puzzle', 'features', 'encode', 'attend', 'tower', 'moves'], minutes: 9 },
    { lesson: 'timeline', steps: ['puzzle', 'sign', 'tomorrow', 'curve'], minutes: 9 },
    { lesson: 'numerals', steps: ['puzzle', 'digits', 'rows', 'twins', 'hidden'], minutes: 8 },
    { lesson: 'collapse', steps: ['collapse', 'knee', 'lost', 'sets'], minutes: 9 },
    { lesson: 'entanglement', steps: ['puzzle', 'average', 'inverted', 'apart'], minutes: 8 },
    { lesson: 'overview', steps: ['take'], minutes: 2 },
  ]),
};

/** In the order of the list. */
export const lessons = { ...paths, ...ideas };

export type LessonId = keyof typeof lessons;
export const lessonIds = Object.keys(lessons) as LessonId[];

/** What links and browsers of before the lessons were named after their panels call them. */
const formerIds: Readonly<Partial<Record<LessonId, string>>> = {
  numerals: 'digits',
  timeline: 'wants',
  timelineRecency: 'recency',
  collapse: 'half',
  entanglement: 'masters',
  hashid: 'unseen',
  overview: 'whole',
};

/** The lesson of this name, or that once had it. */
export const lessonCalled = (name: string): LessonId | undefined =>
  lessonIds.find((id) => id === name || formerIds[id] === name);

/** What is kept under a lesson's name, or was under its former one. */
export const keptFor = <T>(kept: Readonly<Record<string, T>>, id: LessonId): T | undefined =>
  kept[id] ?? kept[formerIds[id] ?? id];

function lesson(steps: number, minutes: number, load: () => Promise<{ default: Lesson }>) {
  return { steps, minutes, load: async () => (await load()).default };
}
