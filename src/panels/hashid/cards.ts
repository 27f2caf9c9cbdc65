import type { HashidWords } from '../../content/en/hashid';
import { variation } from '../../math/adMeasures';
import type { HashKind, HashLine, Look } from '../../math/hash';
import type { Code } from '../../math/numerals';
import type { Explanation } from '../../ui/explanation';
import { calculation, sumOf } from '../../ui/expression';
import { formatFixed } from '../../ui/formatNumber';

/** Where the numbers on this panel come from. */

type Say = HashidWords['cards'];
/** On which side of its line a look lies; of another hash, only what the symbol is. */
export function symbolCard(
  say: Say,
  {
    index,
    symbol,
    look,
    line,
    value,
    kind,
  }: {
    readonly index: number;
    readonly symbol: number;
    readonly look: Look;
    readonly line?: HashLine;
    readonly value?: number;
    readonly kind: HashKind;
  },
): Explanation {
  if (!line || value === undefined)
    return { title: say.symbol(index + 1), rows: [], result: symbol, note: say.symbolNote[kind] };
  return {
    title: say.symbol(index + 1),
    rows: [
      { label: say.look, value: `(${look.map((x) => formatFixed(x)).join(', ')})` },
      { label: say.side, value },
    ],
    expression: calculation`${line.normal[0]} × ${look[0]} + ${line.normal[1]} × ${look[1]} + ${line.offset} ${value > 0 ? '>' : '≤'} 0`,
    result: symbol,
    note: say.symbolNote[kind],
  };
}

/** The number that the symbols write. */
export function numberCard(say: Say, written: readonly number[], alphabet: number): Explanation {
  const terms = written.flatMap((symbol, i) =>
    symbol ? [`${symbol} × ${alphabet ** (written.length - 1 - i)}`] : [],
  );
  return {
    title: say.number,
    rows: [],
    expression: terms.join(' + ') || '0',
    result: written.reduce((number, symbol) => number * alphabet + symbol, 0),
    note: say.numberNote(alphabet),
  };
}

/** One digit of the number, and the row that it chooses. */
export function digitCard(
  say: Say,
  {
    code: { base, position, digit, row },
    number,
    vector,
  }: { readonly code: Code; readonly number: number; readonly vector: ArrayLike<number> },
): Explanation {
  return {
    title: say.digit(base, position),
    rows: [
      { label: say.number, value: String(number) },
      { label: say.row, value: String(row) },
      { label: say.entries, value: Array.from(vector, (x) => formatFixed(x)).join(' ') },
    ],
    expression: `⌊${number} ÷ ${base ** position}⌋ mod ${base}`,
    result: digit,
  };
}

/** One entry of the ad's vector: the sum over its rows. */
export function vectorCard(
  say: Say,
  entry: number,
  parts: readonly { readonly code: Code; readonly value: number }[],
  result: number,
): Explanation {
  return {
    title: say.entry(entry),
    rows: parts.map(({ code, value }) => ({ label: `${say.row} ${code.row}`, value })),
    expression: sumOf(parts.map(({ value }) => value)),
    result,
  };
}

/** A predicted click rate: the mean over all users of σ of the logit. */
export function rateCard(
  say: Say,
  arm: string,
  logits: Float64Array,
  rate: number,
  truth: number | undefined,
): Explanation {
  const first = [...logits.subarray(0, 3)].map((z) => `σ(${formatFixed(z)})`).join(' + ');
  return {
    title: say.rate(arm),
    rows: [
      { label: say.users, value: String(logits.length) },
      ...(truth === undefined ? [] : [{ label: say.truth, value: truth }]),
    ],
    expression: `(${first} + …) ÷ ${logits.length}`,
    result: rate,
    note: say.rateNote,
  };
}

/** How far two rates differ, over their mean. */
export function variationCard(say: Say, arm: string, a: number, b: number): Explanation {
  return {
    title: say.variation(arm),
    rows: [
      { label: say.newRate, value: a },
      { label: say.twinRate, value: b },
    ],
    expression: `|${formatFixed(a, 4)} − ${formatFixed(b, 4)}| ÷ √2 ÷ ((${formatFixed(a, 4)} + ${formatFixed(b, 4)}) ÷ 2)`,
    result: variation(a, b),
    note: say.variationNote,
  };
}

/** An AUC of an arm, beside what could be reached. */
export function aucCard(
  say: Say,
  arm: string,
  which: 'warm' | 'cold',
  value: number,
  best: number,
  parameters: number,
): Explanation {
  return {
    title: say.auc(arm, which),
    rows: [
      { label: say.best, value: best },
      { label: say.parameters, value: String(parameters) },
    ],
    result: value,
    note: say.aucNote[which],
  };
}
