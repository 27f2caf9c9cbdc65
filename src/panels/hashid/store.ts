import { create } from 'zustand';
import { adCount, newAd, userCount } from '../../data/creatives';
import { type AdKey, adKeys, adLayout, initialAdWeights, networkOf } from '../../math/adKeys';
import { type HashKind, hashKinds, type Look } from '../../math/hash';
import { normal, seeded, seedFor } from '../../math/random';
import { tableIn } from '../../state/files/armFiles';
import { named } from '../../state/link/codec';
import { linkTo } from '../../state/link/link';
import { agree, choice, initialOf, optional, range, seed, type ValuesOf } from '../../state/link/settings';
import { armsExperiment } from '../../state/run/arms';
import { sweep as startSweep } from '../../state/run/sweep';
import type { SpecOf } from '../../training/protocol';
import { catalogueOf, worldOf } from './world';

/** Looks lie within this of the middle, to each side. */
export const reach = 3;
const traffics = [5_000, 20_000, 40_000, 80_000, 160_000];
const baseChoices: readonly (readonly number[])[] = [[2], [2, 3], [8]];
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

/** What runs are made of. */
export const settings = {
  hash: choice('lines', hashKinds),
  bits: range(12, { min: 3, max: 24, step: 3 }),
  bases: choice([2], baseChoices),
  clusters: range(12, { min: 4, max: 24 }),
  impressions: named('traffic', choice(40_000, traffics)),
  dataSeed: named('data', seed()),
  hashSeed: named('lines', seed()),
  weightSeed: named('weights', seed()),
  batchSeed: named('batches', seed()),
};
export type Settings = ValuesOf<typeof settings>;

export const view = {
  /** Where the visitor's new ad lies. */
  x: range(0.3, { min: -reach, max: reach, step: 0.001 }),
  y: range(0.2, { min: -reach, max: reach, step: 0.001 }),
  /** The ad that is looked at; null for the new one. */
  picked: named('ad', optional(range(0, { min: 0, max: adCount - 1 }))),
};

export type Hashid = Settings &
  ValuesOf<typeof view> & {
    /** The new ad's symbols before the last move that changed them; empty before any did. */
    readonly before: readonly number[];
    /** What one run after the other is being trained along. */
    readonly sweeping: Sweep | null;
  };

export const useHashid = create<Hashid>(() => ({
  ...initialOf(settings),
  ...initialOf(view),
  before: [],
  sweeping: null,
}));

/** One arm for each key: the same ads, clicks, seeds and steps. */
export function specsOf(settings: Settings): Record<AdKey, SpecOf<'hashid'>> {
  const spec = (key: AdKey): SpecOf<'hashid'> => ({
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
  return Object.fromEntries(adKeys.map((key) => [key, spec(key)])) as Record<AdKey, SpecOf<'hashid'>>;
}

const blocksOf = (spec: SpecOf<'hashid'>) =>
  adLayout(networkOf(catalogueOf(spec), userCount, spec.dimension)).blocks;

export const experiment = armsExperiment<AdKey, SpecOf<'hashid'>, Settings>({
  name: 'hashid',
  settings,
  store: useHashid,
  specs: specsOf,
  untrained: (spec) =>
    initialAdWeights(networkOf(catalogueOf(spec), userCount, spec.dimension), spec.seeds.weights),
  blocks: blocksOf,
  // Without the first column, which is the linear term.
  tables: (spec, weights) =>
    (['ads', 'users'] as const).map((name) => tableIn(name, weights, blocksOf(spec)[name], 1)),
  auc: ({ cold }) => cold,
  keep: ({ cold, warm, variation }) => ({ cold, warm, variation }),
});

const set = useHashid.setState;
export const setSetting = (change: Partial<Settings>) => set(change);
export const pick = (picked: number | null) => set({ picked });
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

export const linkHashid = () => linkTo(useHashid, { ...settings, ...view }, 'hashid');

useHashid.subscribe((now, before) => {
  if (!agree(settings, now, before)) set({ before: [] });
});

const { hash, bits, bases, impressions } = initialOf(settings);
const usual = { hash, bits, bases, impressions };

export const presets = {
  usual,
  bits: { ...usual, bits: 24, impressions: 5_000 },
  shuffle: { ...usual, hash: 'random' },
  traffic: { ...usual, impressions: 160_000 },
  centres: { ...usual, hash: 'centres', bits: 9, bases: [8] },
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
    [experiment],
    sweeps[along].map((value) => () => set({ [along]: value })),
    {
      onEnd: () => {
        end = undefined;
        set({ sweeping: null });
      },
    },
  );
}
