import { create } from 'zustand';
import type { Fields } from '../state/link/codec';
import { type Codec, named } from '../state/link/codec';
import { linkTo } from '../state/link/link';
import { type Answer, type Given, type Lesson, type Step, written } from './lesson';
import { type LessonId, lessonCalled, lessons } from './lessons';
import { type Answers, type Done, keepAnswers, keepDone, recallAnswers, recallDone } from './memory';
import {
  addressHasScene,
  coverRecording,
  keepScene,
  measures,
  restoreScene,
  revealScene,
  runEnded,
  type Scene,
  setScene,
  watchPanel,
} from './scenes';

/** A place in a lesson; steps count from 0. */
type Place = { readonly lesson: LessonId; readonly step: number };

export type LessonState = {
  readonly place: Place | null;
  /** The open lesson's data, once loaded. */
  readonly lesson: Lesson | undefined;
  /** Those to the open lesson; remembered. */
  readonly answers: Answers;
  /** Remembered. */
  readonly done: Done;
  /** Whether the place's scene stands. */
  readonly ready: boolean;
};

export const useLesson = create<LessonState>(() => ({
  place: null,
  lesson: undefined,
  answers: {},
  done: recallDone(),
  ready: false,
}));

const get = useLesson.getState;
const set = useLesson.setState;

/** In the link a place is `lesson=numerals:3`, counted from 1: one word, so that it is whole or not at all. */
export const placeCodec: Codec<Place | null> = {
  parse: (text) => {
    if (text === 'none') return null;
    const [, name = '', number] = /^([a-zA-Z]+):([1-9]\d?)$/.exec(text) ?? [];
    const lesson = lessonCalled(name);
    return lesson && Number(number) <= lessons[lesson].steps
      ? { lesson, step: Number(number) - 1 }
      : undefined;
  },
  format: (place) => (place ? `${place.lesson}:${place.step + 1}` : 'none'),
};

const fields: Fields<LessonState> = { place: named('lesson', placeCodec) };

/** Scenes of steps as they were left, by step. */
let scenes = new Map<number, Scene>();
/** The place that the engine itself brought about; another one in the store came with a link. */
let own: Place | null = null;
/** Counts arrivals: a scene that is still loading when the next is asked for must not be set. */
let arrival = 0;
/** Ends judging the panel's changes. */
let unwatch = () => {};

/** Puts the lesson into the address and opens what a link asks for. */
export function linkLessons(): () => void {
  const follow = () => {
    const { place } = get();
    if (place === own) return;
    own = place;
    scenes = new Map();
    set({ lesson: undefined, ready: false, answers: {} });
    // The link may describe the panel, too: then it shows the step as it was left. Bare, it means the step's own scene.
    // What holds everywhere is bound only once the page's modules have run.
    queueMicrotask(() => void arrive(addressHasScene()));
  };
  const end = linkTo(useLesson, fields);
  follow();
  const unsubscribe = useLesson.subscribe(follow);
  return () => {
    end();
    unsubscribe();
  };
}

function move(place: Place | null, change: Partial<LessonState> = {}): void {
  own = place;
  set({ place, ...change });
}

/** The step that is open, once its lesson is loaded. */
export function currentStep(
  { place, lesson }: Pick<LessonState, 'place' | 'lesson'> = get(),
): Step | undefined {
  return place ? lesson?.steps[place.step] : undefined;
}

/** Loads what the place needs and sets its scene; `stay` where the address already shows it. */
async function arrive(stay: boolean | Promise<boolean> = false, restore?: Scene): Promise<void> {
  const mine = ++arrival;
  const { place } = get();
  if (!place) return;
  set({ ready: false });
  const [lesson, stays] = await Promise.all([lessons[place.lesson].load(), stay]);
  if (mine !== arrival) return;
  const begins = !get().lesson;
  if (begins) set({ answers: recallAnswers(place.lesson, lesson.steps) });
  set({ lesson });
  const step = lesson.steps[place.step];
  if (restore) await restoreScene(restore);
  else await setScene(step, stays, get().answers[step.id]?.locked);
  if (begins && !step.run) coverRecording();
  if (mine !== arrival) return;
  set({ ready: true });
  unwatch();
  unwatch = watchPanel(judge);
  judge();
}

/** Opens a lesson at a step, with the answers that are remembered. */
export function open(lesson: LessonId, step: number): void {
  scenes = new Map();
  move({ lesson, step }, { answers: {}, lesson: undefined });
  void arrive();
}

/** Opens a lesson from its beginning and asks everything anew. */
export function begin(lesson: LessonId): void {
  keepAnswers(lesson, {});
  open(lesson, 0);
}

/** Goes to another step: as it was left, or for the first time as the lesson has it. */
export function goTo(step: number): void {
  const { place } = get();
  if (!place || step === place.step || step < 0 || step >= lessons[place.lesson].steps) return;
  if (get().ready) scenes.set(place.step, keepScene());
  move({ ...place, step });
  void arrive(false, scenes.get(step));
}

/** An open question is revealed first; then the next step. At the end the lesson closes. */
export function next(): void {
  const { place, ready } = get();
  if (!place) return;
  const step = currentStep();
  if (ready && step?.ask && !get().answers[step.id]?.locked) {
    lock();
    return;
  }
  if (step) markDone(place.lesson, step.id);
  if (place.step + 1 < lessons[place.lesson].steps) goTo(place.step + 1);
  else close();
}

export function back(): void {
  const { place } = get();
  if (place) goTo(place.step - 1);
}

/** The page stays as it is; only the lesson goes. */
export function close(): void {
  arrival++;
  unwatch();
  scenes = new Map();
  move(null, { lesson: undefined, ready: false });
}

/** Sets the step's scene once more, and asks its question again. */
export function again(): void {
  const step = currentStep();
  if (!step) return;
  const { [step.id]: _, ...answers } = get().answers;
  setAnswers(answers);
  void arrive();
}

function change(given: Partial<Given>): void {
  const step = currentStep();
  if (!step) return;
  const { answers } = get();
  setAnswers({ ...answers, [step.id]: { ...(answers[step.id] ?? { locked: false }), ...given } });
}

function setAnswers(answers: Answers): void {
  const { place } = get();
  set({ answers });
  if (place) keepAnswers(place.lesson, answers);
}

/** Changes the answer as long as it is not locked. */
export function answer(value: Answer): void {
  const step = currentStep();
  if (step && !get().answers[step.id]?.locked) change({ answer: value });
}

/** One hand more or less for a choice. */
export function countHands(choice: number, by: number): void {
  const step = currentStep();
  if (step?.ask?.kind !== 'choose') return;
  const hands = get().answers[step.id]?.hands ?? Array.from({ length: step.ask.choices }, () => 0);
  change({ hands: hands.map((count, i) => (i === choice ? Math.min(999, Math.max(0, count + by)) : count)) });
}

/** Locks the answer, and lets the model show what is true. */
export function lock(): void {
  const step = currentStep();
  if (!step?.ask || get().answers[step.id]?.locked) return;
  change({ locked: true });
  revealScene(step);
  judge();
}

/** Looks at the panel, whenever it changed: whether what is true can be measured by now, and whether the step is done. */
function judge(): void {
  const { place, answers, ready, done } = get();
  const step = currentStep();
  const now = measures();
  if (!place || !step || !ready || !now) return;
  if (!step.ask) {
    if (done[place.lesson]?.includes(step.id)) return;
    if (step.done ? step.done(now) : runEnded(step)) markDone(place.lesson, step.id);
    return;
  }
  const given = answers[step.id];
  if (!given?.locked || given.truth !== undefined || !runEnded(step)) return;
  const truth = step.ask.truth(now);
  const quoted: Record<string, string> = {};
  for (const [name, quote] of Object.entries(step.ask.quote ?? {})) {
    const value = quote.of(now);
    if (value === undefined) return;
    quoted[name] = written(value, quote.as);
  }
  if (truth === undefined) return;
  change({ truth, quoted });
  markDone(place.lesson, step.id);
}

function markDone(lesson: LessonId, id: string): void {
  const { done } = get();
  const before = done[lesson] ?? [];
  if (before.includes(id)) return;
  const now = { ...done, [lesson]: [...before, id] };
  set({ done: now });
  keepDone(now);
}
