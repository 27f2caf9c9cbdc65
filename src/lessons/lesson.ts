import type { LessonWords } from '../content/lessonWords';

/**
 * A lesson is a list of steps, and a step is data: self-study, presenting and tests walk the same list.
 *
 * How to write one:
 * 1. Words: `src/content/{en,zh}/lessons/<id>.ts`, a record from step id to `StepWords`; title and puzzle of the lesson
 *    in `src/content/{en,zh}/lesson.ts` under `lessons`. Begin with a puzzle; then the mechanism; then an experiment that
 *    could come out otherwise. Two to four short sentences a step.
 * 2. Steps: `src/lessons/<id>.ts`, a default export `{ words: { en, zh }, steps }`, and its line in `lessons.ts`. A
 *    scene is a `link`, as the address shows it (set the panel up, copy the hash, leave out `lang`), and a `run`.
 * 3. What is true is measured. A panel's `index.ts` exports `measures` (current numbers by name, undefined while there
 *    are none) and, where it trains something beside the header's run, `runs` (start, stop and whether it is done). A
 *    step's `truth` reads them; it never holds a typed-in result, and a text quotes figures through `quote`.
 * 4. `lessons.test.ts` checks links, parts and words of every lesson; `e2e/lessons.spec.ts` walks it in both languages.
 */
export type Lesson = {
  readonly words: { readonly en: LessonWords; readonly zh: LessonWords };
  readonly steps: readonly Step[];
};

export type Step = {
  /** Keys the step's words. */
  readonly id: string;
  /** The panel and its controls: `#/numerals?value=51&kind=shared`. What it leaves out is at its default. */
  readonly link: string;
  /** Parts of the panel that pulse: their `data-part`. The first is brought into sight, and as many others as have room. */
  readonly parts: readonly string[];
  /**
   * What the header's model should be: as it was left (when missing), the bundled one (the lab only), fresh random
   * weights, trained now, or trained by an earlier step (where that is missing, after a reload or by a link, it is made
   * up for at once). `start:name` is one of the panel's own `runs`. What starts, starts at once, or where the
   * step asks, when the answer is locked.
   */
  readonly run?: 'bundled' | 'untrained' | 'train' | 'trained' | `start:${string}`;
  readonly ask?: Ask;
  /**
   * Parts that would tell the answer: covered until it is locked, and while the next step covers them, too. A step
   * without a question covers what a later one asks about.
   */
  readonly veil?: readonly string[];
  /** The scene that shows the answer, where it is another than `link`. */
  readonly reveal?: string;
  /** When a step without a question is done; one without a condition is done when it was read. */
  readonly done?: (measure: Measure) => boolean;
};

/** A panel's number now; undefined while there is none. */
export type Measure = (name: string) => number | undefined;

type Common = {
  /** Measures that the words quote, and how they are written. */
  readonly quote?: Readonly<Record<string, { readonly measure: string; readonly as: Notation }>>;
};

/** What a step covers now. */
export function veiled(step: Step, next: Step | undefined, locked: boolean): readonly string[] {
  const { veil = [] } = step;
  return locked ? veil.filter((part) => next?.veil?.includes(part)) : veil;
}

/** A share in per cent, or so many decimals. */
export type Notation = 'percent' | 0 | 1 | 2 | 3;

export type Ask = Common &
  (
    | {
        readonly kind: 'choose';
        /** How many there are to choose from. */
        readonly choices: number;
        /** Index of the choice that the measurement bears out. */
        readonly truth: (measure: Measure) => number | undefined;
      }
    | {
        readonly kind: 'order';
        readonly items: number;
        /** A value for each item: the largest comes first. */
        readonly truth: (measure: Measure) => readonly number[] | undefined;
        readonly as: Notation;
      }
    | {
        readonly kind: 'bar';
        readonly from: number;
        readonly to: number;
        readonly step: number;
        readonly as: Notation;
        readonly truth: (measure: Measure) => number | undefined;
      }
    | {
        readonly kind: 'curve';
        /** Where it is drawn: the abscissas, and the range of values. */
        readonly x: readonly number[];
        readonly from: number;
        readonly to: number;
        readonly as: Notation;
        readonly truth: (measure: Measure) => readonly number[] | undefined;
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
