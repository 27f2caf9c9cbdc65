import { create } from 'zustand';
import { usualLabels } from '../../data/conflictLog';
import { initialTaskWeights, type Table, type TaskNetwork, taskLayout } from '../../math/entanglement';
import { tableIn } from '../../state/files/armFiles';
import { named } from '../../state/link/codec';
import { linkTo } from '../../state/link/link';
import type { Past } from '../../state/link/pastRuns';
import {
  agree,
  choice,
  flag,
  initialOf,
  optional,
  range,
  seed,
  type ValuesOf,
} from '../../state/link/settings';
import { armsExperiment } from '../../state/run/arms';
import { sweep as startSweep } from '../../state/run/sweep';
import type { SpecOf } from '../../training/protocol';

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

const tasksAndModels = {
  /** 0: both tasks agree; ½: unrelated; 1: opposite. */
  conflict: range(1, { min: 0, max: 1, step: 0.125 }),
  /** Share of impressions whose task-B label is known. */
  labels: range(usualLabels, { min: 0.05, max: 1, step: 0.05 }),
  /** Dimensions of the one shared table. */
  width: range(2, { min: 2, max: 6 }),
  /** A tower per task over the one shared table. */
  towers: flag(false),
  stopGradient: named('stop', flag(true)),
};
/** What runs are made of. */
export const settings = {
  ...tasksAndModels,
  dataSeed: named('data', seed()),
  weightSeed: named('weights', seed()),
  batchSeed: named('batches', seed()),
};
/** Everything at its default, seeds left as they are. */
export const usual = initialOf(tasksAndModels);
export type Settings = ValuesOf<typeof settings>;

/** What is looked at, and what the next steps learn. */
export const view = {
  activeTasks: named('learn', choice('both', Object.keys(taskMasks) as TaskMask[])),
  /** Whose AUC is drawn. */
  group: choice('conflicting', groups),
  /** Which arm's tables stand beside the shared one. */
  beside: choice('stem', ['stem', 'single']),
  /** The picked pair; null for the one that shows the conflict best. */
  user: optional(range(0, { min: 0, max: userCount - 1 })),
  item: optional(range(0, { min: 0, max: itemCount - 1 })),
};

export type Entanglement = Settings &
  ValuesOf<typeof view> & {
    /** One conflict after the other is being trained. */
    readonly sweeping: boolean;
  };

export const useEntanglement = create<Entanglement>(() => ({
  ...initialOf(settings),
  ...initialOf(view),
  sweeping: false,
}));

/** What the settings ask for. Only the shared arm has the wider table and the towers, only STEM a gradient to stop. */
export function specsOf(settings: Settings): Record<ArmName, SpecOf<'entanglement'>> {
  const { conflict, labels, width, towers, stopGradient, dataSeed, weightSeed, batchSeed } = settings;
  const spec = (name: ArmName, network: Partial<TaskNetwork>): SpecOf<'entanglement'> => ({
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

export const experiment = armsExperiment<ArmName, SpecOf<'entanglement'>, Settings>({
  name: 'entanglement',
  settings,
  store: useEntanglement,
  specs: specsOf,
  untrained: ({ network, seeds }) => initialTaskWeights(network, seeds.weights),
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
});

const set = useEntanglement.setState;
export const setSetting = (change: Partial<Entanglement>) => set(change);
export const pick = (user: number | null, item: number | null) => set({ user, item });

export const link = () => linkTo(useEntanglement, { ...settings, ...view }, 'entanglement');

useEntanglement.subscribe(({ activeTasks }, before) => {
  if (activeTasks !== before.activeTasks) experiment.setActiveTasks(taskMasks[activeTasks]);
});

/** Whether a past run, at some point, learned one task only: it is no run of the experiment proper. */
export const alone = ({ curves }: Pick<Past<ArmName, Settings>, 'curves'>) =>
  armNames.some((name) => curves[name].some((point) => point.alone));

type History = readonly Past<ArmName, Settings>[];
const { conflict: _, ...others } = settings;

/** Finished runs that differ from what is set in nothing but the conflict: together they make one curve. */
export const comparable = (history: History, now: Settings): History =>
  history.filter((past) => !alone(past) && agree(others, past.settings, now));

/** Conflicts that a sweep goes through. */
export const sweepConflicts = [0, 0.25, 0.5, 0.75, 1];

let end: (() => void) | undefined;

/** Conflicts that the curve has no run of yet; all of them, to be run anew, where it is full. */
export function sweepAhead(history: History, now: Settings): readonly number[] {
  const known = comparable(history, now).map((past) => past.settings.conflict);
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
    [experiment],
    sweepAhead(experiment.useArms.getState().history, useEntanglement.getState()).map(
      (conflict) => () => set({ conflict, activeTasks: 'both' }),
    ),
    {
      onEnd: () => {
        end = undefined;
        set({ sweeping: false });
      },
    },
  );
}
