import { inputWidth, type Network } from './network';

/**
 * What ranking K ads for one user costs, counted from the configuration: additions, multiplications and exponentials
 * alike count one; a product of n pairs, summed, counts 2n.
 */
export type Cost = {
  /** Done once for the user, whatever K is. */
  readonly once: readonly Part[];
  /** Done again for every ad. */
  readonly perAd: readonly Part[];
};

export type Part = {
  readonly name: 'encode' | 'mean' | 'logits' | 'softmax' | 'pool' | 'represent' | 'hidden' | 'output';
  readonly operations: number;
};

/** @param length behaviours in the history */
export function costOf(network: Network, length: number): Cost {
  const { dimension: d, hidden } = network;
  const attends = network.attention !== 'off';
  const once: Part[] = [];
  const perAd: Part[] = [];
  // b ⊕ p for every behaviour.
  if (network.time !== 'none') once.push({ name: 'encode', operations: length * d });
  if (attends) {
    perAd.push({ name: 'logits', operations: 2 * length * d });
    // Exponential, sum and quotient.
    perAd.push({ name: 'softmax', operations: 3 * length });
    perAd.push({ name: 'pool', operations: 2 * length * d });
  } else {
    // A mean does not ask for the target: one for all ads.
    once.push({ name: 'mean', operations: length * d });
  }
  const products = Number(network.representation) + Number(network.head === 'product');
  if (products > 0) perAd.push({ name: 'represent', operations: products * d });
  // Matrix, bias and leaky ReLU; then one output.
  perAd.push({ name: 'hidden', operations: 2 * inputWidth(network) * hidden + 2 * hidden });
  perAd.push({ name: 'output', operations: 2 * hidden });
  return { once, perAd };
}

export function total(parts: readonly Part[]): number {
  return parts.reduce((sum, { operations }) => sum + operations, 0);
}
