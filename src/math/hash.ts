import { integer, normal, type Random, seeded, seedFor } from './random';

/**
 * HashID: what an ad looks like, a point in the plane of looks, becomes a number. Each hash writes the number as symbols of its own
 * alphabet, most significant first; like looks share most symbols, so the number means something and its digits can be
 * encoded (2403.00793, §3.2).
 */

/** Where a creative lies in the plane of looks. */
export type Look = readonly [x: number, y: number];

/**
 * - `lines`: sign random projection. Each random line asks on which of its sides the look lies: one bit (locality-sensitive hashing);
 * - `centres`: residual k-means, learned from the known ads. The nearest of eight centres is one symbol, what is left over goes to the next
 *   eight;
 * - `random`: bits drawn at random for each ad, which know nothing of its looks: the control.
 */
export const hashKinds = ['lines', 'centres', 'random'] as const;
export type HashKind = (typeof hashKinds)[number];

export type HashConfig = {
  readonly kind: HashKind;
  /** Bits of the number; a symbol of `centres` is worth three. */
  readonly bits: number;
  readonly seed: number;
};

/** The half-plane normal · look + offset > 0. */
export type HashLine = { readonly normal: Look; readonly offset: number };

export type Hash =
  | { readonly kind: 'lines'; readonly alphabet: 2; readonly lines: readonly HashLine[] }
  /** [level][symbol] */
  | { readonly kind: 'centres'; readonly alphabet: 8; readonly levels: readonly (readonly Look[])[] }
  | { readonly kind: 'random'; readonly alphabet: 2; readonly bits: number; readonly seed: number };

const bitsPerSymbol = 3;
/** Deviation of the lines' distances from the middle of the known looks. */
const lineSpread = 0.6;
const rounds = 25;

/** @param known looks of the ads that are there when the hash is made; new ads are hashed by the same rule */
export function makeHash({ kind, bits, seed }: HashConfig, known: readonly Look[]): Hash {
  const random = seeded(seedFor(seed, kind));
  if (kind === 'random') return { kind, alphabet: 2, bits, seed };
  if (kind === 'lines') {
    const middle = mean(known);
    const lines = Array.from({ length: bits }, (): HashLine => {
      const angle = 2 * Math.PI * random();
      const across: Look = [Math.cos(angle), Math.sin(angle)];
      return { normal: across, offset: lineSpread * normal(random) - inner(across, middle) };
    });
    return { kind, alphabet: 2, lines };
  }
  const levels: (readonly Look[])[] = [];
  let left = known;
  for (let level = 0; level < Math.ceil(bits / bitsPerSymbol); level++) {
    const centres = kMeans(left, 2 ** bitsPerSymbol, random);
    levels.push(centres);
    left = left.map((look) => minus(look, centres[nearest(centres, look)]));
  }
  return { kind, alphabet: 8, levels };
}

/**
 * The symbols of an ad, most significant first.
 * @param ad its number, which only the random hash asks for
 */
export function symbols(hash: Hash, look: Look, ad: number): readonly number[] {
  switch (hash.kind) {
    case 'lines':
      return hash.lines.map((line) => (lineValue(line, look) > 0 ? 1 : 0));
    case 'centres': {
      let left = look;
      return hash.levels.map((centres) => {
        const symbol = nearest(centres, left);
        left = minus(left, centres[symbol]);
        return symbol;
      });
    }
    case 'random': {
      const random = seeded(seedFor(hash.seed, `ad ${ad}`));
      return Array.from({ length: hash.bits }, () => integer(random, 2));
    }
  }
}

/** The number that symbols write in their alphabet. */
export function numberOf(written: readonly number[], alphabet: number): number {
  return written.reduce((number, symbol) => number * alphabet + symbol, 0);
}

/** How many numbers a hash can give. */
export function hashCount(hash: Hash): number {
  switch (hash.kind) {
    case 'lines':
      return 2 ** hash.lines.length;
    case 'centres':
      return hash.alphabet ** hash.levels.length;
    case 'random':
      return 2 ** hash.bits;
  }
}

/** Signed distance from a line: positive on the side of bit 1. */
export function lineValue({ normal: across, offset }: HashLine, look: Look): number {
  return inner(across, look) + offset;
}

/** The index of the nearest centre. */
export function nearest(centres: readonly Look[], look: Look): number {
  let best = 0;
  for (let i = 1; i < centres.length; i++)
    if (distance(centres[i], look) < distance(centres[best], look)) best = i;
  return best;
}

export function distance(a: Look, b: Look): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** Lloyd's algorithm from points drawn at random; a centre that lost all its points stays where it was. */
function kMeans(points: readonly Look[], count: number, random: Random): readonly Look[] {
  let centres = Array.from({ length: count }, () => points[integer(random, points.length)]);
  for (let round = 0; round < rounds; round++) {
    const groups: Look[][] = centres.map(() => []);
    for (const point of points) groups[nearest(centres, point)].push(point);
    centres = centres.map((centre, i) => (groups[i].length ? mean(groups[i]) : centre));
  }
  return centres;
}

function mean(points: readonly Look[]): Look {
  const sum = points.reduce<Look>(([x, y], point) => [x + point[0], y + point[1]], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

const inner = (a: Look, b: Look) => a[0] * b[0] + a[1] * b[1];
const minus = (a: Look, b: Look): Look => [a[0] - b[0], a[1] - b[1]];
