import { type Example, type Forward, forward, leak, type Term } from './attention';
import { type Layout, layout, type Network } from './network';
import type { Weights } from './vectors';

/** The example without its behaviour `i`. */
export function leaveOut(example: Example, i: number): Example {
  const others = (values: ArrayLike<number>) =>
    Array.from({ length: example.length }, (_, j) => values[j]).filter((_, j) => j !== i);
  return {
    ...example,
    categories: others(example.categories),
    buckets: others(example.buckets),
    length: example.length - 1,
  };
}

/**
 * What each behaviour does to the prediction: logit with it − logit without it. Signed, unlike attention, and not
 * additive: without one behaviour the softmax hands its weight to the others.
 *
 * @returns [length]
 */
export function contributions(
  network: Network,
  weights: Weights,
  example: Example,
  without?: ReadonlySet<Term>,
  where: Layout = layout(network),
): number[] {
  const { logit } = forward(network, weights, example, without, where);
  return Array.from(
    { length: example.length },
    (_, i) => logit - forward(network, weights, leaveOut(example, i), without, where).logit,
  );
}

/** What the tower hears; `ad` and `bias` are constants that it adds. */
export type LogitPart = 'interest' | 'target' | 'number' | 'ad' | 'bias';

/**
 * The logit as a sum over what the tower hears. With the hidden units as they are, on or leaking, the tower is linear:
 * part = Σₕ outputₕ · slopeₕ · Σₑ inputₑ · matrixₑₕ. `bias` takes the hidden and the output bias together; u ⊙ t̃ in
 * the head counts as interest.
 */
export function logitParts(
  network: Network,
  weights: Weights,
  { input, hidden }: Forward,
  target: number,
  { blocks }: Layout = layout(network),
): Record<LogitPart, number> {
  const d = network.dimension;
  const products = { interest: 1, target: 2, product: 3 }[network.head];
  const parts = {
    interest: 0,
    target: 0,
    number: 0,
    ad: weights[blocks.targetBias.offset + target],
    bias: 0,
  };
  parts.bias = weights[blocks.bias.offset];
  for (let h = 0; h < network.hidden; h++) {
    const pull = weights[blocks.output.offset + h] * (hidden[h] > 0 ? 1 : leak);
    parts.bias += pull * weights[blocks.hiddenBias.offset + h];
    for (let e = 0; e < input.length; e++) {
      const place = Math.floor(e / d);
      const part = place >= products ? 'number' : place === 1 ? 'target' : 'interest';
      parts[part] += pull * input[e] * weights[blocks.hidden.offset + e * blocks.hidden.columns + h];
    }
  }
  return parts;
}
