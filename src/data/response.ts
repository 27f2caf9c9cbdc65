import { bucketCount, type Category, categories, hoursAt } from './behaviour';

/**
 * What is planted in the synthetic log: how a behaviour of one category, so many hours ago, moves the interest in an
 * ad of another. Twelve pairs with different shapes; everything else is noise. Our own design, not the paper's data.
 */

const day = 24;
const decay = (hours: number, scale: number) => Math.exp(-hours / scale);
const bump = (hours: number, peak: number, width: number) =>
  Math.exp(-0.5 * (Math.log(hours / peak) / width) ** 2);
const daily = (hours: number) =>
  decay(hours, 4 * day) * ((1 + Math.cos((2 * Math.PI * hours) / day)) / 2) ** 2 * (1 - decay(hours, 9));

type Response = (hours: number) => number;

/** [behaviour, target, response]. */
const pairs: [Category, Category, Response][] = [
  // Fun while it lasts, then bored.
  ['games', 'games', (x) => 2.6 * decay(x, 6) - 0.8 * (1 - decay(x, 10 * day))],
  // Satiated, then a daily rhythm.
  ['coffee', 'coffee', (x) => -1.8 * decay(x, 6) + 4.2 * daily(x)],
  // Bought again every month.
  ['diapers', 'diapers', (x) => -1.5 * decay(x, 6 * day) + 2.8 * bump(x, 30 * day, 0.35)],
  // Already booked; the next trip comes in two months.
  ['flights', 'flights', (x) => -1.8 * decay(x, 3 * day) + 1.4 * bump(x, 60 * day, 0.4)],
  // Complements with a delay.
  ['flights', 'hotels', (x) => 2.6 * bump(x, 2 * day, 0.7)],
  ['cars', 'insurance', (x) => 2.6 * bump(x, 3 * day, 0.9)],
  // Already booked, already bought.
  ['hotels', 'hotels', (x) => -1.8 * decay(x, 4 * day)],
  ['cars', 'cars', (x) => -2.6 * decay(x, 12 * day)],
  // Bought; an upgrade much later.
  ['phones', 'phones', (x) => -2 * decay(x, 12 * day) + 1.8 * bump(x, 75 * day, 0.3)],
  // A complement at once.
  ['phones', 'cases', (x) => 2.6 * decay(x, 1.5 * day)],
  ['sneakers', 'sneakers', (x) => 1.6 * decay(x, 6 * day)],
  // A taste that time does not touch.
  ['news', 'news', () => 0.8],
];

/** [behaviour][target]: the planted response, or undefined where nothing is planted. */
const planted: (Response | undefined)[][] = categories.map((behaviour) =>
  categories.map((target) => pairs.find(([b, t]) => b === behaviour && t === target)?.[2]),
);

export function isPlanted(behaviour: number, target: number): boolean {
  return planted[behaviour][target] !== undefined;
}

/** Categories with no say in this target: histories made of them tell nothing about it. */
export function unrelatedTo(target: number): number[] {
  return categories.flatMap((_, behaviour) => (isPlanted(behaviour, target) ? [] : [behaviour]));
}

/** Planted response, before any scale; 0 for unrelated pairs. */
export function response(behaviour: number, target: number, hours: number): number {
  return planted[behaviour][target]?.(hours) ?? 0;
}

/** [behaviour]: targets it has a say in; itself where it has none. */
export const related: number[][] = planted.map((row, behaviour) => {
  const targets = row.flatMap((planted, target) => (planted ? [target] : []));
  return targets.length > 0 ? targets : [behaviour];
});

/**
 * How a history becomes a click logit.
 * - `loudest`: the related memory with the largest |response| decides (this suits softmax, and was chosen for it);
 * - `sum`: evidence adds up and saturates.
 */
export type Rule = 'loudest' | 'sum';

const loudestGain = 1.75;
const sumGain = 1.2;

/** Logit of a history from its responses, without the target's base rate. */
export function combine(rule: Rule, responses: ArrayLike<number>): number {
  if (rule === 'sum') {
    let total = 0;
    for (let i = 0; i < responses.length; i++) total += responses[i];
    return 5 * Math.tanh((sumGain * total) / 5);
  }
  let loudest = 0;
  for (let i = 0; i < responses.length; i++) {
    if (Math.abs(responses[i]) > Math.abs(loudest)) loudest = responses[i];
  }
  return loudestGain * loudest;
}

/** What one behaviour of mean response alone adds to the logit by the rule, [target, behaviour, bucket]. */
export function plantedMap(rule: Rule): Float64Array {
  return responseMap.map((mean) => combine(rule, [mean]));
}

const samplesPerBucket = 200;

/** [target, behaviour, bucket]: mean response over a bucket, gaps being log-uniform inside it. */
export const responseMap = Float64Array.from({ length: categories.length ** 2 * bucketCount }, (_, i) => {
  const bucket = i % bucketCount;
  const behaviour = Math.floor(i / bucketCount) % categories.length;
  const target = Math.floor(i / bucketCount / categories.length);
  if (!isPlanted(behaviour, target)) return 0;
  let sum = 0;
  for (let s = 0; s < samplesPerBucket; s++) {
    sum += response(behaviour, target, hoursAt(bucket + (s + 0.5) / samplesPerBucket));
  }
  return sum / samplesPerBucket;
});

/** [target]: base logits that bring every target's click rate to about .35, found by bisection (see response.test.ts). */
export const baseLogits: Record<Rule, readonly number[]> = {
  loudest: [-2.58, -1.73, -0.18, 0.79, -1.21, 2.16, -2.43, 1.5, -2.7, -2.8, -1.83, -0.62],
  sum: [-1.48, -1.19, 0.5, 0.61, -0.36, 1.77, -2.02, 1.26, -2.22, -3.21, -2.91, -0.62],
};

/** Response to the numeric feature x in 0 … 63: a U with a cliff at 32, just where six binary digits flip at once. */
export const numberCount = 64;
export function numberResponse(x: number): number {
  return 2 * ((x - 31.5) / 31.5) ** 2 - 0.67 + (x >= 32 ? 0.8 : 0) - 0.4;
}
