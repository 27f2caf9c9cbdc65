import type { LessonWords } from '../content/lessonWords';
import type { Lesson } from './lesson';

/** A stop on a path: some steps of one lesson, and the minutes that they take together. */
type Stop<Id extends string> = {
  readonly lesson: Id;
  readonly steps: readonly string[];
  readonly minutes: number;
};

/**
 * A lesson made of steps of others, which stay as they are: `timeline.puzzle` is the step `puzzle` of `timeline`.
 * Each step knows the minute by which it should be over.
 */
export function path<Id extends string>(
  lessons: Readonly<Record<Id, { readonly load: () => Promise<Lesson> }>>,
  stops: readonly Stop<Id>[],
) {
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const load = async (): Promise<Lesson> => {
    let elapsed = 0;
    const legs = await Promise.all(stops.map(({ lesson }) => lessons[lesson].load()));
    const steps = legs.flatMap(({ steps }, i) =>
      stops[i].steps.map((id) => {
        const step = steps.find((one) => one.id === id);
        if (!step) throw new Error(`${stops[i].lesson} has no step ${id}`);
        elapsed += stops[i].minutes / stops[i].steps.length;
        return { ...step, id: `${stops[i].lesson}.${id}`, clock: Math.round(elapsed) };
      }),
    );
    const wordsIn = (language: keyof Lesson['words']): LessonWords =>
      Object.fromEntries(
        legs.flatMap(({ words }, i) =>
          stops[i].steps.map((id) => [`${stops[i].lesson}.${id}`, words[language][id]]),
        ),
      );
    return { words: { en: wordsIn('en'), zh: wordsIn('zh') }, steps };
  };
  return {
    steps: sum(stops.map(({ steps }) => steps.length)),
    minutes: sum(stops.map(({ minutes }) => minutes)),
    load,
  };
}
