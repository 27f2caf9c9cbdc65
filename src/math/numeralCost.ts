import { type Numeral, numeralsFor } from './numerals';

/** What an encoder of one number holds and does: parameters; table rows looked up; multiplications and additions. */
export type Cost = {
  readonly parameters: number;
  readonly lookups: number;
  readonly multiplications: number;
  readonly additions: number;
};

/** One row for each of `count` values: look up, done. */
export function idCost(count: number, dimension: number): Cost {
  return { parameters: count * dimension, lookups: 1, multiplications: 0, additions: 0 };
}

/** d · Σ b · width parameters; a row per digit, added one to the next (the first into zeros). */
export function numeralCost(count: number, bases: readonly number[], dimension: number): Cost {
  const numerals = numeralsFor(count, bases);
  const places = sum(numerals, ({ width }) => width);
  return {
    parameters: dimension * sum(numerals, ({ base, width }) => base * width),
    lookups: places,
    multiplications: 0,
    additions: dimension * places,
  };
}

/**
 * The same tables with attention, as the encoding's predecessor NaryDis had and the paper dropped (2403.00793, §3.2):
 * self-attention with query, key and value matrices over the digits of each base, then over the bases' vectors. Our
 * count from this structure; a single base has no second stage.
 *
 * A stage over n vectors multiplies and adds 3·n·d² times for queries, keys and values, n²·d for all products of
 * query and key, n²·d for the weighted sums.
 */
export function attentionCost(count: number, bases: readonly number[], dimension: number): Cost {
  const plain = numeralCost(count, bases, dimension);
  const stages = attentionStages(count, bases);
  const multiplications = sum(stages, (n) => 3 * n * dimension ** 2 + 2 * n ** 2 * dimension);
  return {
    parameters: plain.parameters + 3 * dimension ** 2 * stages.length,
    lookups: plain.lookups,
    multiplications,
    additions: plain.additions + multiplications,
  };
}

/** How many vectors attend to each other: the digits of each base, then the bases. */
export function attentionStages(count: number, bases: readonly number[]): number[] {
  const within = numeralsFor(count, bases).map(({ width }: Numeral) => width);
  return bases.length > 1 ? [...within, bases.length] : within;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
