import { create } from 'zustand';
import { collapseFields, collapseWorld } from '../../data/collapseLog';
import { crossLayout, initialCross, isCross } from '../../math/crossNetwork';
import { initialInteraction, interactionLayout } from '../../math/interaction';
import { seeded, seedFor } from '../../math/random';
import { tableIn } from '../../state/files/armFiles';
import { type Codec, decimal, flag, integer, oneOf, seed } from '../../state/link/codec';
import { type Fields, linkTo } from '../../state/link/link';
import { armsExperiment } from '../../state/run/arms';
import type { CollapseSpec } from '../../training/protocol';

export const dimensions = [4, 8, 16, 32, 64] as const;
export const setCounts = [1, 2, 4] as const;
/**
 * How fields meet: by pair weights that learn, learn from half-time on, stay at one (plain FM), or are one for all sets;
 * or in a cross layer (DCN).
 */
export const pairModes = ['learn', 'warmUp', 'freeze', 'shared', 'cross'] as const;
const weightsOf = { learn: 'own', warmUp: 'own', freeze: 'none', shared: 'shared', cross: 'cross' } as const;
export const initials = [0.01, 0.05, 0.3] as const;
export const logs = ['fresh', 'finite'] as const;
export const partners = [2, 3, 5, 10, 30, 100, 300] as const;
export const traces = ['auc', 'abundance'] as const;

export type SetCount = (typeof setCounts)[number];
export type PairMode = (typeof pairModes)[number];
export const armNames = ['a', 'b'] as const;
export type ArmName = (typeof armNames)[number];

/** What both arms are made of, and where they differ. */
export type Settings = {
  readonly setsA: SetCount;
  readonly setsB: SetCount;
  readonly pairsA: PairMode;
  readonly pairsB: PairMode;
  readonly dimension: (typeof dimensions)[number];
  /** Deviation of the planted interactions with fields of few values; the others have .6. */
  readonly low: number;
  readonly interaction: boolean;
  readonly initial: (typeof initials)[number];
  readonly log: (typeof logs)[number];
  readonly seed: number;
};

export type Collapse = Settings & {
  /** Whose table is shown. */
  readonly field: number;
  /** The direction that the clouds are seen along, beside the first; from 1. */
  readonly direction: number;
  readonly trace: (typeof traces)[number];
  /** Of the regulated experiment: values of the partner field, and whether the clicks depend on it. */
  readonly partner: (typeof partners)[number];
  readonly signal: boolean;
};

/** Values of each field. */
export const collapseFieldSizes = collapseWorld(0).cardinalities;

export const defaults: Settings = {
  setsA: 1,
  setsB: 4,
  pairsA: 'learn',
  pairsB: 'learn',
  dimension: 64,
  low: 0.6,
  interaction: true,
  initial: 0.01,
  log: 'fresh',
  seed: 1,
};

export const useCollapse = create<Collapse>(() => ({
  ...defaults,
  field: 0,
  direction: 9,
  trace: 'auc',
  partner: 2,
  signal: true,
}));

export const set = useCollapse.setState;

const steps = 500;
const finiteLog = 20_000;

export function specOf(settings: Settings, arm: ArmName): CollapseSpec {
  const mode = arm === 'a' ? settings.pairsA : settings.pairsB;
  const world = collapseWorld(settings.low);
  return {
    experiment: 'collapse',
    network: {
      cardinalities: world.cardinalities,
      dimension: settings.dimension,
      sets: arm === 'a' ? settings.setsA : settings.setsB,
      pairs: settings.interaction ? world.pairs.map(({ fields }) => fields) : [],
      pairWeights: weightsOf[mode],
    },
    world,
    initial: settings.initial,
    pairWeightsFrom: mode === 'freeze' ? steps : mode === 'warmUp' ? steps / 2 : 0,
    impressions: settings.log === 'fresh' ? null : finiteLog,
    seeds: { data: settings.seed, weights: settings.seed, batches: settings.seed },
    steps,
    batchSize: 512,
    learningRate: 0.02,
  };
}

export const specsOf = (settings: Settings) => ({ a: specOf(settings, 'a'), b: specOf(settings, 'b') });

/** The settings that give these specifications; undefined where none do. */
export function settingsOf({ a, b }: Readonly<Record<ArmName, CollapseSpec>>): Settings | undefined {
  try {
    const mode = ({ network, pairWeightsFrom }: CollapseSpec): PairMode => {
      if (network.pairWeights === 'shared' || network.pairWeights === 'cross') return network.pairWeights;
      if (network.pairWeights === 'none') return 'freeze';
      return pairWeightsFrom > 0 ? 'warmUp' : 'learn';
    };
    const settings = {
      setsA: a.network.sets,
      setsB: b.network.sets,
      pairsA: mode(a),
      pairsB: mode(b),
      dimension: a.network.dimension,
      low: a.world.pairs[a.world.pairs.length - 1].strength,
      interaction: a.network.pairs.length > 0,
      initial: a.initial,
      log: a.impressions === null ? 'fresh' : 'finite',
      seed: a.seeds.data,
    } as Settings;
    const known =
      setCounts.includes(settings.setsA) &&
      setCounts.includes(settings.setsB) &&
      dimensions.includes(settings.dimension) &&
      initials.includes(settings.initial);
    return known && JSON.stringify(specsOf(settings)) === JSON.stringify({ a, b }) ? settings : undefined;
  } catch {
    return undefined;
  }
}

export function untrained({ network, initial, pairWeightsFrom, world, seeds }: CollapseSpec): Float32Array {
  const start = { deviation: initial, scattered: pairWeightsFrom === 0, bias: world.bias };
  const random = (block: string) => seeded(seedFor(seeds.weights, block));
  return isCross(network) ? initialCross(network, start, random) : initialInteraction(network, start, random);
}

const blocksOf = ({ network }: CollapseSpec) =>
  (isCross(network) ? crossLayout(network) : interactionLayout(network)).blocks;

export const experiment = armsExperiment<ArmName, CollapseSpec>({
  name: 'collapse',
  specs: specsOf(defaults),
  untrained,
  blocks: blocksOf,
  tables: (spec, weights) => [tableIn('embeddings', weights, blocksOf(spec).embeddings)],
  auc: ({ auc }) => auc,
  keep: ({ auc, abundance }) => ({ auc, abundance: abundance[0] }),
  valid: (spec) => settingsOf({ a: spec as CollapseSpec, b: spec as CollapseSpec }) !== undefined,
});

// Other settings, from whichever side they come, are other specifications.
useCollapse.subscribe((now, before) => {
  if (JSON.stringify(specsOf(now)) !== JSON.stringify(specsOf(before))) experiment.configure(specsOf(now));
});

/** Settings of an earlier run, to run them again. */
export function recall(id: number): void {
  const past = experiment.useArms.getState().history.find((one) => one.id === id);
  const settings = past && settingsOf(past.specs);
  if (settings) set(settings);
}

/** Known good and known bad cases: each changes one switch from the default pair of arms, or from one arm to the other. */
export const presets = {
  sets: {},
  vivid: { low: 0.8 },
  shared: { pairsB: 'shared' },
  later: { setsB: 1, pairsB: 'warmUp' },
  plain: { pairsA: 'freeze', pairsB: 'freeze' },
  cross: { pairsA: 'cross', pairsB: 'cross' },
  silent: { low: 0 },
  wide: { initial: 0.3 },
  narrow: { dimension: 8 },
} satisfies Record<string, Partial<Settings>>;
export type Preset = keyof typeof presets;
export const presetNames = Object.keys(presets) as Preset[];

export function presetOf(state: Settings): Preset | undefined {
  const { seed: _, ...wanted } = defaults;
  return presetNames.find((name) =>
    Object.entries({ ...wanted, ...presets[name] }).every(
      ([key, value]) => state[key as keyof Settings] === value,
    ),
  );
}

export function applyPreset(name: Preset): void {
  const { seed: _, ...rest } = defaults;
  set({ ...rest, ...presets[name] });
}

/** One of some numbers. */
function amongst<const T extends number>(choices: readonly T[]): Codec<T> {
  return { parse: (text) => choices.find((choice) => String(choice) === text), format: String };
}

const fields: Fields<Collapse> = {
  setsA: amongst(setCounts),
  setsB: amongst(setCounts),
  pairsA: oneOf(pairModes),
  pairsB: oneOf(pairModes),
  dimension: amongst(dimensions),
  low: decimal(0, 1, 1),
  interaction: flag,
  initial: amongst(initials),
  log: oneOf(logs),
  seed,
  field: integer(0, collapseFields.length - 1),
  direction: integer(2, 64),
  trace: oneOf(traces),
  partner: amongst(partners),
  signal: flag,
};

export const link = () => linkTo(useCollapse, fields, 'collapse');
