import { expect, it } from 'vitest';
import { hashid as words } from '../../content/en/hashid';
import { clickRate } from '../../math/adMeasures';
import { type HashLine, type Look, lineValue } from '../../math/hash';
import { codes, numeralsFor } from '../../math/numerals';
import type { Explanation } from '../../ui/explanation';
import { written } from '../../ui/expression';
import { digitCard, numberCard, rateCard, symbolCard, variationCard, vectorCard } from './cards';

const say = words.cards;

/** All digits, as a card shows them on demand. */
const inFull = (value: number) => String(value).replaceAll('-', '−');

/** What the printed expression comes to, read as a visitor would read it. */
function worth({ expression = '' }: Explanation): number {
  const script = written(expression, inFull)
    .replaceAll('−', '-')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('≤', '<=')
    .replaceAll('√2', 'Math.SQRT2')
    .replaceAll(' mod ', ' % ')
    .replace(/⌊([^⌋]*)⌋/g, 'Math.floor($1)')
    .replace(/\|([^|]*)\|/g, 'Math.abs($1)');
  expect(script).toMatch(/^(?:[\d.+\-*/()<>=% ]|Math\.(?:abs|floor|SQRT2))+$/);
  return Number(new Function(`return ${script}`)());
}

it('a bit’s card holds on both sides of the line', () => {
  const line: HashLine = { normal: [0.6, -0.8], offset: 0.25 };
  for (const look of [
    [1, 0],
    [-1, 0.5],
  ] satisfies Look[]) {
    const value = lineValue(line, look);
    const symbol = value > 0 ? 1 : 0;
    const card = symbolCard(say, { index: 0, symbol, look, line, value, kind: 'lines' });
    expect(worth(card)).toBe(1);
    expect(card.result).toBe(symbol);
  }
});

it('number and digits are what their expressions come to', () => {
  const number = numberCard(say, [1, 0, 1, 1], 2);
  expect(number.result).toBe(11);
  expect(worth(number)).toBe(11);
  const octal = numberCard(say, [7, 0, 3], 8);
  expect(worth(octal)).toBe(7 * 64 + 3);
  for (const code of codes(451, numeralsFor(512, [2, 3, 8]))) {
    const card = digitCard(say, { code, number: 451, vector: [1] });
    expect(worth(card)).toBe(card.result);
  }
});

it('sums, rates and variations come to what they say', () => {
  const parts = codes(2, numeralsFor(4, [2])).map((code, i) => ({ code, value: i ? -0.25 : 0.5 }));
  expect(worth(vectorCard(say, 1, parts, 0.25))).toBeCloseTo(0.25, 10);
  const card = variationCard(say, 'id', 0.2, 0.4);
  expect(worth(card)).toBeCloseTo(Number(card.result), 10);
  expect(card.result).toBeCloseTo(Math.sqrt(0.02) / 0.3, 10);
  const logits = Float64Array.from([0, 0, 0, Math.log(3)]);
  expect(rateCard(say, 'id', logits, clickRate(logits), undefined).result).toBeCloseTo(0.5625, 10);
});
