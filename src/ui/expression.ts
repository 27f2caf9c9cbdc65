import { formatNumber } from './formatNumber';

/** A calculation with its numbers filled in. They stay numbers, so that a card can write them rounded or in full. */
export type Expression = readonly (string | number)[];

/** ``calculation`${alpha} × ${pull}` ``; texts among the values are written as they are. */
export function calculation(
  texts: TemplateStringsArray,
  ...values: readonly (string | number | Expression)[]
): Expression {
  return texts.flatMap((text, i) => [text, ...(i < values.length ? [values[i]].flat() : [])]);
}

/** Terms of a sum: `0.31 + (−0.06) + 1.2`. */
export function sumOf(terms: readonly number[]): Expression {
  return terms.flatMap((term, i) => (i ? [' + ', term] : [term]));
}

/** Expressions one after another. */
export function joined(parts: readonly Expression[], between: string): Expression {
  return parts.flatMap((part, i) => (i ? [between, ...part] : part));
}

/** As text, negative numbers in brackets where they follow something. */
export function written(
  expression: Expression | string,
  show: (value: number) => string = formatNumber,
): string {
  if (typeof expression === 'string') return expression;
  let text = '';
  for (const part of expression) {
    const shown = typeof part === 'number' ? show(part) : part;
    text += typeof part === 'number' && shown.startsWith('−') && text !== '' ? `(${shown})` : shown;
  }
  return text;
}

const read = (text: string) => Number(text.replaceAll('−', '-'));
/** Decimals of a number as shown; 1.2e−6 has seven. */
export function placesOf(text: string): number {
  const [, decimals = '', power = '0'] = /^[^.e]*(?:\.(\d+))?(?:e(.+))?$/.exec(text) ?? [];
  return Math.max(0, decimals.length - read(power));
}

/**
 * What rounding has lost of a sum: its terms as shown and this make the result as shown.
 * @returns undefined where nothing is lost, and of what is no sum
 */
export function lostByRounding(
  expression: Expression,
  result: number,
  show: (value: number) => string = formatNumber,
): number | undefined {
  const terms = expression.filter((part) => typeof part === 'number');
  const signs = expression.filter((part) => typeof part === 'string' && part !== '');
  if (terms.length < 2 || signs.some((sign) => sign !== ' + ')) return undefined;
  const shown = [...terms, result].map((value) => show(value));
  const places = Math.max(...shown.map(placesOf));
  const lost = shown.slice(0, -1).reduce((rest, term) => rest - read(term), read(show(result)));
  return Number(lost.toFixed(places)) || undefined;
}
