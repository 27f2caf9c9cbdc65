import { type Example, forward, leak } from './attention';
import { layout, type Network } from './network';
import { encode } from './numerals';
import { dot, type Weights } from './vectors';

/**
 * What a model has learned about its number: its mean logit for every value, shifted to mean 0, so that it compares
 * with the planted response however high the base rate is.
 *
 * @returns [numberCount]
 */
export function responseCurve(
  network: Network,
  weights: Weights,
  contexts: readonly Example[],
): Float64Array {
  return centred(meanLogits(network, weights, contexts));
}

/** Shifted to mean 0. */
export function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.map((value) => value - mean);
}

/**
 * The model's logit for every value of its number, averaged over contexts: a user, an ad, a moment.
 *
 * The number enters the tower's first layer beside everything else, so a context's other inputs and the number's
 * vector are multiplied with the layer once each, and only the activation is computed for every pair.
 *
 * @returns [numberCount]
 */
export function meanLogits(network: Network, weights: Weights, contexts: readonly Example[]): Float64Array {
  const where = layout(network);
  const { numeral, hidden, output } = where.blocks;
  const { numberCount: count, hidden: units } = network;
  const width = network.number.kind === 'none' ? 0 : network.numberDimension;
  const table = weights.subarray(numeral.offset);
  /** First row of the layer that sees the number. */
  const first = hidden.rows - width;

  const numberInputs = new Float64Array(count * units);
  for (let value = 0; value < count; value++) {
    const vector = encode(value, network.number, count, table, width);
    for (let e = 0; e < width; e++) {
      const from = hidden.offset + (first + e) * units;
      for (let j = 0; j < units; j++) numberInputs[value * units + j] += vector[e] * weights[from + j];
    }
  }

  const outputs = weights.subarray(output.offset, output.offset + units);
  const curve = new Float64Array(count);
  for (const context of contexts) {
    const at0 = forward(network, weights, { ...context, number: 0 }, undefined, where);
    const rest = at0.logit - dot(outputs, at0.hidden);
    // The hidden layer before activation, without the number's share.
    const others = at0.hidden.map((h, j) => (h > 0 ? h : h / leak) - numberInputs[j]);
    for (let value = 0; value < count; value++) {
      let logit = rest;
      for (let j = 0; j < units; j++) {
        const z = others[j] + numberInputs[value * units + j];
        logit += outputs[j] * (z > 0 ? z : leak * z);
      }
      curve[value] += logit / contexts.length;
    }
  }
  return curve;
}
