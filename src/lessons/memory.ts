import {
  among,
  anything,
  fits,
  list,
  maybe,
  number,
  parseAs,
  record,
  recordOf,
  type Shape,
  text,
  whole,
} from '../data/shape';
import { recallText, remember } from '../state/visitor/session';
import type { Answer, Ask, Given, Step } from './lesson';
import { keptFor, type LessonId, lessonIds } from './lessons';

/** What the browser keeps of lessons from visit to visit. It is read with distrust: what is damaged is forgotten. */

/** Steps of each lesson that were done, by id. */
export type Done = Readonly<Partial<Record<LessonId, readonly string[]>>>;
/** What became of a lesson's questions, by step id. */
export type Answers = Readonly<Record<string, Given>>;

export const recallDone = (): Done => parseDone(recallText('lessons'));
export const keepDone = (done: Done): void => remember('lessons', JSON.stringify(done));

export const recallAnswers = (lesson: LessonId, steps: readonly Step[]): Answers =>
  parseAnswers(recallText('answers'), lesson, steps);

export function keepAnswers(lesson: LessonId, answers: Answers): void {
  remember('answers', JSON.stringify({ ...parseAs(byLesson, recallText('answers')), [lesson]: answers }));
}

const byLesson = recordOf(anything);

export function parseDone(stored: string | undefined): Done {
  const found = parseAs(byLesson, stored) ?? {};
  const ids = list(text);
  return Object.fromEntries(
    lessonIds.map((id) => [id, keptFor(found, id)]).filter(([, done]) => fits(ids, done)),
  );
}

/** Of the answers to one lesson those that its questions can still have. */
export function parseAnswers(stored: string | undefined, lesson: LessonId, steps: readonly Step[]): Answers {
  const found = keptFor(parseAs(byLesson, stored) ?? {}, lesson);
  if (!fits(recordOf(anything), found)) return {};
  return Object.fromEntries(
    steps.flatMap(({ id, ask }) => {
      const given = ask && Object.hasOwn(found, id) && soundGiven(ask, found[id]);
      return given ? [[id, given]] : [];
    }),
  );
}

/** The record, if all of it fits the question; what it holds besides is left out. */
function soundGiven(ask: Ask, found: unknown): Given | undefined {
  const given = record<Given>({
    answer: maybe(answerTo(ask)),
    locked: among(true, false),
    truth: maybe(truthOf(ask)),
    quoted: maybe(recordOf(text)),
    hands: maybe(ask.kind === 'choose' ? list(whole(0, 999), ask.choices, ask.choices) : nothing),
  });
  if (!fits(given, found)) return undefined;
  const { answer, locked, truth, quoted, hands } = found;
  // What was measured is known once the answer is locked, and then all that the words quote.
  const told = locked && Object.keys(ask.quote ?? {}).every((name) => quoted?.[name] !== undefined);
  return truth === undefined || told ? { answer, locked, truth, quoted, hands } : undefined;
}

const nothing = among<never>();

/** What a visitor may answer: within what can be drawn, and an order of all items. */
function answerTo(ask: Ask): Shape<Answer> {
  if (ask.kind === 'choose') return whole(0, ask.choices - 1);
  if (ask.kind === 'bar') return number(ask.from, ask.to);
  if (ask.kind === 'curve') return list(number(ask.from, ask.to), ask.x.length, ask.x.length);
  const ranks = list(whole(0, ask.items - 1), ask.items, ask.items);
  return (value) => ranks(value) ?? (new Set(value as number[]).size < ask.items ? '' : undefined);
}

/** What may have been measured, which may lie beyond what can be drawn. */
function truthOf(ask: Ask): Shape<Answer> {
  if (ask.kind === 'choose') return whole(0, ask.choices - 1);
  if (ask.kind === 'bar') return number();
  const count = ask.kind === 'order' ? ask.items : ask.x.length;
  return list(number(), count, count);
}
