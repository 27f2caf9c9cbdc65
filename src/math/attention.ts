import { row } from './blocks';
import { sigmoid } from './metrics';
import { type Layout, layout, type Network } from './network';
import { encode } from './numerals';
import { type SelfAttention, selfAttention } from './selfAttention';
import { add, affine, dot, multiply, softmax, type Weights, weightedSum } from './vectors';

/**
 * The model's forward pass in plain numbers: the reference that explains every value on screen and that the tensor
 * model is tested against. Temporal Interest Network, 2308.08487, §4; 2403.00793, §3.1.
 */

/** One user, one ad, one moment. Behaviours are newest first; the first `length` entries count. */
export type Example = {
  readonly categories: ArrayLike<number>;
  readonly buckets: ArrayLike<number>;
  readonly length: number;
  readonly target: number;
  readonly number: number;
};

/** The attention logit ⟨b + p, t + q⟩ as four products; q stands for p(0), the target's own time. */
export const terms = ['bt', 'bq', 'pt', 'pq'] as const;
export type Term = (typeof terms)[number];

export type Forward = {
  /** [dimension]: the target t, its time q = p(0), and t̃ = t ⊕ q. */
  readonly t: Float64Array;
  readonly q: Float64Array;
  readonly target: Float64Array;
  /** [length][dimension]: each behaviour b, its time gap p, and b̃ = b ⊕ p. */
  readonly b: Float64Array[];
  readonly p: Float64Array[];
  readonly behaviours: Float64Array[];
  /** [length]: the four terms of each logit, already divided by √d, and their sum. */
  readonly logitTerms: Record<Term, number>[];
  readonly logits: number[];
  /** [length]: softmax of the logits, or 1 / length where attention is off. */
  readonly weights: number[];
  /** [dimension]: Σ αᵢ b̃ᵢ, and the interest vector u. */
  readonly pooled: Float64Array;
  readonly interest: Float64Array;
  /** Of the self-attention baseline only. */
  readonly self?: SelfAttention;
  /** [numberDimension], empty without a numeric feature. */
  readonly number: Float64Array;
  /** The tower: its input, its hidden units after leaky ReLU, logit and pCTR. */
  readonly input: Float64Array;
  readonly hidden: Float64Array;
  readonly logit: number;
  readonly probability: number;
};

/** Slope of the leaky ReLU below zero; a plain ReLU can lose all that was learned about a target. */
export const leak = 0.1;

const copy = (values: Weights) => Float64Array.from(values);

/**
 * @param without terms of the attention logit to leave out: a knock-out of a trained model.
 */
export function forward(
  network: Network,
  weights: Weights,
  example: Example,
  without: ReadonlySet<Term> = new Set(),
  where: Layout = layout(network),
): Forward {
  const { blocks } = where;
  const { dimension } = network;
  const scale = 1 / Math.sqrt(dimension);

  const t = copy(row(weights, blocks.target, example.target));
  const q = copy(row(weights, blocks.now, 0));
  const target = add(t, q);

  const b: Float64Array[] = [];
  const p: Float64Array[] = [];
  for (let i = 0; i < example.length; i++) {
    b.push(copy(row(weights, blocks.behaviour, example.categories[i])));
    p.push(copy(row(weights, blocks.gap, example.buckets[i])));
  }
  const behaviours = b.map((vector, i) => add(vector, p[i]));

  const logitTerms = b.map((_, i) => ({
    bt: scale * dot(b[i], t),
    bq: scale * dot(b[i], q),
    pt: scale * dot(p[i], t),
    pq: scale * dot(p[i], q),
  }));
  const heard = terms.filter(
    (term) => !without.has(term) && (network.attention !== 'recency' || term === 'pq'),
  );
  const logits = logitTerms.map((of) => heard.reduce((sum, term) => sum + of[term], 0));
  const alike = logits.map(() => 1 / example.length);

  let alpha: number[];
  let pooled: Float64Array;
  let self: SelfAttention | undefined;
  if (network.sequence === 'self') {
    self = selfAttention(network, weights, where, behaviours);
    alpha = self.columnMeans;
    pooled = weightedSum(alike, self.outputs, dimension);
  } else {
    alpha = network.attention === 'off' ? alike : softmax(logits);
    pooled = weightedSum(alpha, behaviours, dimension);
  }
  const interest = network.representation ? multiply(pooled, target) : pooled;

  const number = encode(
    example.number,
    network.number,
    network.numberCount,
    weights.subarray(blocks.numeral.offset),
    network.number.kind === 'none' ? 0 : network.numberDimension,
  );
  const { input, hidden, logit } = tower(network, weights, where, example.target, interest, target, number);

  return {
    t,
    q,
    target,
    b,
    p,
    behaviours,
    logitTerms,
    logits,
    weights: alpha,
    pooled,
    interest,
    self,
    number,
    input,
    hidden,
    logit,
    probability: sigmoid(logit),
  };
}

/** The tower: what interest, target and number come to, a click logit. */
export function tower(
  network: Network,
  weights: Weights,
  { blocks }: Layout,
  targetId: number,
  interest: Float64Array,
  target: Float64Array,
  number: Float64Array,
): Pick<Forward, 'input' | 'hidden' | 'logit'> {
  const parts = [interest, target, multiply(interest, target)];
  const seen = [...parts.slice(0, { interest: 1, target: 2, product: 3 }[network.head]), number];
  const input = new Float64Array(seen.reduce((width, part) => width + part.length, 0));
  let from = 0;
  for (const part of seen) {
    input.set(part, from);
    from += part.length;
  }
  const hidden = leakyRelu(affine(weights, blocks.hidden, input, blocks.hiddenBias));
  const output = weights.subarray(blocks.output.offset, blocks.output.offset + network.hidden);
  const logit =
    dot(output, hidden) + weights[blocks.targetBias.offset + targetId] + weights[blocks.bias.offset];
  return { input, hidden, logit };
}

function leakyRelu(values: Float64Array): Float64Array {
  return values.map((x) => (x > 0 ? x : leak * x));
}
