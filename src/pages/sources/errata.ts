import { workedExample } from '../../data/workedExample';
import {
  codes,
  collisions,
  digitDistance,
  digitSumGroups,
  digits,
  type NumberEncoding,
  type Numeral,
  numeralsFor,
  rowSum,
  vectorGroups,
} from '../../math/numerals';

/** What the errata quote, computed: nothing here is copied from a text but what is printed elsewhere. */

const { value, dimension, numerals, table, printed } = workedExample;
const count = 64;
const shared: NumberEncoding = { kind: 'shared', bases: [2, 3] };
const [binary, ternary] = numeralsFor(count, [2, 3]);

/** Most significant digit first: 110011. */
export function written(number: number, numeral: Numeral): string {
  return digits(number, numeral).reverse().join('');
}

function sumOf(bases: readonly number[]): Float64Array {
  const rows = codes(value, numerals, true).filter(({ base }) => bases.includes(base));
  return rowSum(
    table,
    dimension,
    rows.map(({ row }) => row),
  );
}

export const worked = [
  { part: 'binary', sum: sumOf([2]), printed: printed[2], digits: written(value, numerals[0]) },
  { part: 'ternary', sum: sumOf([3]), printed: printed[3], digits: written(value, numerals[1]) },
  { part: 'total', sum: sumOf([2, 3]), printed: printed.total, digits: '' },
] as const;

/** Digits that differ between two numbers, in base 2 and in base 3. */
export function differing(a: number, b: number) {
  return [binary, ternary].map((numeral) => ({
    base: numeral.base,
    a: written(a, numeral),
    b: written(b, numeral),
    changed: digitDistance(a, b, [numeral]),
    of: numeral.width,
  }));
}

/** Numbers that share 51's vector: whatever a shared table holds, and those that join where its rows step evenly. */
export const twins = (() => {
  const always = collisions(value, shared, count);
  const group = digitSumGroups([binary, ternary], count).find((members) => members.includes(value)) ?? [];
  return { always, even: group.filter((other) => other !== value && !always.includes(other)) };
})();

/** How many of the numbers below 64 share their vector with another under one table per base; and with positions. */
export const colliding = (['shared', 'positional'] as const).map((kind) =>
  vectorGroups({ kind, bases: [2, 3] }, count).reduce(
    (sum, group) => sum + (group.length > 1 ? group.length : 0),
    0,
  ),
);
