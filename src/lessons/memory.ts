import { recallText, remember } from '../state/visitor/session';
import type { Ask, Given, Step } from './lesson';
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
  remember('answers', JSON.stringify({ ...recordOf(recallText('answers')), [lesson]: answers }));
}

export function parseDone(text: string | undefined): Done {
  const found = recordOf(text);
  return Object.fromEntries(
    lessonIds
      .map((id) => [id, keptFor(found, id)] as const)
      .filter(([, ids]) => Array.isArray(ids) && ids.every((one) => typeof one === 'string')),
  );
}

/** Of the answers to one lesson those that its questions can still have. */
export function parseAnswers(text: string | undefined, lesson: LessonId, steps: readonly Step[]): Answers {
  const found = asRecord(keptFor(recordOf(text), lesson));
  return Object.fromEntries(
    steps.flatMap(({ id, ask }) => {
      const given = ask && Object.hasOwn(found, id) && soundGiven(ask, asRecord(found[id]));
      return given ? [[id, given]] : [];
    }),
  );
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

function recordOf(text: string | undefined): Record<string, unknown> {
  try {
    return asRecord(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

/** The record, if all of it fits the question; what it holds besides is left out. */
function soundGiven(ask: Ask, { answer, locked, truth, quoted, hands }: Record<string, unknown>) {
  const sound =
    typeof locked === 'boolean' &&
    (answer === undefined || isAnswer(ask, answer)) &&
    (hands === undefined || (ask.kind === 'choose' && isHands(ask.choices, hands))) &&
    (truth === undefined || (locked && isTruth(ask, truth) && isQuoted(ask, quoted)));
  return sound ? ({ answer, locked, truth, quoted, hands } as Given) : undefined;
}

function isAnswer(ask: Ask, value: unknown): boolean {
  if (ask.kind === 'order') return isValues(ask.items, value) && isOrder(value);
  return isTruth(ask, value) && [value].flat().every((one) => isWithin(ask, Number(one)));
}

const isOrder = (values: readonly number[]) => values.every((_, item) => values.includes(item));
const isWithin = (ask: Ask, value: number) => !('from' in ask) || (value >= ask.from && value <= ask.to);

function isTruth(ask: Ask, value: unknown): boolean {
  if (ask.kind === 'choose') return isWhole(value) && value < ask.choices;
  if (ask.kind === 'bar') return Number.isFinite(value);
  return isValues(ask.kind === 'order' ? ask.items : ask.x.length, value);
}

const isWhole = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isValues = (count: number, value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length === count && value.every(Number.isFinite);
const isHands = (choices: number, value: unknown) =>
  isValues(choices, value) && value.every((count) => isWhole(count) && count <= 999);

function isQuoted(ask: Ask, value: unknown): boolean {
  const quoted = asRecord(value);
  return Object.keys(ask.quote ?? {}).every((name) => typeof quoted[name] === 'string');
}
