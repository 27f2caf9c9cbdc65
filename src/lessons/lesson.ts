import type { Frame } from '../content/en/frame';
import type { LessonWords } from '../content/lessonWords';

/**
 * A lesson is a list of steps, and a step is data: self-study, presenting and tests walk the same list.
 *
 * How to write one:
 * 1. Words: `src/content/{en,zh}/lessons/<id>.ts`, a record from step id to `StepWords`; title and puzzle of the lesson
 *    in `src/content/{en,zh}/lesson.ts` under `lessons`. Begin with a puzzle; then the mechanism; then an experiment that
 *    could come out otherwise. Two to four short sentences a step.
 * 2. Steps: `src/lessons/<id>.ts`, a default export `{ words: { en, zh }, steps }` of type
 *    `Lesson<panel, typeof measures>`, and its line in `lessons.ts`. A
 *    scene is a `link`, as the address shows it (set the panel up, copy the hash, leave out `lang`), and a `run`.
 * 3. What is true is measured. A panel's `measures.ts` has functions that give current numbers (undefined while there
 *    are none) and, where it trains something beside the header's run, `runs` (start, stop and whether it is done). A
 *    step's `truth` asks them; it never holds a typed-in result, and a text quotes figures through `quote`.
 * 4. `lessons.test.ts` checks links, parts and words of every lesson; `e2e/lessons.spec.ts` walks it in both languages.
 */
export type Lesson<Id extends PanelId = PanelId, M extends Measures = Measures> = {
  readonly words: { readonly en: LessonWords; readonly zh: LessonWords };
  readonly steps: readonly Step<Id, M>[];
};

/** The panels, by their names in the address. */
export type PanelId = Exclude<keyof Frame['panels'], 'label'>;

/** What a panel lets a lesson measure: the `measures` of its module of that name. */
export type Measures = Readonly<Record<string, (...of: never[]) => unknown>>;

/** The panel and its controls: `#/numerals?value=51&kind=shared`. What it leaves out is at its default. */
type Link<Id extends PanelId> = `#/${Id}` | `#/${Id}?${string}`;

/** A step asks about its lesson's own panel; without a question it may lead to any. */
export type Step<Id extends PanelId = PanelId, M extends Measures = Measures> = StepBasics &
  (Asking<Id, M> | Leading);

type Asking<Id extends PanelId, M> = {
  readonly link: Link<Id>;
  readonly ask?: Ask<M>;
  /** The scene that shows the answer, where it is another than `link`. */
  readonly reveal?: Link<Id>;
  /** When a step without a question is done; one without a condition is done when it was read. */
  done?(measures: M): boolean;
};

type Leading = {
  readonly link: Link<PanelId>;
  readonly ask?: undefined;
  readonly reveal?: undefined;
  readonly done?: undefined;
};

type StepBasics = {
  /** Keys the step's words. */
  readonly id: string;
  /** Parts of the panel that are pointed at: their `data-part`. The first is brought into sight, and as many others as have room. */
  readonly parts: readonly string[];
  /**
   * What the header's model should be: as it was left (when missing), the bundled one (the lab only), fresh random
   * weights, trained now, or trained by an earlier step (where that is missing, after a reload or by a link, it is made
   * up for at once). `start:name` is one of the panel's own `runs`. What starts, starts at once, or where the
   * step asks, when the answer is locked.
   */
  readonly run?: 'bundled' | 'untrained' | 'train' | 'trained' | `start:${string}`;
  /**
   * Parts that would tell the answer: covered until it is locked, and while the next step covers them, too. A step
   * without a question covers what a later one asks about.
   */
  readonly cover?: readonly string[];
  /** On a path: the minute by which the step should be over. */
  readonly clock?: number;
};

/** What measures are asked of is a method here, so that a lesson about one panel is a lesson. */
type Quoted<M> = { of(measures: M): number | undefined; readonly as: Notation };

type Common<M> = {
  /** Measures that the words quote, and how they are written. */
  readonly quote?: Readonly<Record<string, Quoted<M>>>;
};

/** What a step covers now. */
export function covered(step: Step, next: Step | undefined, locked: boolean): readonly string[] {
  const { cover = [] } = step;
  return locked ? cover.filter((part) => next?.cover?.includes(part)) : cover;
}

/** A share in per cent, or so many decimals. */
export type Notation = 'percent' | 0 | 1 | 2 | 3;

export type Ask<M = Measures> = Common<M> &
  (
    | {
        readonly kind: 'choose';
        /** How many there are to choose from. */
        readonly choices: number;
        /** Index of the choice that the measurement bears out. */
        truth(measures: M): number | undefined;
      }
    | {
        readonly kind: 'order';
        readonly items: number;
        /** A value for each item: the largest comes first. */
        truth(measures: M): readonly number[] | undefined;
        readonly as: Notation;
      }
    | {
        readonly kind: 'bar';
        readonly from: number;
        readonly to: number;
        readonly step: number;
        readonly as: Notation;
        truth(measures: M): number | undefined;
      }
    | {
        readonly kind: 'curve';
        /** Where it is drawn: the abscissas, and the range of values. */
        readonly x: readonly number[];
        readonly from: number;
        readonly to: number;
        readonly as: Notation;
        truth(measures: M): readonly number[] | undefined;
      }
  );

/** A choice's index or a bar's value; the order of items; a value at each abscissa. */
export type Answer = number | readonly number[];

/** What became of a step's question. */
export type Given = {
  /** Undefined while nothing is chosen, or where the class answered by hands alone. */
  readonly answer?: Answer;
  readonly locked: boolean;
  /** Measured once after the answer was locked, and kept: choice, value, or values. */
  readonly truth?: Answer;
  readonly quoted?: Readonly<Record<string, string>>;
  /** Raised hands for each choice. */
  readonly hands?: readonly number[];
};

/** The items by their measured values, largest first. */
export function ranked(values: readonly number[]): number[] {
  return values.map((_, i) => i).sort((a, b) => values[b] - values[a]);
}

export function written(value: number, as: Notation): string {
  const text = as === 'percent' ? `${(100 * value).toFixed(0)} %` : value.toFixed(as);
  return text.replace('-', Number.parseFloat(text) === 0 ? '' : '−');
}

/** Every value, or nothing while one is missing. */
export function all(values: readonly (number | undefined)[]): readonly number[] | undefined {
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** 0 where the first is larger, 2 where it is smaller, 1 where they differ by less than is worth the name. */
export function compared(
  one: number | undefined,
  other: number | undefined,
  noteworthy: number,
): number | undefined {
  if (one === undefined || other === undefined) return undefined;
  if (Math.abs(one - other) < noteworthy) return 1;
  return one > other ? 0 : 2;
}
