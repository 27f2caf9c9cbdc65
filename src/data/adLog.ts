import { sigmoid } from '../math/metrics';
import { integer, permutation, type Random, seeded, seedFor } from '../math/random';
import { bucketCount, categories, hoursAt, longestHistory } from './behaviour';
import { baseLogits, combine, numberCount, numberResponse, type Rule, related, response } from './response';

/** What the log is made from; the seed decides every draw. */
export type LogConfig = {
  readonly rule: Rule;
  /** Whether the numeric feature has a say in clicks. */
  readonly number: boolean;
  /** How many of the 64 values never occur in training. */
  readonly hiddenValues: number;
  /** Impressions as a share of the usual size, for slow backends and tests; 1 if missing. */
  readonly share?: number;
};

/** Impressions in columns. Histories are newest first and padded with zeros to `longestHistory`. */
export type AdLog = {
  readonly size: number;
  /** [impression, history]. */
  readonly categories: Uint8Array;
  readonly buckets: Uint8Array;
  /** [impression]. */
  readonly lengths: Uint8Array;
  readonly targets: Uint8Array;
  readonly numbers: Uint8Array;
  /** Sampled clicks, 0 or 1. */
  readonly labels: Uint8Array;
  /** The true logit each click was drawn from: its AUC is the Bayes AUC. */
  readonly trueLogits: Float32Array;
  /** The best logit of someone who knows only the buckets: the ceiling a model of buckets can reach. */
  readonly bucketLogits: Float32Array;
};

const interestsPerUser = 3;
export const shortestHistory = 6;
/** Draws of the exact gap inside its bucket that are averaged for `bucketLogits`. */
const gapDraws = 8;

/** Values of the numeric feature that training does not see, ascending. */
export function hiddenValues(config: LogConfig, seed: number): number[] {
  const order = permutation(seeded(seedFor(seed, 'hidden values')), numberCount);
  return [...order.subarray(0, config.hiddenValues)].sort((a, b) => a - b);
}

/**
 * @param values numbers that may occur
 * @param ceiling whether `bucketLogits` are wanted (they cost several passes); zeros otherwise
 */
export function makeLog(
  config: LogConfig,
  size: number,
  random: Random,
  values: readonly number[],
  ceiling = false,
): AdLog {
  const log = {
    size,
    categories: new Uint8Array(size * longestHistory),
    buckets: new Uint8Array(size * longestHistory),
    lengths: new Uint8Array(size),
    targets: new Uint8Array(size),
    numbers: new Uint8Array(size),
    labels: new Uint8Array(size),
    trueLogits: new Float32Array(size),
    bucketLogits: new Float32Array(size),
  };
  const gapRandom = seeded(integer(random, 2 ** 31));
  const anyCategory = () => integer(random, categories.length);
  const positions = new Float64Array(longestHistory);
  const responses = new Float64Array(longestHistory);

  for (let i = 0; i < size; i++) {
    const interests = distinct(random, interestsPerUser, categories.length);
    const someInterest = () => interests[integer(random, interestsPerUser)];
    const length = shortestHistory + integer(random, longestHistory - shortestHistory + 1);
    const from = i * longestHistory;

    // Ascending position on the gap axis is newest first.
    for (let j = 0; j < length; j++) positions[j] = random() * bucketCount;
    positions.subarray(0, length).sort();
    for (let j = 0; j < length; j++) {
      log.categories[from + j] = random() < 0.6 ? someInterest() : anyCategory();
      log.buckets[from + j] = Math.floor(positions[j]);
    }

    const source = related[someInterest()];
    const target = random() < 0.75 ? source[integer(random, source.length)] : anyCategory();
    const number = values[integer(random, values.length)];
    const base = baseLogits[config.rule][target] + (config.number ? numberResponse(number) : 0);
    const heard = responses.subarray(0, length);
    for (let j = 0; j < length; j++)
      heard[j] = response(log.categories[from + j], target, hoursAt(positions[j]));

    log.lengths[i] = length;
    log.targets[i] = target;
    log.numbers[i] = number;
    log.trueLogits[i] = base + combine(config.rule, heard);
    log.labels[i] = random() < sigmoid(log.trueLogits[i]) ? 1 : 0;

    if (ceiling) {
      let probability = 0;
      for (let draw = 0; draw < gapDraws; draw++) {
        for (let j = 0; j < length; j++) {
          const hours = hoursAt(log.buckets[from + j] + gapRandom());
          heard[j] = response(log.categories[from + j], target, hours);
        }
        probability += sigmoid(base + combine(config.rule, heard)) / gapDraws;
      }
      log.bucketLogits[i] = Math.log(probability / (1 - probability));
    }
  }
  return log;
}

function distinct(random: Random, count: number, below: number): number[] {
  const chosen: number[] = [];
  while (chosen.length < count) {
    const candidate = integer(random, below);
    if (!chosen.includes(candidate)) chosen.push(candidate);
  }
  return chosen;
}

/** 300 batches of 256: one pass over the log is the expected training. */
export const trainSize = 76_800;
export const testSize = 8_000;

function sizeOf({ share = 1 }: LogConfig, usual: number): number {
  return Math.round(share * usual);
}

export function trainLog(config: LogConfig, seed: number): AdLog {
  const hidden = new Set(hiddenValues(config, seed));
  const seen = Array.from({ length: numberCount }, (_, x) => x).filter((x) => !hidden.has(x));
  return makeLog(config, sizeOf(config, trainSize), seeded(seedFor(seed, 'train')), seen);
}

export function testLog(config: LogConfig, seed: number): AdLog {
  const all = Array.from({ length: numberCount }, (_, x) => x);
  return makeLog(config, sizeOf(config, testSize), seeded(seedFor(seed, 'test')), all, true);
}
