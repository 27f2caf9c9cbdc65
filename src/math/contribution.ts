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
 * What one unit of each tower input adds to the logit, [inputWidth]: with the hidden units as they are, on or leaking,
 * the tower is linear, Σₕ outputₕ · slopeₕ · matrixₑₕ.
 */
export function logitPulls(
  network: Network,
  weights: Weights,
  { input, hidden }: Pick<Forward, 'input' | 'hidden'>,
  { blocks }: Layout = layout(network),
): Float64Array {
  const { offset, columns } = blocks.hidden;
  return input.map((_, e) =>
    hidden.reduce(
      (sum, value, h) =>
        sum + slope(value) * weights[blocks.output.offset + h] * weights[offset + e * columns + h],
      0,
    ),
  );
}

const slope = (value: number) => (value > 0 ? 1 : leak);

/** Which part of the tower's input place `e` belongs to; u ⊙ t̃ in the head counts as interest. */
export function partAt({ dimension, head }: Network, e: number): 'interest' | 'target' | 'number' {
  const vector = Math.floor(e / dimension);
  if (vector >= { interest: 1, target: 2, product: 3 }[head]) return 'number';
  return vector === 1 ? 'target' : 'interest';
}

/** The logit as an exact sum over what the tower hears; `bias` takes the hidden and the output bias together. */
export function logitParts(
  network: Network,
  weights: Weights,
  { input, hidden }: Pick<Forward, 'input' | 'hidden'>,
  target: number,
  where: Layout = layout(network),
): Record<LogitPart, number> {
  const { targetBias, bias, hiddenBias, output } = where.blocks;
  const pulls = logitPulls(network, weights, { input, hidden }, where);
  const parts = { interest: 0, target: 0, number: 0, ad: weights[targetBias.offset + target], bias: 0 };
  input.forEach((value, e) => {
    parts[partAt(network, e)] += value * pulls[e];
  });
  parts.bias = hidden.reduce(
    (sum, value, h) => sum + slope(value) * weights[output.offset + h] * weights[hiddenBias.offset + h],
    weights[bias.offset],
  );
  return parts;
}
