import { combine, type Rule, unrelatedTo } from '../../../data/response';
import { forward } from '../../../math/attention';
import { pearson } from '../../../math/metrics';
import { backgroundsOf, insertionChanges } from '../../../math/probe';
import { seeded } from '../../../math/random';
import { multiply } from '../../../math/vectors';
import type { Explanation } from '../../../ui/explanation';
import { formatFixed, formatNumber, formatSigned } from '../../../ui/formatNumber';
import type { Model } from '../model';
import { backgroundSeed, type LearnedMap } from './useLearnedMap';
import type { Say } from './words';

/** Number cards of the three maps: every cell says what it was computed from. */

/** @param response mean over the bucket, as planted */
export function plantedCard({ maps }: Say, cell: string, rule: Rule, response: number): Explanation {
  const { mean, note, rules } = maps.cards.planted;
  return {
    title: `${maps.planted}: ${cell}`,
    rows: [{ label: mean, value: response }],
    expression: rules[rule](formatFixed(response, 3)),
    result: combine(rule, [response]),
    note,
  };
}

export function measuredCard({ maps }: Say, cell: string, value: number): Explanation {
  const { presence, presenceText, click, clickText, expression, note } = maps.cards.measured;
  return {
    title: `${maps.measured}: ${cell}`,
    rows: [
      { label: presence, value: presenceText(cell) },
      { label: click, value: clickText },
    ],
    expression,
    result: maps.bits(formatNumber(1000 * value, 4)),
    note,
  };
}

export function learnedCard(
  { maps }: Say,
  cell: string,
  learned: LearnedMap | undefined,
  category: number,
  bucket: number,
): Explanation {
  const { backgrounds, least, most, note } = maps.cards.learned;
  const title = `${maps.learned}: ${cell}`;
  if (!learned) return { title, rows: [], result: Number.NaN };
  const { model, target, backgrounds: count } = learned;
  const histories = backgroundsOf(
    model.network,
    target,
    unrelatedTo(target),
    seeded(backgroundSeed(target)),
    count,
  );
  const changes = insertionChanges(model.network, model.weights, histories, {
    category,
    bucket,
    copies: 1,
  }).map(({ change }) => change);
  return {
    title,
    rows: [
      { label: backgrounds, value: count },
      { label: least, value: Math.min(...changes) },
      { label: most, value: Math.max(...changes) },
    ],
    expression: `(${changes.map((change) => formatSigned(change, 2)).join(' ')}) / ${count}`,
    result: changes.reduce((a, b) => a + b, 0) / count,
    note,
  };
}

export function attentionCard(
  { maps }: Say,
  cell: string,
  { network, weights, where }: Model,
  target: number,
  category: number,
  bucket: number,
  value: number,
): Explanation {
  const { logit, norm, expression, note } = maps.cards.attention;
  const example = { categories: [category], buckets: [bucket], length: 1, target, number: 0 };
  const { logits, behaviours, target: tTilde } = forward(network, weights, example, undefined, where);
  return {
    title: `${maps.attention}: ${cell}`,
    rows: [
      { label: logit, value: logits[0], concept: '--attention' },
      { label: norm, value: Math.hypot(...multiply(behaviours[0], tTilde)) },
    ],
    expression,
    result: value,
    note,
  };
}

export function correlationCard({ maps }: Say, name: string, a: Float64Array, b: Float64Array): Explanation {
  const { cells, covariance, deviations } = maps.cards.correlation;
  const n = a.length;
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / n;
  const [meanA, meanB] = [mean(a), mean(b)];
  const together = a.reduce((sum, value, i) => sum + (value - meanA) * (b[i] - meanB), 0) / n;
  const deviation = (values: Float64Array, middle: number) =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / n);
  const [sdA, sdB] = [deviation(a, meanA), deviation(b, meanB)];
  return {
    title: name,
    rows: [
      { label: cells, value: n },
      { label: covariance, value: together },
      { label: deviations, value: `${formatNumber(sdA)}, ${formatNumber(sdB)}` },
    ],
    expression: `${formatNumber(together)} / (${formatNumber(sdA)} × ${formatNumber(sdB)})`,
    result: pearson(a, b),
  };
}

export function probeCard({ maps, step }: Say, value: number, steps: number): Explanation {
  const { cells, worker } = maps.cards.correlation;
  return {
    title: maps.pairs.learned,
    rows: [
      { label: cells, value: 12 * 12 * 12 },
      { label: step, value: steps },
    ],
    result: value,
    note: worker,
  };
}
