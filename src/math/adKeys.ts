import { type BlockLayout, blockLayout, blockSources, drawBlock } from './blocks';
import { type Hash, hashCount, type Look, numberOf, symbols } from './hash';
import { type NumberEncoding, rowCount, selectedRows } from './numerals';
import type { Weights } from './vectors';

/**
 * A factorisation machine of users and ads, in which an ad is known by a key. The key chooses rows of one table, their
 * sum is the ad's vector; everything else is the same for all keys.
 */

/**
 * - `increment`: the upload counter as a number, in digits;
 * - `id`: a row of its own for every ad;
 * - `hashId`: a row of its own for every number that the hash gives;
 * - `hash`: the hash's number, in digits (HashID + MNSE);
 * - `both`: the same and the ad's own row beside it.
 */
export const adKeys = ['increment', 'id', 'hashId', 'hash', 'both'] as const;
export type AdKey = (typeof adKeys)[number];

export type AdNetwork = {
  readonly users: number;
  /** Length of the vectors; every row has a linear term before them. */
  readonly dimension: number;
  /** Rows that keys choose from. */
  readonly rows: number;
  /** From this row on they stand for single ads beside a hash, and start smaller. */
  readonly own: number;
};

/** How ads are known: what the table's rows mean. */
export type Catalogue = {
  readonly key: AdKey;
  readonly hash: Hash;
  readonly bases: readonly number[];
  /** Ads that have or could have a row of their own. */
  readonly ads: number;
  /**
   * Of `hashId`: the numbers that have a row, ascending. Nobody ever trains the others, so one spare row stands for all
   * of them.
   */
  readonly numbers: readonly number[];
};

/** @param looks of all ads, by number; the first `known` were there when the hash was made */
export function catalogue(
  key: AdKey,
  hash: Hash,
  bases: readonly number[],
  looks: readonly Look[],
): Catalogue {
  const numbers = looks.map((look, ad) => numberOf(symbols(hash, look, ad), hash.alphabet));
  return {
    key,
    hash,
    bases,
    ads: looks.length,
    numbers: key === 'hashId' ? [...new Set(numbers)].sort((a, b) => a - b) : [],
  };
}

/** How a key's number is written, and how many numbers there are; undefined where it chooses a row of its own. */
export function writing({ key, hash, bases, ads }: Catalogue): {
  readonly encoding: NumberEncoding;
  readonly count: number;
} {
  if (key === 'id') return { encoding: { kind: 'id', bases }, count: ads };
  if (key === 'hashId') return { encoding: { kind: 'id', bases }, count: hashCount(hash) };
  const count = key === 'increment' ? counterLimit : hashCount(hash);
  return { encoding: { kind: 'positional', bases }, count };
}

/** The upload counter is written as if it ran up to here. */
const counterLimit = 1024;

/** The number that stands for an ad: its own, or its hash's. */
export function keyNumber({ key, hash }: Catalogue, look: Look, ad: number): number {
  return key === 'increment' || key === 'id' ? ad : numberOf(symbols(hash, look, ad), hash.alphabet);
}

/** The rows that make an ad's vector. */
export function adRows(of: Catalogue, look: Look, ad: number): readonly number[] {
  const number = keyNumber(of, look, ad);
  if (of.key === 'hashId') {
    const row = of.numbers.indexOf(number);
    return [row < 0 ? of.numbers.length : row];
  }
  const { encoding, count } = writing(of);
  const rows = selectedRows(number, encoding, count).map(({ row }) => row);
  return of.key === 'both' ? [...rows, rowCount(encoding, count) + ad] : rows;
}

export function networkOf(of: Catalogue, users: number, dimension: number): AdNetwork {
  const { encoding, count } = writing(of);
  const rows = of.key === 'hashId' ? of.numbers.length + 1 : rowCount(encoding, count);
  return { users, dimension, rows: of.key === 'both' ? rows + of.ads : rows, own: rows };
}

/** Parameters that the ads' side takes, all rows that a real table would hold counted. */
export function adParameters(of: Catalogue, dimension: number): number {
  const { encoding, count } = writing(of);
  return (rowCount(encoding, count) + (of.key === 'both' ? of.ads : 0)) * (dimension + 1);
}

export type AdBlock = 'ads' | 'users' | 'bias';

/** Where each table lies in the flat vector of parameters. Column 0 of `ads` and `users` is the linear term. */
export function adLayout({ users, dimension, rows }: AdNetwork): BlockLayout<AdBlock> {
  return blockLayout({ ads: [rows, dimension + 1], users: [users, dimension + 1], bias: [1, 1] });
}

const deviation = 0.05;
/** An ad's own row beside a hash starts at this share: at first the hash speaks. */
const quietly = 0.1;

export function initialAdWeights(network: AdNetwork, seed: number): Float32Array {
  const { blocks, size } = adLayout(network);
  const weights = new Float32Array(size);
  const random = blockSources(seed);
  const { offset, columns } = blocks.ads;
  const source = random('ads');
  const own = network.own * columns;
  drawBlock(weights, { offset, rows: network.own, columns }, source, deviation);
  const beside = { offset: offset + own, rows: network.rows - network.own, columns };
  drawBlock(weights, beside, source, quietly * deviation);
  drawBlock(weights, blocks.users, random('users'), deviation);
  // Where the clicks are.
  weights[blocks.bias.offset] = -1;
  return weights;
}

/** Sum of an ad's rows: [1 + dimension], the linear term first. */
export function adVector(network: AdNetwork, weights: Weights, rows: readonly number[]): Float64Array {
  const { offset, columns } = adLayout(network).blocks.ads;
  const vector = new Float64Array(columns);
  for (const row of rows) for (let k = 0; k < columns; k++) vector[k] += weights[offset + row * columns + k];
  return vector;
}

/** Logits [user] of an ad: bias + its linear term + the user's + the product of their vectors. */
export function adLogits(network: AdNetwork, weights: Weights, rows: readonly number[]): Float64Array {
  const { blocks } = adLayout(network);
  const vector = adVector(network, weights, rows);
  const { offset, columns } = blocks.users;
  return Float64Array.from({ length: network.users }, (_, user) => {
    const from = offset + user * columns;
    let logit = weights[blocks.bias.offset] + vector[0] + weights[from];
    for (let k = 1; k < columns; k++) logit += vector[k] * weights[from + k];
    return logit;
  });
}
