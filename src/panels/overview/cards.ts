import { type LogitPart, logitPulls, partAt } from '../../math/contribution';
import type { Concept, Explanation } from '../../ui/explanation';
import { formatNumber } from '../../ui/formatNumber';
import { type BlockName, distance, norm, outputOf } from './blocks';
import type { Reading } from './reading';
import { memoriesOf } from './store';
import type { PanelWords } from './words';

const inside = (value: number) => (value < 0 ? `(${formatNumber(value)})` : formatNumber(value));

export const partNames = ['interest', 'target', 'number', 'ad', 'bias'] as const satisfies LogitPart[];
const partConcepts: Partial<Record<LogitPart, Concept>> = {
  interest: '--attention',
  target: '--target',
  number: '--base-2',
};

export function probabilityCard({ now }: Reading, words: PanelWords): Explanation {
  return {
    title: words.cards.pctr,
    rows: [{ label: words.cards.logit, value: now.logit }],
    expression: `1 ÷ (1 + e^${inside(-now.logit)})`,
    result: now.probability,
    concept: '--target',
  };
}

export function changeCard({ before, now }: Reading, words: PanelWords): Explanation {
  return {
    title: words.cards.change,
    rows: [
      { label: words.cards.after, value: now.probability },
      { label: words.cards.before, value: before.probability },
    ],
    expression: `${formatNumber(now.probability)} − ${formatNumber(before.probability)}`,
    result: now.probability - before.probability,
  };
}

export function logitCard({ now, parts }: Reading, words: PanelWords): Explanation {
  return {
    title: words.cards.logit,
    rows: partNames.map((name) => ({
      label: words.parts[name],
      value: parts[name],
      concept: partConcepts[name],
    })),
    expression: partNames.map((name) => inside(parts[name])).join(' + '),
    result: now.logit,
    note: words.cards.linear,
  };
}

/** What one part of the tower's input adds: a sum over its dimensions; biases are read from the tables. */
export function partCard(reading: Reading, part: LogitPart, words: PanelWords): Explanation {
  const { network, weights, where, now, parts } = reading;
  const pulls = logitPulls(network, weights, now, where);
  const products = Array.from(now.input, (value, e) => ({ e, product: value * pulls[e] })).filter(
    ({ e }) => partAt(network, e) === part,
  );
  return {
    title: words.cards.part(words.parts[part]),
    rows: products.map(({ product }, e) => ({ label: `${e}`, value: product })),
    expression: products.length ? `Σ ${products.length}` : undefined,
    result: parts[part],
    concept: partConcepts[part],
    note: products.length ? words.cards.linear : words.cards.learned,
  };
}

export function alphaCard({ now, inputs }: Reading, i: number, words: PanelWords): Explanation {
  const power = Math.exp(now.logits[i]);
  const total = now.logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
  return {
    title: `α · ${words.categoryName(memoriesOf(inputs)[i].category)}`,
    rows: [
      { label: words.cards.attentionLogit, value: now.logits[i] },
      { label: words.cards.power, value: power },
      { label: words.cards.powers, value: total },
    ],
    expression: `${formatNumber(power)} ÷ ${formatNumber(total)}`,
    result: now.weights[i],
    concept: '--attention',
  };
}

/** The length of what a block puts out. */
export function normCard(reading: Reading, block: BlockName, words: PanelWords): Explanation {
  const output = outputOf(block, reading.now) ?? new Float64Array();
  const squares = output.reduce((sum, value) => sum + value * value, 0);
  return {
    title: words.cards.norm(words.blocks[block].name),
    rows: [{ label: words.cards.squares(output.length), value: squares }],
    expression: `√${formatNumber(squares)}`,
    result: norm(output),
  };
}

/** How far a block's output moved with the last input. */
export function movedCard(reading: Reading, block: BlockName, words: PanelWords): Explanation {
  const before = outputOf(block, reading.before) ?? new Float64Array();
  const after = outputOf(block, reading.now) ?? new Float64Array();
  const moved = distance(before, after);
  return {
    title: words.cards.moved(words.blocks[block].name),
    rows: [
      { label: words.cards.differences(Math.max(before.length, after.length)), value: moved ** 2 },
      { label: words.cards.normBefore, value: norm(before) },
      { label: words.cards.normAfter, value: norm(after) },
    ],
    expression: `√${formatNumber(moved ** 2)}`,
    result: moved,
  };
}
