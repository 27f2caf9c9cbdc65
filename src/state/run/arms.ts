import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Block } from '../../math/blocks';
import type { Spec } from '../../training/protocol';
import type { ArmTable } from '../files/armFiles';
import { type PastRuns, recallRuns, rememberRuns, withoutRun, withRun } from '../link/pastRuns';
import { agree, initialOf, type Table, valuesIn } from '../link/settings';
import type { Measured } from './arm';
import { derived } from './derived';
import type { RunSetState } from './headerRun';
import { type RecordedRun, recordedRun } from './recorded';
import { restoreWith } from './restorePoint';
import { type RunSet, runSet } from './runSet';

/**
 * The experiment of a lab: a run set whose arms have the same seeds and differ in one switch, made of what is set, with
 * what was run before, to be compared with, and files of what was learned.
 */
export type ArmsExperiment<Name extends string, S extends Spec, Settings> = Omit<
  RunSet<Name, S>,
  'useArms' | 'configure' | 'show'
> & {
  readonly useArms: UseBoundStore<
    Pick<StoreApi<Arms<Name, S, Settings>>, 'getState' | 'getInitialState' | 'subscribe'>
  >;
  readonly overlay: (id: number | null) => void;
  readonly forget: (id: number) => void;
  readonly recorded: RecordedRun;
};

export type Arms<Name extends string, S extends Spec, Settings> = RunSetState<Name, S> &
  PastRuns<Name, Settings>;

export function armsExperiment<Name extends string, S extends Spec, Settings>({
  name,
  settings: table,
  store,
  specs: specsOf,
  untrained,
  blocks,
  tables,
  auc,
  keep,
}: {
  /** Under which the history is remembered. */
  readonly name: string;
  /** What the arms are made of. */
  readonly settings: Table<Settings>;
  /** Where it is set: by controls, a link, Undo or a past run. */
  readonly store: Pick<StoreApi<NoInfer<Settings>>, 'getState' | 'subscribe'>;
  readonly specs: (settings: Settings) => Readonly<Record<Name, S>>;
  /** Initial weights of a specification: the very ones the worker draws. */
  readonly untrained: (spec: S) => Float32Array;
  /** Where each table lies in the weights. */
  readonly blocks: (spec: S) => Readonly<Record<string, Block>>;
  /** Tables of vectors among the weights. */
  readonly tables: (spec: S, weights: Float32Array) => readonly ArmTable[];
  /** The test AUC that the status line shows of an arm. */
  readonly auc: (metrics: Measured<S>) => number;
  /** The numbers of a measurement that the history keeps. */
  readonly keep: (metrics: Measured<S>) => Readonly<Record<string, number>>;
}): ArmsExperiment<Name, S, Settings> {
  const specs = specsOf(store.getState());
  const names = Object.keys(specs) as Name[];
  const usePast = create<PastRuns<Name, Settings>>(() => ({
    history: recallRuns(name, table, names),
    overlaid: null,
  }));
  const remember = (past: PastRuns<Name, Settings>) => {
    usePast.setState(past);
    rememberRuns(name, table, past.history);
  };
  const { useArms, configure, show, ...verbs } = runSet<Name, S>({
    ...{ id: name, specs, untrained, auc },
    onFinish: (arms) => {
      const curve = (one: Name) =>
        arms[one].metrics.map((metrics) => ({ ...keep(metrics), step: metrics.step }));
      const curves = Object.fromEntries(names.map((one) => [one, curve(one)])) as Record<
        Name,
        ReturnType<typeof curve>
      >;
      remember(withRun(usePast.getState(), { settings: valuesIn(table, store.getState()), curves }));
    },
  });
  // Other settings, from whichever side they come, are other specifications: they wait, untrained.
  store.subscribe((now, before) => {
    if (!agree(table, now, before)) configure(specsOf(now));
  });
  restoreWith(() => {
    const { overlaid } = usePast.getState();
    return () => usePast.setState({ overlaid });
  });
  return {
    ...verbs,
    useArms: derived([useArms, usePast], () => ({ ...useArms.getState(), ...usePast.getState() })),
    files: () => {
      const { arms } = useArms.getState();
      return names.map((one) => {
        const { spec, step, weights } = arms[one];
        const file = { name: `${name}-${one}`, spec, step, weights };
        return { ...file, blocks: blocks(spec), tables: tables(spec, weights) };
      });
    },
    overlay: (overlaid) => usePast.setState({ overlaid }),
    recorded: recordedRun({
      ...{ lab: name, untrained, useArms, show },
      specs: specsOf(initialOf(table)),
    }),
    forget: (id) => remember(withoutRun(usePast.getState(), id)),
  };
}
