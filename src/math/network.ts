import { type BlockLayout, blockLayout, blockSources, drawBlock } from './blocks';
import { type NumberEncoding, rowCount } from './numerals';

/**
 * The ads model, as data: which parts are on and how large they are. One configuration gives the Temporal Interest
 * Network (2308.08487) and, with parts switched off or exchanged, every baseline it is compared with.
 */
export type Network = {
  /** Behaviour and target categories. */
  readonly categories: number;
  /** Time-gap buckets. */
  readonly buckets: number;
  /** Longest history. */
  readonly history: number;
  /** Width of behaviour, time and target embeddings, d. */
  readonly dimension: number;
  /** Units of the tower's hidden layer. */
  readonly hidden: number;
  /** `target`: behaviours are weighted by the target; `self`: they attend to each other (SASRec-like), then are averaged. */
  readonly sequence: 'target' | 'self';
  /** Target-aware temporal encoding, b ⊕ p: ⊕ as sum (the paper) or concatenation; `frozen` keeps p at random; `none` drops p. */
  readonly time: 'sum' | 'concat' | 'frozen' | 'none';
  /** Target-aware attention; `recency` lets only ⟨p, p(0)⟩ speak; `off` weighs all behaviours alike. */
  readonly attention: 'full' | 'recency' | 'off';
  /** Target-aware representation: u = (Σ αᵢ b̃ᵢ) ⊙ t̃ instead of Σ αᵢ b̃ᵢ. */
  readonly representation: boolean;
  /** What the tower sees of interest u and target t̃: u; u, t̃; or u, t̃, u ⊙ t̃. */
  readonly head: 'interest' | 'target' | 'product';
  /** Encoding of the numeric feature, its range 0 … numberCount−1 and its width. */
  readonly number: NumberEncoding;
  readonly numberCount: number;
  readonly numberDimension: number;
};

export const temporalInterest: Network = {
  categories: 12,
  buckets: 12,
  history: 20,
  dimension: 32,
  hidden: 32,
  sequence: 'target',
  time: 'sum',
  attention: 'full',
  representation: true,
  head: 'target',
  number: { kind: 'positional', bases: [2, 3] },
  numberCount: 64,
  numberDimension: 16,
};

/** What each baseline switches off. */
export const variants = {
  tim: {},
  noTTE: { time: 'none' },
  noTA: { attention: 'off' },
  noTR: { representation: false },
  concat: { time: 'concat' },
  frozenTime: { time: 'frozen' },
  din: { time: 'none', representation: false },
  mean: { time: 'none', attention: 'off', representation: false },
  meanTime: { attention: 'off', representation: false },
  self: { sequence: 'self', time: 'none', attention: 'full', representation: false, head: 'product' },
  selfTime: { sequence: 'self', attention: 'full', representation: false, head: 'product' },
} satisfies Record<string, Partial<Network>>;

export type Variant = keyof typeof variants;

export type BlockName =
  | 'behaviour'
  | 'gap'
  | 'position'
  | 'target'
  | 'now'
  | 'targetBias'
  | 'bias'
  | 'numeral'
  | 'query'
  | 'key'
  | 'value'
  | 'expand'
  | 'expandBias'
  | 'contract'
  | 'contractBias'
  | 'hidden'
  | 'hiddenBias'
  | 'output';

export type Layout = BlockLayout<BlockName>;

/** Width of the tower's input: the parts of [u, t̃, u ⊙ t̃] it sees, then the number's vector. */
export function inputWidth(network: Network): number {
  const parts = { interest: 1, target: 2, product: 3 }[network.head];
  return parts * network.dimension + (network.number.kind === 'none' ? 0 : network.numberDimension);
}

/**
 * Where each table lies in the flat vector of parameters. Tables that one product reads together are neighbours:
 * behaviour, gap and position rows; target rows and p(0); a weight matrix and its bias.
 */
export function layout(network: Network): Layout {
  const { categories, buckets, dimension: d, hidden } = network;
  const self = network.sequence === 'self';
  const number = rowCount(network.number, network.numberCount);
  return blockLayout({
    behaviour: [categories, d],
    gap: [buckets, d],
    position: [self ? network.history : 0, d],
    target: [categories, d],
    now: [1, d],
    targetBias: [categories, 1],
    bias: [1, 1],
    numeral: [number, network.numberDimension],
    query: [self ? d : 0, d],
    key: [self ? d : 0, d],
    value: [self ? d : 0, d],
    expand: [self ? d : 0, 2 * d],
    expandBias: [self ? 1 : 0, 2 * d],
    contract: [self ? 2 * d : 0, d],
    contractBias: [self ? 1 : 0, d],
    hidden: [inputWidth(network), hidden],
    hiddenBias: [1, hidden],
    output: [hidden, 1],
  });
}

/**
 * 1 where a parameter exists and learns, 0 where it is fixed. Concatenation is the sum with the second half of every
 * b and t, and the first half of every p, held at zero: [b, 0] + [0, p] = [b, p].
 */
export function learnable(network: Network): Float32Array {
  const { blocks, size } = layout(network);
  const mask = new Float32Array(size).fill(1);
  const clear = (name: BlockName, from: number, to: number) => {
    const { offset, rows, columns } = blocks[name];
    for (let r = 0; r < rows; r++) mask.fill(0, offset + r * columns + from, offset + r * columns + to);
  };
  const { dimension: d, time } = network;
  if (time === 'none' || time === 'frozen') {
    clear('gap', 0, d);
    clear('now', 0, d);
  }
  if (time === 'concat') {
    const half = d >> 1;
    clear('behaviour', half, d);
    clear('target', half, d);
    clear('gap', 0, half);
    clear('now', 0, half);
  }
  // Self-attention looks at behaviours alone: p(0) belongs to the target.
  if (network.sequence === 'self') clear('now', 0, d);
  return mask;
}

/** 1 where a parameter exists, whether it learns or not. */
function existing(network: Network): Float32Array {
  return learnable(network.time === 'frozen' ? { ...network, time: 'sum' } : network);
}

/** The weights of one network used in another with the same tables and parts switched off: what is off reads zero. */
export function restrict(network: Network, weights: Float32Array): Float32Array {
  const exists = existing(network);
  return weights.map((weight, i) => (exists[i] ? weight : 0));
}

/** Embedding deviations: wide for categories, so that products matter from the start; narrow for digits, which add up. */
const embeddingDeviation = 0.5;
const numeralDeviation = 0.1;

/** Random initial weights: what a run starts from. */
export function initialWeights(network: Network, seed: number): Float32Array {
  const { blocks, size } = layout(network);
  const weights = new Float32Array(size);
  const random = blockSources(seed);
  const draw = (name: BlockName, deviation: number) =>
    drawBlock(weights, blocks[name], random(name), deviation);
  for (const name of ['behaviour', 'gap', 'position', 'target', 'now'] as const)
    draw(name, embeddingDeviation);
  draw('numeral', numeralDeviation);
  const d = network.dimension;
  for (const name of ['query', 'key', 'value', 'expand'] as const) draw(name, Math.sqrt(1 / (3 * d)));
  draw('contract', Math.sqrt(1 / (6 * d)));
  draw('hidden', Math.sqrt(2 / inputWidth(network)));
  draw('output', 0.5 / Math.sqrt(network.hidden));

  return restrict(network, weights);
}
