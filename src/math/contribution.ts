import { type Example, type Forward, leak } from './attention';
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

/** One behaviour's part of the interest vector's part of the logit. */
export type BehaviourShare = {
  /** ⟨∂logit/∂u, b̃ ⊙ t̃⟩: what the behaviour would add with all the attention, the tower's units as they are. */
  readonly pull: number;
  /** α · pull. */
  readonly share: number;
};

/**
 * What each behaviour adds to the logit, exactly: with the tower's units as they are, the logit is linear in
 * u = Σ αᵢ (b̃ᵢ ⊙ t̃), so that the shares add up to `logitParts(…).interest`. Leaving a behaviour out answers another
 * question: softmax then hands its weight to the others, and the difference may have the other sign.
 *
 * @param all a forward pass of target attention; in self-attention a behaviour has no part of its own
 * @returns [length]
 */
export function behaviourShares(
  network: Network,
  weights: Weights,
  all: Forward,
  where: Layout = layout(network),
): BehaviourShare[] {
  const { dimension } = network;
  const pulls = logitPulls(network, weights, all, where);
  const onInterest = new Float64Array(dimension);
  pulls.forEach((pull, e) => {
    if (partAt(network, e) !== 'interest') return;
    // The head's u ⊙ t̃ reads the interest a second time, scaled by the target.
    const again = e >= 2 * dimension;
    onInterest[e % dimension] += again ? pull * all.target[e % dimension] : pull;
  });
  return all.behaviours.map((behaviour, i) => {
    const pull = behaviour.reduce(
      (sum, value, e) => sum + onInterest[e] * value * (network.representation ? all.target[e] : 1),
      0,
    );
    return { pull, share: all.weights[i] * pull };
  });
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
