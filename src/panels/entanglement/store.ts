import { create } from 'zustand';
import { usualLabels } from '../../data/conflictLog';
import { initialTaskWeights, type Table, type TaskNetwork, taskLayout } from '../../math/entanglement';
import { seeded, seedFor } from '../../math/random';
import { tableIn } from '../../state/files/armFiles';
import { type Codec, decimal, flag, integer, named, oneOf, optional, seed } from '../../state/link/codec';
import { type Fields, linkTo } from '../../state/link/link';
import type { Past } from '../../state/link/pastRuns';
import { type Arms, armsExperiment } from '../../state/run/arms';
import { sweep as startSweep } from '../../state/run/sweep';
import type { EntanglementSpec } from '../../training/protocol';

/** The three models: the same data, seeds and steps, and one switch: which tables there are. */
export const armNames = ['shared', 'stem', 'single'] as const;
export type ArmName = (typeof armNames)[number];
export const armTables: Readonly<Record<ArmName, readonly Table[]>> = {
  shared: ['S'],
  stem: ['A', 'B', 'S'],
  single: ['A', 'B'],
};

export const groups = ['all', 'conflicting', 'agreeing'] as const;
export type Group = (typeof groups)[number];
export const taskMasks = { both: [1, 1], A: [1, 0], B: [0, 1] } as const;
export type TaskMask = keyof typeof taskMasks;

export const userCount = 100;
export const itemCount = 60;
export const towerUnits = 16;

export type Entanglement = {
  /** 0: both tasks agree; ½: unrelated; 1: opposite. */
  readonly conflict: number;
  /** Share of impressions whose task-B label is known. */
  readonly labels: number;
  /** Dimensions of the one shared table. */
  readonly width: number;
  /** A tower per task over the one shared table. */
  readonly towers: boolean;
  readonly stopGradient: boolean;
  readonly dataSeed: number;
  readonly weightSeed: number;
  readonly batchSeed: number;
  /** Which tasks the next steps learn. */
  readonly activeTasks: TaskMask;
  /** Whose AUC is drawn. */
  readonly group: Group;
  /** Which arm's tables stand beside the shared one. */
  readonly beside: 'stem' | 'single';
  /** The picked pair; null for the one that shows the conflict best. */
  readonly user: number | null;
  readonly item: number | null;
  /** One conflict after the other is being trained. */
  readonly sweeping: boolean;
};

export const useEntanglement = create<Entanglement>(() => ({
  conflict: 1,
  labels: usualLabels,
  width: 2,
  towers: false,
  stopGradient: true,
  dataSeed: 1,
  weightSeed: 1,
  batchSeed: 1,
  activeTasks: 'both',
  group: 'conflicting',
  beside: 'stem',
  user: null,
  item: null,
  sweeping: false,
}));

type Settings = Pick<
  Entanglement,
  'conflict' | 'labels' | 'width' | 'towers' | 'stopGradient' | 'dataSeed' | 'weightSeed' | 'batchSeed'
>;

/** What the settings ask for. Only the shared arm has the wider table and the towers, only STEM a gradient to stop. */
export function specsOf(settings: Settings): Record<ArmName, EntanglementSpec> {
  const { conflict, labels, width, towers, stopGradient, dataSeed, weightSeed, batchSeed } = settings;
  const spec = (name: ArmName, network: Partial<TaskNetwork>): EntanglementSpec => ({
    experiment: 'entanglement',
    network: {
      users: userCount,
      items: itemCount,
      dimension: 2,
      tables: armTables[name],
      stopGradient: true,
      tower: 0,
      ...network,
    },
    conflict,
    labelledB: labels,
    seeds: { data: dataSeed, weights: weightSeed, batches: batchSeed },
    steps: 500,
    batchSize: 256,
    learningRate: 0.03,
  });
  return {
    shared: spec('shared', { dimension: width, tower: towers ? towerUnits : 0 }),
    stem: spec('stem', { stopGradient }),
    single: spec('single', {}),
  };
}

/** The settings that give these specifications. */
export function settingsOf({ shared, stem }: Readonly<Record<ArmName, EntanglementSpec>>): Settings {
  return {
    conflict: shared.conflict,
    labels: shared.labelledB,
    width: shared.network.dimension,
    towers: shared.network.tower > 0,
    stopGradient: stem.network.stopGradient,
    dataSeed: shared.seeds.data,
    weightSeed: shared.seeds.weights,
    batchSeed: shared.seeds.batches,
  };
}

export const widths = [2, 6] as const;

const fields: Fields<Entanglement> = {
  conflict: decimal(0, 1, 3),
  labels: decimal(0.02, 1, 2),
  width: integer(widths[0], widths[1]),
  towers: flag,
  stopGradient: named('stop', flag),
  dataSeed: named('data', seed),
  weightSeed: named('weights', seed),
  batchSeed: named('batches', seed),
  activeTasks: named('learn', oneOf(['both', 'A', 'B'])),
  group: oneOf(groups),
  beside: oneOf(['stem', 'single']),
  user: optional(integer(0, userCount - 1)),
  item: optional(integer(0, itemCount - 1)),
};

/** Whether a remembered specification is one that these settings could have made. */
function valid(spec: unknown): boolean {
  const { experiment, conflict, labelledB, network, seeds } = (spec ?? {}) as Partial<EntanglementSpec>;
  const inside = <T>(codec: Codec<T> | undefined, value: unknown) =>
    typeof value === 'number' && codec?.parse(String(value)) !== undefined;
  return (
    experiment === 'entanglement' &&
    inside(fields.conflict, conflict) &&
    inside(fields.labels, labelledB) &&
    inside(fields.width, network?.dimension) &&
    [0, towerUnits].includes(network?.tower ?? -1) &&
    typeof network?.stopGradient === 'boolean' &&
    [seeds?.data, seeds?.weights, seeds?.batches].every((one) => inside(seed, one))
  );
}

export const experiment = armsExperiment<ArmName, EntanglementSpec>({
  name: 'entanglement',
  specs: specsOf(useEntanglement.getState()),
  untrained: ({ network, seeds }) =>
    initialTaskWeights(network, (name) => seeded(seedFor(seeds.weights, name))),
  blocks: ({ network }) => taskLayout(network).blocks,
  tables: ({ network }, weights) =>
    network.tables.map((table, k) => {
      const { embeddings } = taskLayout(network).blocks;
      return tableIn(`embeddings-${table}`, weights, embeddings, k * network.dimension, network.dimension);
    }),
  auc: ({ auc }) => auc[1].all,
  keep: ({ auc, cosine, activeTasks }) => ({
    taskA: auc[0].all,
    all: auc[1].all,
    conflicting: auc[1].conflicting,
    agreeing: auc[1].agreeing,
    ...(!(activeTasks[0] && activeTasks[1]) && { alone: 1 }),
    ...(cosine && Number.isFinite(cosine.conflicting) && { cosine: cosine.conflicting }),
  }),
  valid,
});

const set = useEntanglement.setState;
export const setSetting = (change: Partial<Entanglement>) => set(change);
export const pick = (user: number | null, item: number | null) => set({ user, item });

/** Other settings wait, untrained; a link sets them too, so the store is watched and not the controls. */
export function link(): void {
  linkTo(useEntanglement, fields, 'entanglement');
  let known = '';
  const follow = () => {
    const specs = specsOf(useEntanglement.getState());
    if (JSON.stringify(specs) !== known) {
      known = JSON.stringify(specs);
      experiment.configure(specs);
    }
    experiment.setActiveTasks(taskMasks[useEntanglement.getState().activeTasks]);
  };
  follow();
  useEntanglement.subscribe((now, before) => {
    if (now.activeTasks !== before.activeTasks || settingKeys.some((key) => now[key] !== before[key]))
      follow();
  });
}

const settingKeys = Object.keys(settingsOf(specsOf(useEntanglement.getState()))) as (keyof Settings)[];

/** Whether a past run, at some point, learned one task only: it is no run of the experiment proper. */
export const alone = ({ curves }: Pick<Past<ArmName, EntanglementSpec>, 'curves'>) =>
  armNames.some((name) => curves[name].some((point) => point.alone));

/** Finished runs that differ from the present arms in nothing but the conflict: together they make one curve. */
export function comparable({
  arms,
  history,
}: Pick<Arms<ArmName, EntanglementSpec>, 'arms' | 'history'>): readonly Past<ArmName, EntanglementSpec>[] {
  const apart = (specs: Readonly<Record<ArmName, EntanglementSpec>>) =>
    JSON.stringify({ ...settingsOf(specs), conflict: undefined });
  const present = apart({ shared: arms.shared.spec, stem: arms.stem.spec, single: arms.single.spec });
  return history.filter((past) => !alone(past) && apart(past.specs) === present);
}

/** A past run's settings again. */
export const recall = (specs: Readonly<Record<ArmName, EntanglementSpec>>) => set(settingsOf(specs));

/** Conflicts that a sweep goes through. */
export const sweepConflicts = [0, 0.25, 0.5, 0.75, 1];

let end: (() => void) | undefined;

/** Conflicts that the curve has no run of yet; all of them, to be run anew, where it is full. */
export function sweepAhead(state: Parameters<typeof comparable>[0]): readonly number[] {
  const known = comparable(state).map(({ specs }) => specs.shared.conflict);
  const missing = sweepConflicts.filter((conflict) => !known.includes(conflict));
  return missing.length > 0 ? missing : sweepConflicts;
}

/** Trains at one conflict after the other and comes to rest at the last; called again, it ends. */
export function sweep(): void {
  if (end) {
    end();
    return;
  }
  set({ sweeping: true });
  end = startSweep(
    experiment,
    sweepAhead(experiment.useArms.getState()).map((conflict) => () => set({ conflict, activeTasks: 'both' })),
    () => {
      end = undefined;
      set({ sweeping: false });
    },
  );
}
