import { create } from 'zustand';
import { type Codec, decimal, integer, integers, oneOf, seed } from '../../state/link/codec';
import { type Fields, linkTo } from '../../state/link/link';

/** Values 0 … range − 1: the live model's numeric feature, or a longer line to explore. */
export const ranges = [64, 1024] as const;
export type Range = (typeof ranges)[number];

/** A row for every (position, digit), as in the paper; or one table per base, the simplified reading. */
export const tableKinds = ['positional', 'shared'] as const;
export type TableKind = (typeof tableKinds)[number];

/** Where table rows come from: the live model while it fits what is shown, or random numbers from `seed`. */
export const tableSources = ['model', 'random'] as const;
export type TableSource = (typeof tableSources)[number];

/** The walk from number to vector; between two steps the picture moves. */
export const steps = ['split', 'lookUp', 'sum', 'add'] as const;
export const lastStep = steps.length;

export const smallestBase = 2;
export const largestBase = 10;

/** What the pointer or the focus is on; it lights up in every view. */
export type Entity =
  /** One code: a digit at a position of a base. With shared tables its row is lit for every position. */
  | { readonly kind: 'code'; readonly base: number; readonly position: number; readonly digit: number }
  /** A whole numeral system. */
  | { readonly kind: 'base'; readonly base: number }
  /** A number on the line, or a pair of them. */
  | { readonly kind: 'value'; readonly value: number; readonly other?: number };

export type Numerals = {
  readonly value: number;
  readonly compare: number;
  /** Ascending, without repetition, never empty. */
  readonly bases: readonly number[];
  readonly kind: TableKind;
  readonly range: Range;
  readonly source: TableSource;
  readonly seed: number;
  /** 1 (split) … 4 (add), with fractions while it moves. */
  readonly step: number;
  readonly hovered: Entity | undefined;
};

export const defaults: Numerals = {
  value: 51,
  compare: 50,
  bases: [2, 3],
  kind: 'positional',
  range: 64,
  source: 'model',
  seed: 1,
  step: lastStep,
  hovered: undefined,
};

export const useNumerals = create<Numerals>(() => defaults);

const set = useNumerals.setState;

// A link may ask for a number beyond its range: the number stays, the range follows.
useNumerals.subscribe(({ value, compare, range }) => {
  if (Math.max(value, compare) >= range) set({ range: 1024 });
});

const basesCodec = integers(smallestBase, largestBase, largestBase - smallestBase + 1);
const bases: Codec<readonly number[]> = {
  ...basesCodec,
  parse: (text) => {
    const found = basesCodec.parse(text);
    return found?.length ? [...found].sort((a, b) => a - b) : undefined;
  },
};
const range: Codec<Range> = {
  parse: (text) => ranges.find((choice) => String(choice) === text),
  format: String,
};

/** What the link tells: `#/numerals?value=51&compare=50&bases=2,3&kind=shared&range=1024&step=3`. */
const fields: Fields<Numerals> = {
  value: integer(0, 1023),
  compare: integer(0, 1023),
  bases,
  kind: oneOf(tableKinds),
  range,
  source: oneOf(tableSources),
  seed,
  step: decimal(1, lastStep, 2),
};

export const linkNumerals = () => linkTo(useNumerals, fields, 'numerals');

const within = (value: number, range: number) => Math.min(Math.max(Math.round(value), 0), range - 1);

export function setValue(value: number): void {
  set(({ range }) => ({ value: within(value, range) }));
}

export function setCompare(compare: number): void {
  set(({ range }) => ({ compare: within(compare, range) }));
}

export function setPair(value: number, compare: number): void {
  set(({ range }) => ({ value: within(value, range), compare: within(compare, range) }));
}

export function setRange(range: Range): void {
  set(({ value, compare }) => ({ range, value: within(value, range), compare: within(compare, range) }));
}

/** Adds or removes a base; the last one stays. */
export function toggleBase(base: number): void {
  set(({ bases }) => {
    const rest = bases.filter((other) => other !== base);
    if (rest.length === bases.length) return { bases: [...bases, base].sort((a, b) => a - b) };
    return rest.length ? { bases: rest } : {};
  });
}

export function setBases(bases: readonly number[]): void {
  if (bases.length) set({ bases: [...new Set(bases)].sort((a, b) => a - b) });
}

export function setKind(kind: TableKind): void {
  set({ kind });
}

export function setSource(source: TableSource): void {
  set({ source });
}

export function setSeed(seed: number): void {
  set({ seed });
}

export function setStep(step: number): void {
  set({ step: Math.min(Math.max(step, 1), lastStep) });
}

export function hover(hovered: Entity | undefined): void {
  set({ hovered });
}
