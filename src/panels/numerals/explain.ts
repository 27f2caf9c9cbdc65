import type { NumeralsWords } from '../../content/en/numerals';
import { distance } from '../../math/distances';
import type { Code } from '../../math/numerals';
import type { Explanation } from '../../ui/explanation';
import { calculation, sumOf } from '../../ui/expression';
import { formatNumber } from '../../ui/formatNumber';
import { codeText, conceptOf } from '../../ui/numeralNotation';
import { type Encoded, type Part, type Table, tableRow } from './model';
import { entityOf } from './notation';
import { hover } from './store';

/** Number cards of the walk: every number with its operands, what was done with them, and the result. */

const shown = (value: number) => formatNumber(value);

export function explainDigit(
  say: NumeralsWords,
  value: number,
  { base, position, digit }: Code,
): Explanation {
  const place = base ** position;
  return {
    title: say.walk.digit(digit, place),
    rows: [
      { label: say.cards.number, value },
      { label: say.cards.place, value: place },
      { label: say.cards.base, value: base },
    ],
    expression: `⌊${value} / ${place}⌋ mod ${base} = ${Math.floor(value / place)} mod ${base}`,
    result: digit,
    concept: conceptOf(base),
    note: say.cards.digitNote(digit, place, digit * place),
  };
}

export function explainRow(say: NumeralsWords, table: Table, code: Code): Explanation {
  const values = Array.from(tableRow(table, code.row));
  const concept = conceptOf(code.base);
  return {
    title: say.cards.row(codeText(code, table.encoding.kind === 'shared')),
    rows: values.map((value, e) => ({ label: say.walk.component(e + 1), value, concept })),
    expression: calculation`√(${values[0]}² + … + ${values[values.length - 1]}²)`,
    result: Math.hypot(...values),
    concept,
    note: say.cards.rowNote,
  };
}

/** One component of a base's sum: the rows it adds, repeated ones once with their count. */
export function explainSum(
  say: NumeralsWords,
  table: Table,
  { numeral, codes, sum }: Part,
  component: number,
): Explanation {
  const shared = table.encoding.kind === 'shared';
  const concept = conceptOf(numeral.base);
  const added = [...codes].reverse().map((code) => tableRow(table, code.row)[component]);
  return {
    title: say.cards.sum(numeral.base, component + 1),
    rows: [...codes].reverse().map((code, i) => ({
      label: codeText(code, shared),
      value: added[i],
      concept,
      onSelect: () => hover(entityOf(code)),
    })),
    expression: sumOf(added),
    result: sum[component],
    concept,
  };
}

export function explainTotal(
  say: NumeralsWords,
  { value, parts, across, vector }: Encoded,
  component: number,
): Explanation {
  const dimension = parts[0].sum.length;
  // Side by side, each base has components of its own.
  const [from, at] =
    across === 'concat'
      ? [parts.slice(Math.floor(component / dimension)).slice(0, 1), component % dimension]
      : [parts, component];
  return {
    title: say.cards.total(value, component + 1),
    rows: from.map(({ numeral: { base }, sum }) => ({
      label: across === 'concat' ? say.cards.sum(base, at + 1) : say.walk.sum(base),
      value: sum[at],
      concept: conceptOf(base),
      onSelect: () => hover({ kind: 'base', base }),
    })),
    expression: sumOf(from.map(({ sum }) => sum[at])),
    result: vector[component],
  };
}

export function explainDistance(say: NumeralsWords, a: Encoded, b: Encoded): Explanation {
  const differences = Array.from(a.vector, (x, e) => x - b.vector[e]);
  return {
    title: say.cards.distance(a.value, b.value),
    rows: differences.map((difference, e) => ({
      label: `${e + 1}: ${shown(a.vector[e])} − ${shown(b.vector[e])}`,
      value: difference,
    })),
    expression: calculation`√(${differences[0]}² + … + ${differences[differences.length - 1]}²)`,
    result: distance(a.vector, b.vector),
    note: say.cards.distanceNote,
  };
}
