import { adCount, type CreativeWorld, creativeWorld, userCount, warmCount } from '../../data/creatives';
import {
  type AdKey,
  type AdNetwork,
  adLogits,
  adRows,
  type Catalogue,
  catalogue,
  keyNumber,
  networkOf,
} from '../../math/adKeys';
import { clickRate } from '../../math/adMeasures';
import { distance, type Look, makeHash, symbols } from '../../math/hash';
import { expectedAuc } from '../../math/metrics';
import type { SpecOf } from '../../training/protocol';

/** What the pictures read off a specification and its weights; the latest of each is remembered. */

let world: { key: string; world: CreativeWorld; best: { warm: number; cold: number } } | undefined;

function known({ clusters, seeds }: SpecOf<'hashid'>) {
  const key = `${clusters} ${seeds.data}`;
  if (world?.key !== key) {
    const made = creativeWorld(clusters, seeds.data);
    const bestOf = (from: number, to: number) => {
      const part = made.probabilities.subarray(from * userCount, to * userCount);
      return expectedAuc(part, part);
    };
    world = {
      key,
      world: made,
      best: { warm: bestOf(0, warmCount), cold: bestOf(warmCount, adCount) },
    };
  }
  return world;
}

export const worldOf = (spec: SpecOf<'hashid'>): CreativeWorld => known(spec).world;
/** AUC of whoever knows every click probability. */
export const bestOf = (spec: SpecOf<'hashid'>) => known(spec).best;

export type Known = Catalogue & {
  readonly network: AdNetwork;
  readonly symbols: (look: Look, ad: number) => readonly number[];
  readonly rows: (look: Look, ad: number) => readonly number[];
  readonly number: (look: Look, ad: number) => number;
};

const catalogues = new Map<AdKey, { text: string; known: Known }>();

/** How a specification knows its ads. */
export function catalogueOf(spec: SpecOf<'hashid'>): Known {
  const text = JSON.stringify([spec.hash, spec.bases, spec.clusters, spec.seeds.data, spec.dimension]);
  const found = catalogues.get(spec.key);
  if (found?.text === text) return found.known;
  const { looks } = worldOf(spec);
  const of = catalogue(spec.key, makeHash(spec.hash, looks.slice(0, warmCount)), spec.bases, looks);
  const made = {
    ...of,
    network: networkOf(of, userCount, spec.dimension),
    symbols: (look: Look, ad: number) => symbols(of.hash, look, ad),
    rows: (look: Look, ad: number) => adRows(of, look, ad),
    number: (look: Look, ad: number) => keyNumber(of, look, ad),
  };
  catalogues.set(spec.key, { text, known: made });
  return made;
}

/** Predicted click rate of an ad, mean over all users. */
export function predicted(spec: SpecOf<'hashid'>, weights: Float32Array, look: Look, ad: number): number {
  const of = catalogueOf(spec);
  return clickRate(adLogits(of.network, weights, of.rows(look, ad)));
}

/** True click rate of an ad that looks like this, mean over all users. */
export function trueRate(spec: SpecOf<'hashid'>, look: Look): number {
  const clicks = worldOf(spec).clicks(look);
  return clicks.reduce((sum, click) => sum + click, 0) / clicks.length;
}

/** The ads that look most like a look, nearest first, without `but`. */
export function byLooks(spec: SpecOf<'hashid'>, look: Look, but: number, count: number): readonly number[] {
  const { looks } = worldOf(spec);
  return nearestBy((ad) => distance(looks[ad], look), but, count);
}

/** The ads whose numbers are nearest in the counter, nearest first. */
export function byCounter(ad: number, count: number): readonly number[] {
  return nearestBy((other) => Math.abs(other - ad), ad, count);
}

/** The ads whose hashed symbols differ least, nearest first. */
export function byHash(
  spec: SpecOf<'hashid'>,
  of: readonly number[],
  but: number,
  count: number,
): readonly number[] {
  const { looks } = worldOf(spec);
  const known = catalogueOf(spec);
  return nearestBy(
    (ad) => known.symbols(looks[ad], ad).filter((symbol, i) => symbol !== of[i]).length,
    but,
    count,
  );
}

function nearestBy(far: (ad: number) => number, but: number, count: number): readonly number[] {
  return Array.from({ length: adCount }, (_, ad) => ({ ad, far: far(ad) }))
    .filter(({ ad }) => ad !== but)
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ ad }) => ad);
}
