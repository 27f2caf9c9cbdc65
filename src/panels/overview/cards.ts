import { behaviourShares, type LogitPart, logitPulls, partAt } from '../../math/contribution';
import type { Concept, Explanation } from '../../ui/explanation';
import { calculation, sumOf } from '../../ui/expression';
import { type BlockName, distance, norm, outputOf } from './blocks';
import type { Reading } from './reading';
import { memoriesOf } from './store';
import type { PanelWords } from './words';

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
    expression: calculation`1 ÷ (1 + e^${-now.logit})`,
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
    expression: calculation`${now.probability} − ${before.probability}`,
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
    expression: sumOf(partNames.map((name) => parts[name])),
    result: now.logit,
    note: words.cards.linear,
  };
}

/** What one part of the tower's input adds: of the interest by behaviour, of ad and number by dimension. */
export function partCard(reading: Reading, part: LogitPart, words: PanelWords): Explanation {
  const rows = part === 'interest' ? behaviourRows(reading, words) : dimensionRows(reading, part, words);
  return {
    title: words.cards.part(words.parts[part]),
    rows,
    expression: rows.length ? sumOf(rows.map(({ value }) => value)) : undefined,
    result: reading.parts[part],
    concept: partConcepts[part],
    note: rows.length ? words.cards.linear : part === 'bias' ? words.cards.biases : words.cards.adBias,
  };
}

type Row = { readonly label: string; readonly value: number };

function behaviourRows({ network, weights, where, now, inputs }: Reading, words: PanelWords): Row[] {
  const memories = memoriesOf(inputs);
  return behaviourShares(network, weights, now, where).map(({ share }, i) => ({
    label: words.cards.behaviour(words.categoryName(memories[i].category), words.gap(memories[i].hours)),
    value: share,
  }));
}

/** Dimensions that are listed by name; the rest is summed up. */
const listed = 6;

function dimensionRows({ network, weights, where, now }: Reading, part: LogitPart, words: PanelWords): Row[] {
  const pulls = logitPulls(network, weights, now, where);
  const products = Array.from(now.input, (value, e) => ({ e, value: value * pulls[e] }))
    .filter(({ e }) => partAt(network, e) === part)
    .map(({ value }, k) => ({ label: words.cards.dimension(k + 1), value }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const rest = products.slice(listed);
  const others = {
    label: words.cards.others(rest.length),
    value: rest.reduce((sum, { value }) => sum + value, 0),
  };
  return [...products.slice(0, listed), ...(rest.length ? [others] : [])];
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
    expression: calculation`${power} ÷ ${total}`,
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
    expression: calculation`√${squares}`,
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
    expression: calculation`√${moved ** 2}`,
    result: moved,
  };
}
