import { create } from 'zustand';
import { adCount, newAd, userCount } from '../../data/creatives';
import { type AdKey, adKeys, adLayout, initialAdWeights, networkOf } from '../../math/adKeys';
import { type HashKind, hashKinds, type Look } from '../../math/hash';
import { normal, seeded, seedFor } from '../../math/random';
import { tableIn } from '../../state/files/armFiles';
import { type Codec, decimal, integer, integers, named, oneOf, optional, seed } from '../../state/link/codec';
import { type Fields, linkTo } from '../../state/link/link';
import { armsExperiment } from '../../state/run/arms';
import { sweep as startSweep } from '../../state/run/sweep';
import type { HashidSpec } from '../../training/protocol';
import { catalogueOf, worldOf } from './world';

/** Looks lie within this of the middle, to each side. */
export const reach = 3;
export const bitRange = { min: 3, max: 24, step: 3 } as const;
export const clusterRange = { min: 4, max: 24 } as const;
export const traffics = [5_000, 20_000, 40_000, 80_000, 160_000] as const;
export const baseChoices = [[2], [2, 3], [8]] as const satisfies readonly (readonly number[])[];
/** Bases that fit a hash's alphabet. */
export const fitting: Readonly<Record<HashKind, readonly number[]>> = {
  lines: [2],
  centres: [8],
  random: [2],
};

/** Settings that runs are compared along. */
export type Sweep = 'bits' | 'impressions';
export const sweeps: Readonly<Record<Sweep, readonly number[]>> = {
  bits: [3, 6, 12, 18, 24],
  impressions: traffics,
};

export type Hashid = {
  readonly hash: HashKind;
  readonly bits: number;
  readonly bases: readonly number[];
  readonly clusters: number;
  readonly impressions: number;
  readonly dataSeed: number;
  readonly hashSeed: number;
  readonly weightSeed: number;
  readonly batchSeed: number;
  /** Where the visitor's new ad lies. */
  readonly x: number;
  readonly y: number;
  /** The ad that is looked at; null for the new one. */
  readonly picked: number | null;
  /** The new ad's symbols before the last move that changed them; empty before any did. */
  readonly before: readonly number[];
  /** What one run after the other is being trained along. */
  readonly sweeping: Sweep | null;
};

export const useHashid = create<Hashid>(() => ({
  hash: 'lines',
  bits: 12,
  bases: [2],
  clusters: 12,
  impressions: 40_000,
  dataSeed: 1,
  hashSeed: 1,
  weightSeed: 1,
  batchSeed: 1,
  x: 0.3,
  y: 0.2,
  picked: null,
  before: [],
  sweeping: null,
}));

const settingKeys = [
  'hash',
  'bits',
  'bases',
  'clusters',
  'impressions',
  'dataSeed',
  'hashSeed',
  'weightSeed',
  'batchSeed',
] as const;
export type Settings = Pick<Hashid, (typeof settingKeys)[number]>;

/** One arm for each key: the same ads, clicks, seeds and steps. */
export function specsOf(settings: Settings): Record<AdKey, HashidSpec> {
  const spec = (key: AdKey): HashidSpec => ({
    experiment: 'hashid',
    key,
    hash: { kind: settings.hash, bits: settings.bits, seed: settings.hashSeed },
    bases: settings.bases,
    clusters: settings.clusters,
    impressions: settings.impressions,
    dimension: 8,
    seeds: { data: settings.dataSeed, weights: settings.weightSeed, batches: settings.batchSeed },
    steps: 400,
    batchSize: 512,
    learningRate: 0.02,
  });
  return Object.fromEntries(adKeys.map((key) => [key, spec(key)])) as Record<AdKey, HashidSpec>;
}

/** The settings that give these specifications. */
export function settingsOf({ hash: spec }: Readonly<Record<AdKey, HashidSpec>>): Settings {
  const { hash, bases, clusters, impressions, seeds } = spec;
  return {
    hash: hash.kind,
    bits: hash.bits,
    bases,
    clusters,
    impressions,
    dataSeed: seeds.data,
    hashSeed: hash.seed,
    weightSeed: seeds.weights,
    batchSeed: seeds.batches,
  };
}

/** Whole numbers that a slider's steps reach. */
function stepped({ min, max, step }: { min: number; max: number; step: number }): Codec<number> {
  const whole = integer(min, max);
  return {
    ...whole,
    parse: (text) => {
      const value = whole.parse(text);
      return value !== undefined && (value - min) % step === 0 ? value : undefined;
    },
  };
}

const traffic: Codec<number> = {
  parse: (text) => traffics.find((choice) => String(choice) === text),
  format: String,
};
const basesCodec: Codec<readonly number[]> = {
  ...integers(2, 10, 2),
  parse: (text) => baseChoices.find((choice) => choice.join(',') === text),
};

const fields: Fields<Hashid> = {
  hash: oneOf(hashKinds),
  bits: stepped(bitRange),
  bases: basesCodec,
  clusters: integer(clusterRange.min, clusterRange.max),
  impressions: named('traffic', traffic),
  dataSeed: named('data', seed),
  hashSeed: named('lines', seed),
  weightSeed: named('weights', seed),
  batchSeed: named('batches', seed),
  x: decimal(-reach, reach, 3),
  y: decimal(-reach, reach, 3),
  picked: named('ad', optional(integer(0, adCount - 1))),
};

/** Whether a remembered specification is one that these settings could have made. */
function valid(spec: unknown): boolean {
  try {
    const one = spec as HashidSpec;
    const settings = settingsOf({ hash: one } as Record<AdKey, HashidSpec>);
    const inside = settingKeys.every((key) => {
      const codec = fields[key] as Codec<unknown>;
      return codec.parse(codec.format(settings[key])) !== undefined;
    });
    return inside && JSON.stringify(specsOf(settings)[one.key]) === JSON.stringify(one);
  } catch {
    return false;
  }
}

const blocksOf = (spec: HashidSpec) =>
  adLayout(networkOf(catalogueOf(spec), userCount, spec.dimension)).blocks;

export const experiment = armsExperiment<AdKey, HashidSpec>({
  name: 'hashid',
  specs: specsOf(useHashid.getState()),
  untrained: (spec) =>
    initialAdWeights(networkOf(catalogueOf(spec), userCount, spec.dimension), (block) =>
      seeded(seedFor(spec.seeds.weights, block)),
    ),
  blocks: blocksOf,
  // Without the first column, which is the linear term.
  tables: (spec, weights) =>
    (['ads', 'users'] as const).map((name) => tableIn(name, weights, blocksOf(spec)[name], 1)),
  auc: ({ cold }) => cold,
  keep: ({ cold, warm, variation }) => ({ cold, warm, variation }),
  valid,
});

const set = useHashid.setState;
export const setSetting = (change: Partial<Settings>) => set(change);
export const pick = (picked: number | null) => set({ picked });
/** A past run's settings again. */
export const recall = (specs: Readonly<Record<AdKey, HashidSpec>>) => set(settingsOf(specs));
/** Another hash brings the bases that fit its alphabet. */
export const setHash = (hash: HashKind) => set({ hash, bases: fitting[hash] });

/** Puts the new ad somewhere; what its symbols were is kept, to point out what changed. */
export function place(look: Look): void {
  const [x, y] = look.map((value) => Math.max(-reach, Math.min(reach, Number(value.toFixed(3)))));
  const state = useHashid.getState();
  const of = catalogueOf(specsOf(state).hash);
  const before = of.symbols([state.x, state.y], newAd);
  const changed = of.symbols([x, y], newAd).some((symbol, i) => symbol !== before[i]);
  // A move within the cell leaves the last change in sight.
  set({ x, y, picked: null, ...(changed && { before }) });
}

/** How far a duplicate's looks may lie from its original's. */
const duplicateSpread = 0.02;
let copies = 0;

/** Uploads an ad anew: the new ad looks like it, up to what encoding a picture again changes. */
export function duplicate(ad: number): void {
  const random = seeded(seedFor(++copies, 'duplicate'));
  const [x, y] = worldOf(specsOf(useHashid.getState()).hash).looks[ad];
  place([x + duplicateSpread * normal(random), y + duplicateSpread * normal(random)]);
}

/** Other settings wait, untrained; a link sets them too, so the store is watched and not the controls. */
export function linkHashid(): void {
  linkTo(useHashid, fields, 'hashid');
  experiment.configure(specsOf(useHashid.getState()));
  useHashid.subscribe((now, before) => {
    if (settingKeys.every((key) => JSON.stringify(now[key]) === JSON.stringify(before[key]))) return;
    set({ before: [] });
    experiment.configure(specsOf(now));
  });
}

export const presets = {
  usual: { hash: 'lines', bits: 12, bases: [2], impressions: 40_000 },
  bits: { hash: 'lines', bits: 24, bases: [2], impressions: 5_000 },
  shuffle: { hash: 'random', bits: 12, bases: [2], impressions: 40_000 },
  traffic: { hash: 'lines', bits: 12, bases: [2], impressions: 160_000 },
  centres: { hash: 'centres', bits: 9, bases: [8], impressions: 40_000 },
} as const satisfies Record<string, Partial<Settings>>;
export type Preset = keyof typeof presets;

let end: (() => void) | undefined;

/** Trains at one value after the other and comes to rest at the last; called again, it ends. */
export function sweep(along: Sweep): void {
  if (end) {
    end();
    return;
  }
  set({ sweeping: along });
  end = startSweep(
    experiment,
    sweeps[along].map((value) => () => set({ [along]: value })),
    () => {
      end = undefined;
      set({ sweeping: null });
    },
  );
}
