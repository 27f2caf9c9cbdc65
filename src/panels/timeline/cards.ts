import { bucketEdges, categories } from '../../data/behaviour';
import { forward, type Term, terms } from '../../math/attention';
import { row } from '../../math/blocks';
import { leaveOut } from '../../math/contribution';
import { dot } from '../../math/vectors';
import type { Concept, Explanation, Operand } from '../../ui/explanation';
import { calculation, sumOf } from '../../ui/expression';
import { formatNumber, formatSigned } from '../../ui/formatNumber';
import type { Reading } from './reading';
import { select } from './store';
import type { PanelWords } from './words';

/** What the number cards of the panel say. Each result follows from the operands on its card. */

/** The behaviour's side and the ad's side of each product. */
export const termConcepts: Record<Term, readonly [Concept, Concept]> = {
  bt: ['--semantic', '--target'],
  bq: ['--semantic', '--temporal'],
  pt: ['--temporal', '--target'],
  pq: ['--temporal', '--temporal'],
};
export const termFormulas: Record<Term, string> = { bt: 'b·t', bq: 'b·q', pt: 'p·t', pq: 'p·q' };

export function behaviourName({ memories }: Reading, i: number, words: PanelWords): string {
  return `${words.categoryName(memories[i].category)} · ${words.stage.ago(words.gap(memories[i].hours))}`;
}

export function alphaCard(reading: Reading, i: number, words: PanelWords): Explanation {
  const { forward, model, memories, example } = reading;
  const title = `${words.cards.alpha} · ${behaviourName(reading, i, words)}`;
  const result = forward.weights[i];
  if (model.network.attention === 'off') {
    return {
      title,
      rows: [{ label: words.cards.count, value: example.length }],
      expression: calculation`1 ÷ ${example.length}`,
      result,
      concept: '--attention',
      note: words.cards.alphaOff,
    };
  }
  const power = Math.exp(forward.logits[i]);
  const total = forward.logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
  return {
    title,
    rows: [
      { label: words.cards.attentionLogit, value: forward.logits[i], onSelect: () => select(memories[i].id) },
      { label: words.cards.power, value: power },
      { label: words.cards.powers, value: total },
    ],
    expression: calculation`${power} ÷ ${total}`,
    result,
    concept: '--attention',
  };
}

export function shareCard(reading: Reading, i: number, words: PanelWords): Explanation {
  const { forward: all, shares, model, example } = reading;
  // One more pass, and only when somebody asks: the others then share its attention.
  const left = forward(model.network, model.weights, leaveOut(example, i), undefined, model.where).logit;
  const { pull, share } = shares[i];
  const without = words.cards.without(formatNumber(left), formatSigned(left - all.logit));
  return {
    title: `${words.stage.share} · ${behaviourName(reading, i, words)}`,
    rows: [
      { label: 'α', value: all.weights[i], concept: '--attention' },
      { label: words.cards.pull, value: pull },
    ],
    expression: calculation`${all.weights[i]} × ${pull}`,
    result: share,
    concept: share < 0 ? '--negative' : '--positive',
    note: `${words.cards.share} ${without}`,
  };
}

/** @param target whose click is predicted; defaults to the reading's ad */
export function probabilityCard(
  { forward, model, example }: Reading,
  words: PanelWords,
  other?: { readonly target: number; readonly logit: number; readonly probability: number },
): Explanation {
  const { target, logit, probability } = other ?? { ...forward, target: example.target };
  const bias = model.weights[model.where.blocks.bias.offset];
  const targetBias = model.weights[model.where.blocks.targetBias.offset + target];
  return {
    title: `${words.cards.pctr} · ${words.categoryName(target)}`,
    rows: [
      { label: words.cards.tower, value: logit - targetBias - bias },
      { label: words.cards.targetBias, value: targetBias, concept: '--target' },
      { label: words.cards.bias, value: bias },
      { label: words.cards.logit, value: logit },
    ],
    expression: calculation`1 ÷ (1 + e^${-logit})`,
    result: probability,
    concept: '--target',
  };
}

export function termCard(reading: Reading, i: number, term: Term, words: PanelWords): Explanation {
  const root = Math.sqrt(reading.model.network.dimension);
  const value = reading.forward.logitTerms[i][term];
  return {
    title: `${termFormulas[term]} · ${words.terms.names[term]}`,
    rows: [
      { label: `${termFormulas[term]} (${words.cards.scalar})`, value: value * root },
      { label: words.cards.root, value: root },
    ],
    expression: calculation`${value * root} ÷ ${root}`,
    result: value,
    note: behaviourName(reading, i, words),
  };
}

export function logitCard(reading: Reading, i: number, words: PanelWords): Explanation {
  const of = reading.forward.logitTerms[i];
  return {
    title: behaviourName(reading, i, words),
    rows: terms.map((term) => ({ label: `${termFormulas[term]} ÷ √d`, value: of[term] })),
    expression: sumOf(terms.map((term) => of[term])),
    result: reading.forward.logits[i],
    concept: '--attention',
    note: words.cards.attentionLogit,
  };
}

/** What the age of a behaviour alone adds to its attention logit, by gap bucket. */
export function ageCard({ forward, model }: Reading, bucket: number, words: PanelWords): Explanation {
  const { network, weights, where } = model;
  const p = row(weights, where.blocks.gap, bucket);
  const root = Math.sqrt(network.dimension);
  const [meaning, now] = [forward.t, forward.q].map((of) => dot(p, of) / root);
  return {
    title: `${words.stage.ruler} · ${bucketName(bucket, words)}`,
    rows: [
      { label: 'p·t ÷ √d', value: meaning },
      { label: 'p·q ÷ √d', value: now },
    ],
    expression: sumOf([meaning, now]),
    result: meaning + now,
    concept: '--temporal',
    note: words.cards.age,
  };
}

/** The strips, in the order they are made. */
export const strips = ['b', 'p', 'behaviour', 't', 'q', 'target', 'product', 'share', 'interest'] as const;
export type StripName = (typeof strips)[number];

export const stripConcepts: Record<StripName, Concept> = {
  b: '--semantic',
  p: '--temporal',
  behaviour: '--semantic',
  t: '--target',
  q: '--temporal',
  target: '--target',
  product: '--attention',
  share: '--attention',
  interest: '--attention',
};

/** The values of a strip for behaviour `i`, [dimension]. */
export function stripValues(
  { forward, model }: Pick<Reading, 'forward' | 'model'>,
  i: number,
  strip: StripName,
): Float64Array {
  const { b, p, behaviours, t, q, target, weights, interest } = forward;
  switch (strip) {
    case 'b':
      return b[i];
    case 'p':
      return p[i];
    case 'behaviour':
      return behaviours[i];
    case 't':
      return t;
    case 'q':
      return q;
    case 'target':
      return target;
    case 'product':
      return behaviours[i].map((value, e) => value * target[e]);
    case 'share':
      return behaviours[i].map(
        (value, e) => weights[i] * value * (model.network.representation ? target[e] : 1),
      );
    case 'interest':
      return interest;
  }
}

export function cellCard(
  reading: Reading,
  i: number,
  strip: StripName,
  e: number,
  words: PanelWords,
): Explanation {
  const { forward, memories, example, model } = reading;
  const { names, dimension } = words.vectors;
  const at = (of: StripName) => stripValues(reading, i, of)[e];
  const operand = (of: StripName): Operand => ({
    label: names[of],
    value: at(of),
    concept: stripConcepts[of],
  });
  const card = {
    title: `${stripTitle(reading, strip, words)} · ${dimension(e)}`,
    result: at(strip),
    concept: stripConcepts[strip],
    note: words.vectors.explain[strip],
  };
  const read = (table: string, row: string): Explanation => ({
    ...card,
    rows: [{ label: words.cards.table, value: words.cards.tableRow(table, row) }],
  });
  const binary = (left: StripName, operator: string, right: StripName): Explanation => ({
    ...card,
    rows: [operand(left), operand(right)],
    expression: calculation`${at(left)}${` ${operator} `}${at(right)}`,
  });
  const alpha: Operand = { label: 'α', value: forward.weights[i], concept: '--attention' };
  switch (strip) {
    case 'b':
      return read('b', categories[memories[i].category]);
    case 'p':
      return read('p', bucketName(memories[i].bucket, words));
    case 't':
      return read('t', categories[example.target]);
    case 'q':
      return read('p', words.stage.now);
    case 'behaviour':
      return binary('b', '+', 'p');
    case 'target':
      return binary('t', '+', 'q');
    case 'product':
      return binary('behaviour', '×', 'target');
    case 'share': {
      const of = model.network.representation ? 'product' : 'behaviour';
      return {
        ...card,
        rows: [alpha, operand(of)],
        expression: calculation`${forward.weights[i]} × ${at(of)}`,
      };
    }
    case 'interest': {
      const shares = memories.map((_, j) => stripValues(reading, j, 'share')[e]);
      return {
        ...card,
        rows: shares.map((value, j) => ({
          label: behaviourName(reading, j, words),
          value,
          onSelect: () => select(memories[j].id),
        })),
        expression: sumOf(shares),
      };
    }
  }
}

/** A bucket by its edges: the row of table p. */
function bucketName(bucket: number, { stage, edge }: PanelWords): string {
  return stage.bucket(edge(bucketEdges[bucket]), edge(bucketEdges[bucket + 1]));
}

/** Without TR the behaviours are summed as they are. */
export function stripTitle({ model }: Reading, strip: StripName, words: PanelWords): string {
  return strip === 'share' && !model.network.representation ? 'α b̃' : words.vectors.names[strip];
}
