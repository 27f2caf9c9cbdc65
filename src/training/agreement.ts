import { type AdLog, makeLog } from '../data/adLog';
import { type Example, forward } from '../math/attention';
import { crossEntropy } from '../math/metrics';
import { initialWeights, layout, learnable, type Network, temporalInterest } from '../math/network';
import { seeded } from '../math/random';
import { AdsModel } from '../model/adsModel';

/**
 * Holds the tensor model, on whichever backend is running, to the readable forward pass: predictions directly,
 * gradients by central differences of the double-precision reference. Shapes are tiny, so that it takes milliseconds.
 */
export type Agreement = {
  /** Largest difference of logits and of gradients, relative to the largest of their size. */
  readonly logits: number;
  readonly scores: number;
  readonly gradient: number;
};

/** Networks that between them take every way through the kernels. */
const networks: readonly Partial<Network>[] = [
  {},
  { attention: 'recency', head: 'interest', number: { kind: 'raw', bases: [] } },
  { attention: 'off', time: 'none', representation: false, number: { kind: 'none', bases: [] } },
  { time: 'concat', head: 'product', number: { kind: 'shared', bases: [2, 3] } },
  { sequence: 'self', representation: false, head: 'product', number: { kind: 'id', bases: [] } },
];

/** The largest differences of all of them. */
export async function worstAgreement(): Promise<Agreement> {
  const found: Agreement[] = [];
  for (const network of networks) found.push(await agreement(network));
  const most = (of: keyof Agreement) => Math.max(...found.map((one) => one[of]));
  return { logits: most('logits'), scores: most('scores'), gradient: most('gradient') };
}

const tiny = { ...temporalInterest, dimension: 4, hidden: 3, numberDimension: 3 };
const examples = 8;
const nudge = 1e-5;

export async function agreement(changes: Partial<Network> = {}): Promise<Agreement> {
  const network = { ...tiny, ...changes };
  const where = layout(network);
  const log = makeLog(
    { rule: 'loudest', number: true, hiddenValues: 0 },
    examples,
    seeded(1),
    Array.from({ length: network.numberCount }, (_, x) => x),
  );
  const all = Array.from({ length: examples }, (_, i) => i);
  const weights = initialWeights(network, 2);
  // Every block at work, biases too, and digits loud enough to be heard.
  const random = seeded(3);
  const exists = learnable(network);
  const lively = Float64Array.from(weights, (weight, i) =>
    Math.fround(weight + 0.3 * exists[i] * (random() - 0.5)),
  );

  const reference = (parameters: Float64Array) =>
    all.map((i) => forward(network, parameters, exampleAt(log, network.history, i), undefined, where).logit);
  const loss = (parameters: Float64Array) => crossEntropy(log.labels, reference(parameters));
  const gradient = lively.map((weight, i) => {
    if (!exists[i]) return 0;
    const moved = (by: number) => loss(lively.with(i, weight + by));
    return (moved(nudge) - moved(-nudge)) / (2 * nudge);
  });

  const model = new AdsModel(network, Float32Array.from(lively));
  const predicted = model.predict(log, all);
  const descended = model.gradient(log, all);
  const user = exampleAt(log, network.history, 0);
  const scored = model.score(
    {
      categories: Array.from(user.categories).slice(0, user.length),
      buckets: Array.from(user.buckets).slice(0, user.length),
      number: user.number,
    },
    all,
  );
  try {
    const learns = learnable(network);
    const ads = all.map((target) => forward(network, lively, { ...user, target }, undefined, where).logit);
    return {
      logits: difference(reference(lively), await predicted.data()),
      scores: difference(ads, await scored.data()),
      gradient: difference(
        gradient,
        (await descended.data()).map((g, i) => g * learns[i]),
      ),
    };
  } finally {
    for (const tensor of [predicted, descended, scored]) tensor.dispose();
    model.dispose();
  }
}

/** Example `i` of a log. */
export function exampleAt(log: AdLog, history: number, i: number): Example {
  return {
    categories: log.categories.subarray(i * history, (i + 1) * history),
    buckets: log.buckets.subarray(i * history, (i + 1) * history),
    length: log.lengths[i],
    target: log.targets[i],
    number: log.numbers[i],
  };
}

function difference(expected: ArrayLike<number>, found: ArrayLike<number>): number {
  let largest = 0;
  let apart = 0;
  for (let i = 0; i < expected.length; i++) {
    largest = Math.max(largest, Math.abs(expected[i]));
    apart = Math.max(apart, Math.abs(expected[i] - found[i]));
  }
  return apart / largest;
}
