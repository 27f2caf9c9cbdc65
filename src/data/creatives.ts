import type { Look } from '../math/hash';
import { sigmoid } from '../math/metrics';
import { integer, normal, type Random, seeded, seedFor } from '../math/random';

/**
 * Ads with looks, and users who click by looks. Looks come in clusters; an ad's appeal and a user's liking are functions of where it lies,
 * plus a little of its own that looks do not tell. The newest ads are in no training log: the cold start.
 */
export const userCount = 64;
export const adCount = 512;
export const coldCount = 128;
export const warmCount = adCount - coldCount;
/** The number that the visitor's new ad is given: the next in the counter. */
export const newAd = adCount;
/** Near duplicates of warm ads, uploaded anew after it. */
export const duplicateCount = 64;

export type CreativeWorld = {
  /** [ad]: all ads, a place for the new one, the duplicates. */
  readonly looks: readonly Look[];
  /** [ad]: the cluster it comes from. */
  readonly clusters: Uint8Array;
  /** [duplicate]: the ad it repeats. */
  readonly originals: Uint16Array;
  /** [ad · users + user], of the ads without the new one and the duplicates. */
  readonly probabilities: Float64Array;
  /** Click probability [user] of an ad that looks like this and has nothing else of its own. */
  readonly clicks: (look: Look) => Float64Array;
};

const clusterSpread = 0.2;
const duplicateSpread = 0.02;
/** Centres of clusters keep this distance while there is room, so that clusters can be told apart. */
const apart = 0.75;
/** And from the middle at most this. */
const farthest = 2.3;
const ripples = 12;
/** Logits: at the average ad; deviations of appeal and liking; of what looks do not tell. */
const usual = -1;
const strength = 0.8;
const unexplained = 0.35;

export function creativeWorld(clusterCount: number, seed: number): CreativeWorld {
  const source = (purpose: string) => seeded(seedFor(seed, purpose));
  const centres = scatteredCentres(clusterCount, source('centres'));
  const random = source('looks');
  const clusters = Uint8Array.from({ length: adCount }, () => integer(random, clusterCount));
  const ads = Array.from(clusters, (cluster) => near(centres[cluster], clusterSpread, random));
  const copies = source('duplicates');
  const originals = Uint16Array.from({ length: duplicateCount }, () => integer(copies, warmCount));
  const looks = [
    ...ads,
    centres[0],
    ...Array.from(originals, (ad) => near(ads[ad], duplicateSpread, copies)),
  ];

  const appeal = standardised(rippled(source('appeal')), ads);
  const tasteSource = source('tastes');
  const tastes = Array.from({ length: userCount }, (): Look => [normal(tasteSource), normal(tasteSource)]);
  const likings = tastes.flatMap((taste) => ads.map((look) => inner(taste, look)));
  const likingScale = deviationOf(likings);
  const own = source('own');
  const ofUser = tastes.map(() => unexplained * normal(own));
  const ofAd = ads.map(() => unexplained * normal(own));
  const clicks = (look: Look, extra = 0) =>
    Float64Array.from(tastes, (taste, user) => {
      const liking = inner(taste, look) / likingScale;
      return sigmoid(usual + strength * (appeal(look) + liking) + ofUser[user] + extra);
    });
  const probabilities = new Float64Array(adCount * userCount);
  ads.forEach((look, ad) => {
    probabilities.set(clicks(look, ofAd[ad]), ad * userCount);
  });
  return { looks, clusters, originals, probabilities, clicks: (look) => clicks(look) };
}

/** Impressions in columns, uniform over users and warm ads. */
export type ClickLog = {
  readonly size: number;
  readonly users: Uint8Array;
  readonly ads: Uint16Array;
  readonly labels: Uint8Array;
};

/** A longer log begins with the shorter one. */
export function clickLog({ probabilities }: CreativeWorld, size: number, seed: number): ClickLog {
  const random = seeded(seedFor(seed, 'log'));
  const users = new Uint8Array(size);
  const ads = new Uint16Array(size);
  const labels = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    users[i] = integer(random, userCount);
    ads[i] = integer(random, warmCount);
    labels[i] = random() < probabilities[ads[i] * userCount + users[i]] ? 1 : 0;
  }
  return { size, users, ads, labels };
}

/** A sum of soft steps in random directions: appeal that bends across the plane. */
function rippled(random: Random): (look: Look) => number {
  const steps = Array.from({ length: ripples }, () => ({
    across: [normal(random) / Math.SQRT2, normal(random) / Math.SQRT2] as const,
    height: normal(random),
  }));
  return (look) =>
    steps.reduce((sum, { across, height }) => sum + height * Math.tanh(1.5 * inner(across, look)), 0);
}

function standardised(of: (look: Look) => number, looks: readonly Look[]): (look: Look) => number {
  const values = looks.map(of);
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  const scale = deviationOf(values);
  return (look) => (of(look) - middle) / scale;
}

function scatteredCentres(count: number, random: Random): readonly Look[] {
  const centres: Look[] = [];
  for (let room = apart; centres.length < count; room *= 0.995) {
    const candidate: Look = [normal(random), normal(random)];
    const inSight = Math.hypot(...candidate) < farthest;
    const clear = centres.every(
      (other) => Math.hypot(other[0] - candidate[0], other[1] - candidate[1]) > room,
    );
    if (clear && inSight) centres.push(candidate);
  }
  return centres;
}

function near([x, y]: Look, spread: number, random: Random): Look {
  return [x + spread * normal(random), y + spread * normal(random)];
}

function deviationOf(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length);
}

const inner = (a: Look, b: Look) => a[0] * b[0] + a[1] * b[1];
