import { describe, expect, it } from 'vitest';
import { behaviour } from '../../content/en/behaviour';
import { frame } from '../../content/en/frame';
import { timeline } from '../../content/en/timeline';
import { categories } from '../../data/behaviour';
import { forward, terms } from '../../math/attention';
import { leaveOut, logitParts } from '../../math/contribution';
import { defaultSpec, untrainedWeights } from '../../state/run/lab';
import type { Explanation } from '../../ui/explanation';
import { written } from '../../ui/expression';
import { formatNumber, formatSigned } from '../../ui/formatNumber';
import {
  ageCard,
  alphaCard,
  cellCard,
  logitCard,
  probabilityCard,
  type StripName,
  shareCard,
  strips,
  stripValues,
  termCard,
} from './cards';
import { modelOf } from './model';
import { type Reading, readingOf } from './reading';
import { allOn, type Switches, useTimeline } from './store';
import type { PanelWords } from './words';

const words: PanelWords = {
  ...timeline,
  ...behaviour,
  claims: frame.claims,
  sections: frame.sections,
  categoryName: (category) => behaviour.categories[categories[category]],
};

const live = {
  spec: defaultSpec,
  weights: untrainedWeights(defaultSpec),
  source: 'trained' as const,
  step: 7,
  auc: { test: 0.5 },
};
const reading = (switches: Partial<Switches> = {}): Reading =>
  readingOf(modelOf(live, undefined, { ...allOn, ...switches }, 'live'), useTimeline.getInitialState());

const operands = ({ rows }: Explanation) => rows.map(({ value }) => Number(value));
/** What the card's expression says, computed from its text as a reader would, to the card's three digits. */
function calculate({ expression = '' }: Explanation): number {
  const text = written(expression).replaceAll('−', '-').replaceAll('×', '*').replaceAll('÷', '/');
  const powers = text.replace(/e\^(?:\((-[\d.]+)\)|([\d.]+))/g, (_, negative, positive) =>
    String(Math.exp(Number(negative ?? positive))),
  );
  expect(powers).toMatch(/^[-+*/()\d. ]+$/);
  return Number(new Function(`return ${powers}`)());
}
const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(0.02 * Math.max(1, Math.abs(b)));

describe('every card recomputes from its operands', () => {
  const of = reading();
  const last = of.memories.length - 1;

  it('attention: e to its logit over the sum', () => {
    for (const i of [0, last]) {
      const card = alphaCard(of, i, words);
      const [logit, power, total] = operands(card);
      expect(power).toBeCloseTo(Math.exp(logit), 9);
      expect(card.result).toBeCloseTo(power / total, 9);
      close(calculate(card), Number(card.result));
    }
  });

  it('part of the logit: attention times its pull; all parts are the interest’s; without it is another reading', () => {
    const card = shareCard(of, 1, words);
    const [alpha, pull] = operands(card);
    expect(card.result).toBeCloseTo(alpha * pull, 12);
    close(calculate(card), Number(card.result));
    const { network, weights, where } = of.model;
    const parts = logitParts(network, weights, of.forward, of.example.target, where);
    const all = of.memories.reduce((sum, _, i) => sum + Number(shareCard(of, i, words).result), 0);
    expect(all).toBeCloseTo(parts.interest, 9);
    const without = forward(network, weights, leaveOut(of.example, 1), undefined, where).logit;
    expect(card.note).toContain(formatNumber(without));
    expect(card.note).toContain(formatSigned(without - of.forward.logit));
  });

  it('age term: the two products of p with the ad and now, as they stand in every behaviour of that age', () => {
    const [first] = of.memories;
    const card = ageCard(of, first.bucket, words);
    const { pt, pq } = of.forward.logitTerms[0];
    expect(operands(card)).toEqual([pt, pq]);
    close(calculate(card), Number(card.result));
  });

  it('click rate: tower and biases through the sigmoid', () => {
    const card = probabilityCard(of, words);
    const [tower, targetBias, bias, logit] = operands(card);
    expect(tower + targetBias + bias).toBeCloseTo(logit, 6);
    expect(card.result).toBeCloseTo(1 / (1 + Math.exp(-logit)), 9);
    close(calculate(card), Number(card.result));
  });

  it('terms: scalar product over √d, and their sum is the logit', () => {
    for (const term of terms) {
      const card = termCard(of, 2, term, words);
      const [product, root] = operands(card);
      expect(card.result).toBeCloseTo(product / root, 9);
    }
    const card = logitCard(of, 2, words);
    expect(card.result).toBeCloseTo(
      operands(card).reduce((a, b) => a + b, 0),
      9,
    );
    close(calculate(card), Number(card.result));
  });

  it.each(['behaviour', 'target', 'product', 'share', 'interest'] as StripName[])('cell of %s', (strip) => {
    const card = cellCard(of, 0, strip, 5, words);
    close(calculate(card), Number(card.result));
    expect(card.result).toBe(stripValues(of, 0, strip)[5]);
  });

  it('without attention: one over the count', () => {
    const off = reading({ attention: false });
    const card = alphaCard(off, 0, words);
    expect(card.result).toBeCloseTo(1 / off.memories.length, 12);
    expect(calculate(card)).toBeCloseTo(Number(card.result), 12);
  });

  it('without ⊙ t̃: shares of what was pooled still add up to u', () => {
    const off = reading({ representation: false });
    const sum = off.memories.map((_, j) => stripValues(off, j, 'share')[3]).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(stripValues(off, 0, 'interest')[3], 12);
  });
});

describe('the model on screen', () => {
  it('keeps the live weights as they are while everything is on', () => {
    expect(modelOf(live, undefined, allOn, 'live')).toMatchObject({ origin: 'trained', testAuc: 0.5 });
  });

  it('says that a part was cut out, with no AUC of its own', () => {
    const cut = modelOf(live, undefined, { ...allOn, encoding: false }, 'live');
    expect(cut).toMatchObject({ origin: 'off', variant: 'noTTE', testAuc: undefined });
    const { gap } = cut.where.blocks;
    expect(Math.max(...cut.weights.subarray(gap.offset, gap.offset + gap.rows * gap.columns))).toBe(0);
  });

  it('has exactly two products with concatenation', () => {
    const of = reading({ fusion: 'concat' }).forward.logitTerms[0];
    expect([of.bq, of.pt]).toEqual([0, 0]);
    expect(of.bt * of.pq).not.toBe(0);
  });

  it('takes a variant where one is trained and wanted', () => {
    const spec = { ...defaultSpec, network: { ...defaultSpec.network, time: 'none' as const } };
    const variant = {
      spec,
      weights: untrainedWeights(spec),
      step: 300,
      auc: { train: 0.8, test: 0.74 },
      source: 'snapshot' as const,
    };
    const switches = { ...allOn, encoding: false };
    expect(modelOf(live, variant, switches, 'variant')).toMatchObject({ origin: 'snapshot', testAuc: 0.74 });
    expect(modelOf(live, variant, switches, 'live').origin).toBe('off');
  });
});

it('strips name all vectors of the forward pass', () => {
  const of = reading();
  for (const strip of strips) expect(stripValues(of, 0, strip)).toHaveLength(of.model.network.dimension);
});
