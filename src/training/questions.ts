import { type AdLog, testLog } from '../data/adLog';
import { bucketCount, categories, hoursAt } from '../data/behaviour';
import { baseLogits, combine, plantedMap, response, unrelatedTo } from '../data/response';
import { forward, type Term, terms } from '../math/attention';
import { auc, pearson, spearman } from '../math/metrics';
import { layout, type Network } from '../math/network';
import { learnedMap } from '../math/probe';
import { seeded, seedFor } from '../math/random';
import { exampleAt, worstAgreement } from './agreement';
import { cost } from './cost';
import { shares } from './forwardProfile';
import type { AdsSpec, Answer, Question } from './protocol';

/** Questions about trained weights, answered with the readable forward pass on the test log. */
export async function answer(spec: AdsSpec, weights: Float32Array, { about }: Question): Promise<Answer> {
  const { network } = spec;
  switch (about) {
    case 'auc':
      return { about, auc: testAuc(network, weights, testLog(spec.log, spec.seeds.data)) };
    case 'knockouts':
      return { about, auc: knockouts(network, weights, testLog(spec.log, spec.seeds.data)) };
    case 'newest':
      return { about, ...newest(network, weights, testLog(spec.log, spec.seeds.data)) };
    case 'ranking':
      return { about, ...ranking(spec, weights, testLog(spec.log, spec.seeds.data)) };
    case 'agreement':
      return { about, ...(await worstAgreement()) };
    case 'cost':
      return { about, ...(await cost(spec, weights)) };
    case 'shares':
      return { about, milliseconds: await shares(spec, weights) };
    case 'probe':
      return { about, correlation: probe(spec, weights) };
  }
}

function testAuc(network: Network, weights: Float32Array, log: AdLog, without?: ReadonlySet<Term>): number {
  const where = layout(network);
  const logits = Float64Array.from(
    { length: log.size },
    (_, i) => forward(network, weights, exampleAt(log, network.history, i), without, where).logit,
  );
  return auc(log.labels, logits);
}

function knockouts(network: Network, weights: Float32Array, log: AdLog) {
  const { gap, now } = layout(network).blocks;
  const timeless = weights.slice();
  for (const { offset, rows, columns } of [gap, now]) timeless.fill(0, offset, offset + rows * columns);
  const without = (term: Term) => testAuc(network, weights, log, new Set([term]));
  const [bt, bq, pt, pq] = terms.map(without);
  return { none: testAuc(network, weights, log), bt, bq, pt, pq, p: testAuc(network, timeless, log) };
}

function newest(network: Network, weights: Float32Array, log: AdLog) {
  const where = layout(network);
  const first = new Float64Array(network.categories);
  const all = new Float64Array(network.categories);
  for (let i = 0; i < log.size; i++) {
    const { weights: alpha } = forward(
      network,
      weights,
      exampleAt(log, network.history, i),
      undefined,
      where,
    );
    all[log.targets[i]]++;
    if (alpha.every((weight) => weight <= alpha[0])) first[log.targets[i]]++;
  }
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
  return {
    share: sum(first) / sum(all),
    byTarget: Array.from(first, (count, target) => count / all[target]),
  };
}

/** Users whose candidate ads are ranked. */
const rankedUsers = 300;

function ranking({ network, log: { rule } }: AdsSpec, weights: Float32Array, log: AdLog) {
  const where = layout(network);
  let sum = 0;
  for (let i = 0; i < rankedUsers; i++) {
    const example = exampleAt(log, network.history, i);
    // The numeric feature adds the same to every ad of one user: it cannot change the true order.
    const truth = categories.map((_, target) => {
      const heard = Array.from({ length: example.length }, (_, j) =>
        response(example.categories[j], target, hoursAt(example.buckets[j] + 0.5)),
      );
      return baseLogits[rule][target] + combine(rule, heard);
    });
    const predicted = categories.map(
      (_, target) => forward(network, weights, { ...example, target }, undefined, where).logit,
    );
    sum += spearman(truth, predicted);
  }
  return { spearman: sum / rankedUsers, users: rankedUsers };
}

function probe({ network, log: { rule } }: AdsSpec, weights: Float32Array): number {
  const planted = plantedMap(rule);
  const learned = categories.flatMap((_, target) => {
    const random = seeded(seedFor(target, 'probe'));
    return Array.from(learnedMap(network, weights, target, unrelatedTo(target), random));
  });
  if (learned.length !== categories.length ** 2 * bucketCount) throw new Error('the map has another shape');
  return pearson(planted, learned);
}
