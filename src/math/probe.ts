import { type Example, type Forward, forward, tower } from './attention';
import { row } from './blocks';
import { layout, type Network } from './network';
import { integer, type Random } from './random';
import { dot, multiply, type Weights } from './vectors';

/**
 * Histories of behaviours that have nothing to do with the target: what a behaviour is added to, so that its own say
 * is heard.
 *
 * @param unrelated categories to draw from
 */
export function backgroundsOf(
  network: Network,
  target: number,
  unrelated: readonly number[],
  random: Random,
  count = 12,
): Example[] {
  return Array.from({ length: count }, () => {
    const length = 6 + integer(random, 12);
    const categories = Array.from({ length }, () => unrelated[integer(random, unrelated.length)]);
    const buckets = Array.from({ length }, () => integer(random, network.buckets)).sort((a, b) => a - b);
    return { categories, buckets, length, target, number: 0 };
  });
}

/**
 * What a model has learned about one target: the mean change of its logit when one behaviour of a category, in a
 * bucket, is added to histories of behaviours that have nothing to do with the target. Signed, unlike attention.
 *
 * @param unrelated categories that the backgrounds are drawn from
 * @param backgrounds how many histories to average over
 * @returns [category, bucket]
 */
export function learnedMap(
  network: Network,
  weights: Weights,
  target: number,
  unrelated: readonly number[],
  random: Random,
  backgrounds = 12,
): Float64Array {
  const where = layout(network);
  const { gap } = where.blocks;
  const map = new Float64Array(network.categories * network.buckets);
  for (const example of backgroundsOf(network, target, unrelated, random, backgrounds)) {
    const before = forward(network, weights, example, undefined, where);
    if (network.sequence === 'self') {
      // Every behaviour looks at every other: one more changes them all.
      for (let cell = 0; cell < map.length; cell++) {
        const added = insert(example, Math.floor(cell / network.buckets), cell % network.buckets);
        const after = forward(network, weights, added, undefined, where);
        map[cell] += (after.logit - before.logit) / backgrounds;
      }
      continue;
    }
    // One more behaviour adds one term to softmax's sum and to the pooled vector: the others need not be run again.
    const powers = before.logits.map((logit) => Math.exp(logit));
    const sum = network.attention === 'off' ? example.length : powers.reduce((a, b) => a + b, 0);
    for (let category = 0; category < network.categories; category++) {
      const b = row(weights, where.blocks.behaviour, category);
      for (let bucket = 0; bucket < network.buckets; bucket++) {
        const p = row(weights, gap, bucket);
        const power = powerOf(network, b, p, before);
        const pooled = before.pooled.map((value, e) => (sum * value + power * (b[e] + p[e])) / (sum + power));
        const interest = network.representation ? multiply(pooled, before.target) : pooled;
        const { logit } = tower(network, weights, where, target, interest, before.target, before.number);
        map[category * network.buckets + bucket] += (logit - before.logit) / backgrounds;
      }
    }
  }
  return map;
}

/** What a behaviour brings to softmax's sum: e^⟨b + p, t̃⟩/√d, or 1 where all count alike. */
function powerOf({ attention, dimension }: Network, b: Weights, p: Weights, { q, target }: Forward): number {
  if (attention === 'off') return 1;
  const product = attention === 'recency' ? dot(p, q) : dot(b, target) + dot(p, target);
  return Math.exp(product / Math.sqrt(dimension));
}

export type Insertion = { readonly category: number; readonly bucket: number; readonly copies: number };

/** What one insertion did to one background. */
export type Change = {
  /** Of the target's logit. */
  readonly change: number;
  /** Attention that all behaviours of the inserted kind then hold together, 0 … 1. */
  readonly share: number;
};

/** [background]: what several copies of one behaviour change; for one copy its mean is a cell of the learned map. */
export function insertionChanges(
  network: Network,
  weights: Weights,
  backgrounds: readonly Example[],
  { category, bucket, copies }: Insertion,
): Change[] {
  const where = layout(network);
  return backgrounds.map((example) => {
    let added = example;
    for (let copy = 0; copy < copies; copy++) added = insert(added, category, bucket);
    const after = forward(network, weights, added, undefined, where);
    const share = after.weights.reduce(
      (sum, weight, i) =>
        added.categories[i] === category && added.buckets[i] === bucket ? sum + weight : sum,
      0,
    );
    return { change: after.logit - forward(network, weights, example, undefined, where).logit, share };
  });
}

/** The example with one more behaviour, in its place by age. */
export function insert(example: Example, category: number, bucket: number): Example {
  const categories = Array.from(example.categories).slice(0, example.length);
  const buckets = Array.from(example.buckets).slice(0, example.length);
  const older = buckets.findIndex((other) => other > bucket);
  const place = older < 0 ? buckets.length : older;
  categories.splice(place, 0, category);
  buckets.splice(place, 0, bucket);
  return { ...example, categories, buckets, length: categories.length };
}

/**
 * The read-out of the Temporal Interest Network's authors: softmax of standardised logits over all cells × length of
 * b̃ ⊙ t̃, scaled to 0 … 1. It shows what matters, never whether it helps or hurts.
 *
 * @returns [category, bucket]
 */
export function attentionMap(network: Network, weights: Weights, target: number): Float64Array {
  const cells = network.categories * network.buckets;
  const example: Example = {
    categories: Array.from({ length: cells }, (_, cell) => Math.floor(cell / network.buckets)),
    buckets: Array.from({ length: cells }, (_, cell) => cell % network.buckets),
    length: cells,
    target,
    number: 0,
  };
  const targetNetwork: Network = { ...network, sequence: 'target', history: cells };
  const {
    logits,
    behaviours,
    target: tTilde,
  } = forward(targetNetwork, weights, example, undefined, layout(network));
  const mean = logits.reduce((a, b) => a + b, 0) / cells;
  const deviation = Math.sqrt(logits.reduce((a, b) => a + (b - mean) ** 2, 0) / cells) || 1;
  const powers = logits.map((logit) => Math.exp((logit - mean) / deviation));
  const norms = behaviours.map((behaviour) => Math.hypot(...behaviour.map((x, e) => x * tTilde[e])));
  const readout = powers.map((power, cell) => power * norms[cell]);
  const least = Math.min(...readout);
  const span = Math.max(...readout) - least || 1;
  return Float64Array.from(readout, (value) => (value - least) / span);
}
