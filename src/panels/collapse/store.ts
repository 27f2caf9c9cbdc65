import { create } from 'zustand';
import { collapseFields, collapseWorld } from '../../data/collapseLog';
import { crossLayout, initialCollapseWeights, isCross } from '../../math/crossNetwork';
import { interactionLayout } from '../../math/interaction';
import { tableIn } from '../../state/files/armFiles';
import { linkTo } from '../../state/link/link';
import { choice, flag, initialOf, range, seed, type ValuesOf } from '../../state/link/settings';
import { armsExperiment } from '../../state/run/arms';
import type { SpecOf } from '../../training/protocol';

export const dimensions = [4, 8, 16, 32, 64] as const;
const setCounts = [1, 2, 4] as const;
/**
 * How fields meet: by pair weights that learn, learn from half-time on, stay at one (plain FM), or are one for all sets;
 * or in a cross layer (DCN).
 */
const pairModes = ['learn', 'warmUp', 'freeze', 'shared', 'cross'] as const;
const weightsOf = { learn: 'own', warmUp: 'own', freeze: 'none', shared: 'shared', cross: 'cross' } as const;
export const partners = [2, 3, 5, 10, 30, 100, 300] as const;
export const traces = ['auc', 'abundance'] as const;

export type PairMode = (typeof pairModes)[number];
export const armNames = ['a', 'b'] as const;
export type ArmName = (typeof armNames)[number];

/** What both arms are made of, and where they differ. */
export const settings = {
  setsA: choice(1, setCounts),
  setsB: choice(4, setCounts),
  pairsA: choice('learn', pairModes),
  pairsB: choice('learn', pairModes),
  dimension: choice(64, dimensions),
  /** Deviation of the planted interactions with fields of few values; the others have .6. */
  low: range(0.6, { min: 0, max: 1, step: 0.1 }),
  interaction: flag(true),
  initial: choice(0.01, [0.01, 0.05, 0.3]),
  log: choice('fresh', ['fresh', 'finite']),
  seed: seed(),
};
export type Settings = ValuesOf<typeof settings>;
export const defaults: Settings = initialOf(settings);

export const view = {
  /** Whose table is shown. */
  field: range(0, { min: 0, max: collapseFields.length - 1 }),
  /** The direction that the clouds are seen along, beside the first; from 1. */
  direction: range(9, { min: 2, max: 64 }),
  trace: choice('auc', traces),
  /** Of the regulated experiment: values of the partner field, and whether the clicks depend on it. */
  partner: choice(2, partners),
  signal: flag(true),
};
export type Collapse = Settings & ValuesOf<typeof view>;

/** Values of each field. */
export const collapseFieldSizes = collapseWorld(0).cardinalities;

export const useCollapse = create<Collapse>(() => ({ ...defaults, ...initialOf(view) }));

export const set = useCollapse.setState;

const steps = 500;
const finiteLog = 20_000;

export function specOf(settings: Settings, arm: ArmName): SpecOf<'collapse'> {
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

const blocksOf = ({ network }: SpecOf<'collapse'>) =>
  (isCross(network) ? crossLayout(network) : interactionLayout(network)).blocks;

export const experiment = armsExperiment<ArmName, SpecOf<'collapse'>, Settings>({
  name: 'collapse',
  settings,
  store: useCollapse,
  specs: specsOf,
  untrained: initialCollapseWeights,
  blocks: blocksOf,
  tables: (spec, weights) => [tableIn('embeddings', weights, blocksOf(spec).embeddings)],
  auc: ({ auc }) => auc,
  keep: ({ auc, abundance }) => ({ auc, abundance: abundance[0] }),
});

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

/** A narrower table has fewer directions to see it along. */
export const directionOf = ({ direction, dimension }: Pick<Collapse, 'direction' | 'dimension'>) =>
  Math.min(direction, dimension);

export const link = () =>
  linkTo(useCollapse, { ...settings, ...view }, 'collapse', 'scene', (state) => ({
    direction: directionOf(state),
  }));
