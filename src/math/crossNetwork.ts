import { type BlockLayout, blockLayout, blockSources, drawBlock } from './blocks';
import { firstRows, type InteractionNetwork, initialInteraction } from './interaction';

/**
 * A small deep and cross network (DCN-v2, 2008.13535 §3): in each set, x₀ is all fields' embeddings end to end, one
 * cross layer in its low-rank form gives x₁ = x₀ ⊙ (U Vᵀ x₀ + c) + x₀, and one layer of ReLU units reads x₁;
 * logit = b + Σ lin + Σ_sets out · ReLU(W x₁ + a). Low rank, because a full matrix over 384 inputs is costly live.
 */
export const crossRank = 16;
export const crossUnits = 16;

/** Whether the cross layer is in use; without pairs nothing interacts, and the linear part is all there is. */
export function isCross({ pairWeights, pairs }: InteractionNetwork): boolean {
  return pairWeights === 'cross' && pairs.length > 0;
}

export type CrossBlock = 'embeddings' | 'linear' | 'bias' | 'v' | 'u' | 'c' | 'w' | 'a' | 'out';

/** Where each table lies in the flat vector; v, u, c, w, a and out hold one part per set, one below the other. */
export function crossLayout({ cardinalities, dimension, sets }: InteractionNetwork): BlockLayout<CrossBlock> {
  const values = cardinalities.reduce((sum, count) => sum + count, 0);
  const inputs = (cardinalities.length * dimension) / sets;
  return blockLayout({
    embeddings: [values, dimension],
    linear: [values, 1],
    bias: [1, 1],
    v: [sets * inputs, crossRank],
    u: [sets * crossRank, inputs],
    c: [sets, inputs],
    w: [sets * inputs, crossUnits],
    a: [sets, crossUnits],
    out: [sets * crossUnits, 1],
  });
}

/** Embeddings start close to zero, each layer at one over the square root of its inputs, biases where the click rate is. */
export function initialCross(
  network: InteractionNetwork,
  { deviation, bias }: { readonly deviation: number; readonly bias: number },
  seed: number,
): Float32Array {
  const { blocks, size } = crossLayout(network);
  const weights = new Float32Array(size);
  const random = blockSources(seed);
  const draw = (name: CrossBlock, around: number) => drawBlock(weights, blocks[name], random(name), around);
  const inputs = blocks.c.columns;
  draw('embeddings', deviation);
  draw('v', 1 / Math.sqrt(inputs));
  draw('u', 1 / Math.sqrt(crossRank));
  draw('w', Math.sqrt(2 / inputs));
  draw('out', 1 / Math.sqrt(network.sets * crossUnits));
  weights[blocks.bias.offset] = bias;
  return weights;
}

/** What a run of either model of fields starts from. */
export function initialCollapseWeights(spec: {
  readonly network: InteractionNetwork;
  readonly initial: number;
  readonly pairWeightsFrom: number;
  readonly world: { readonly bias: number };
  readonly seeds: { readonly weights: number };
}): Float32Array {
  const { network, initial, pairWeightsFrom, world, seeds } = spec;
  const start = { deviation: initial, scattered: pairWeightsFrom === 0, bias: world.bias };
  return isCross(network)
    ? initialCross(network, start, seeds.weights)
    : initialInteraction(network, start, seeds.weights);
}

/**
 * The logit of one impression, read off the formula.
 * @param values one per field
 */
export function crossLogit(
  network: InteractionNetwork,
  weights: ArrayLike<number>,
  values: ArrayLike<number>,
): number {
  const { blocks } = crossLayout(network);
  const at = (name: CrossBlock, row: number, column: number) =>
    weights[blocks[name].offset + row * blocks[name].columns + column];
  const rows = firstRows(network).map((first, field) => first + values[field]);
  const width = network.dimension / network.sets;
  const inputs = blocks.c.columns;
  let logit = at('bias', 0, 0);
  for (const row of rows) logit += at('linear', row, 0);
  for (let set = 0; set < network.sets; set++) {
    const x0 = rows.flatMap((row) =>
      Array.from({ length: width }, (_, k) => at('embeddings', row, set * width + k)),
    );
    const low = Array.from({ length: crossRank }, (_, r) =>
      x0.reduce((sum, x, i) => sum + x * at('v', set * inputs + i, r), 0),
    );
    const x1 = x0.map((x, i) => {
      const crossed = low.reduce((sum, y, r) => sum + y * at('u', set * crossRank + r, i), 0);
      return x * (crossed + at('c', set, i)) + x;
    });
    for (let unit = 0; unit < crossUnits; unit++) {
      const input = x1.reduce((sum, x, i) => sum + x * at('w', set * inputs + i, unit), at('a', set, unit));
      logit += Math.max(0, input) * at('out', set * crossUnits + unit, 0);
    }
  }
  return logit;
}
