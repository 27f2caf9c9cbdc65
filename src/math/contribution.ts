import { type Example, forward, type Term } from './attention';
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
