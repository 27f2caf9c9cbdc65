import { create } from 'zustand';
import { linkTo } from '../../state/link/link';
import {
  choice,
  initialOf,
  range as numbers,
  seed,
  some,
  toggled,
  type ValuesOf,
} from '../../state/link/settings';

/** Values 0 … range − 1: the live model's numeric feature, or a longer line to explore. */
export const ranges = [64, 1024] as const;
export type Range = (typeof ranges)[number];

/** A row for every (position, digit), as in the paper; or one table per base, the simplified reading. */
export const tableKinds = ['positional', 'shared'] as const;
export type TableKind = (typeof tableKinds)[number];

/** What becomes of the sums of the bases: they are added, or stand side by side in one wider vector. */
export const joins = ['add', 'concat'] as const;
export type Join = (typeof joins)[number];

/** Where table rows come from: the live model while it fits what is shown, or random numbers from `seed`. */
export const tableSources = ['model', 'random'] as const;
export type TableSource = (typeof tableSources)[number];

/** The walk from number to vector; between two steps the picture moves. */
export const steps = ['split', 'lookUp', 'sum', 'add'] as const;
export const lastStep = steps.length;

/** What the pointer or the focus is on; it lights up in every view. */
export type Entity =
  /** One code: a digit at a position of a base. With shared tables its row is lit for every position. */
  | { readonly kind: 'code'; readonly base: number; readonly position: number; readonly digit: number }
  /** A whole numeral system. */
  | { readonly kind: 'base'; readonly base: number }
  /** A number on the line, or a pair of them. */
  | { readonly kind: 'value'; readonly value: number; readonly other?: number };

/** What the link tells: `#/numerals?value=51&compare=50&bases=2,3&kind=shared&range=1024&step=3`. */
export const settings = {
  value: numbers(51, { min: 0, max: 1023 }),
  compare: numbers(50, { min: 0, max: 1023 }),
  bases: some([2, 3], [2, 3, 4, 5, 6, 7, 8, 9, 10]),
  kind: choice('positional', tableKinds),
  range: choice(64, ranges),
  across: choice('add', joins),
  source: choice('model', tableSources),
  seed: seed(),
  /** 1 (split) … 4 (add), with fractions while it moves. */
  step: numbers(lastStep, { min: 1, max: lastStep, step: 0.01 }),
};

export type Numerals = ValuesOf<typeof settings> & { readonly hovered: Entity | undefined };

export const defaults: Numerals = { ...initialOf(settings), hovered: undefined };

export const useNumerals = create<Numerals>(() => defaults);

const set = useNumerals.setState;

// A link may ask for a number beyond its range: the number stays, the range follows.
useNumerals.subscribe(({ value, compare, range }) => {
  if (Math.max(value, compare) >= range) set({ range: 1024 });
});

export const linkNumerals = () => linkTo(useNumerals, settings, 'numerals');

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
export const toggleBase = (base: number): void => set(({ bases }) => ({ bases: toggled(bases, base) }));

export function setBases(bases: readonly number[]): void {
  if (bases.length) set({ bases: [...new Set(bases)].sort((a, b) => a - b) });
}

export function setKind(kind: TableKind): void {
  set({ kind });
}

export function setAcross(across: Join): void {
  set({ across });
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
