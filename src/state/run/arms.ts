import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { Block } from '../../math/blocks';
import type { ActiveTasks } from '../../math/entanglement';
import type { Fault, Metrics, Report, Spec } from '../../training/protocol';
import type { ArmFile, ArmTable } from '../files/armFiles';
import { type Past, type PastRuns, recallRuns, rememberRuns, withoutRun, withRun } from '../link/pastRuns';
import { agree, type Table, valuesIn } from '../link/settings';
import type { PanelRun, RunState, RunStatus } from './panelRun';
import { restoreWith } from './restorePoint';
import { launch, type WorkerRun } from './worker';

/**
 * An experiment made of arms: a few runs with the same seeds, trained side by side, that differ in one switch. One
 * store for one experiment; its verbs drive all arms at once, and what was run before is kept to be compared with.
 */

/** What the worker measured of an arm at one step. */
export type Measured<S extends Spec> = { readonly step: number } & Extract<
  Metrics,
  { experiment: S['experiment'] }
>;

export type Arm<S extends Spec> = {
  readonly spec: S;
  readonly status: RunState;
  readonly step: number;
  readonly weights: Float32Array;
  /** Of the last batches; NaN before the first. */
  readonly loss: number;
  readonly losses: readonly { readonly step: number; readonly loss: number }[];
  /** Newest last. */
  readonly metrics: readonly Measured<S>[];
  readonly stepsPerSecond?: number;
  readonly fault?: Fault;
};

export type Arms<Name extends string, S extends Spec, Settings> = PastRuns<Name, Settings> & {
  readonly status: RunState;
  readonly arms: Readonly<Record<Name, Arm<S>>>;
  /** Steps per second at most; null for as fast as it goes. */
  readonly speed: number | null;
};

export type ArmsExperiment<Name extends string, S extends Spec, Settings> = PanelRun & {
  readonly files: () => readonly ArmFile[];
  readonly useArms: UseBoundStore<StoreApi<Arms<Name, S, Settings>>>;
  /** Leaves the arms as they are and frees what they hold in the worker. */
  readonly stop: () => void;
  /** Which of two tasks, [A, B], the next steps learn; holds for later runs too. */
  readonly setActiveTasks: (tasks: ActiveTasks) => void;
  readonly overlay: (id: number | null) => void;
  readonly forget: (id: number) => void;
};

/** Arms report each in its own time; pictures of them all are drawn together, at most every so many milliseconds. */
const showEvery = 80;

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
  const fresh = (spec: S): Arm<S> => ({
    spec,
    status: 'idle',
    step: 0,
    weights: untrained(spec),
    loss: Number.NaN,
    losses: [],
    metrics: [],
  });
  const each = <T>(of: (name: Name) => T) =>
    Object.fromEntries(names.map((one) => [one, of(one)])) as Record<Name, T>;
  const useArms = create<Arms<Name, S, Settings>>(() => ({
    status: 'idle',
    arms: each((one) => fresh(specs[one])),
    speed: null,
    history: recallRuns(name, table, names),
    overlaid: null,
  }));
  let runs: Partial<Record<Name, WorkerRun>> = {};
  let activeTasks: ActiveTasks | undefined;

  /** The arms as they last reported, until the store shows them. */
  let heard: Arms<Name, S, Settings>['arms'] | undefined;
  let showing: ReturnType<typeof setTimeout> | undefined;

  const hear = (one: Name) => (report: Report) => {
    const { arms, status } = useArms.getState();
    const now = heard ?? arms;
    heard = { ...now, [one]: armAfter(now[one], report) };
    if (report.type === 'progress' && status === 'running') showing ??= setTimeout(show, showEvery);
    else show();
  };
  const show = () => {
    clearTimeout(showing);
    showing = undefined;
    if (!heard) return;
    const arms = heard;
    heard = undefined;
    const before = useArms.getState();
    const status = statusOf(
      names.map((of) => arms[of]),
      before.status,
    );
    useArms.setState({ arms, status });
    if (status === 'finished' && before.status !== 'finished') remember(withRun(before, past(arms)));
  };
  const past = (arms: Arms<Name, S, Settings>['arms']): Omit<Past<Name, Settings>, 'id'> => ({
    settings: valuesIn(table, store.getState()),
    curves: each((one) => arms[one].metrics.map((metrics) => ({ ...keep(metrics), step: metrics.step }))),
  });
  const remember = (runs: PastRuns<Name, Settings>) => {
    useArms.setState({ history: runs.history, overlaid: runs.overlaid });
    rememberRuns(name, table, runs.history);
  };
  const all = (tell: (run: WorkerRun) => void) => {
    for (const one of names) {
      const run = runs[one];
      if (run) tell(run);
    }
  };
  const stop = () => {
    show();
    all((run) => run.stop());
    runs = {};
    const { status } = useArms.getState();
    if (status === 'running' || status === 'starting' || status === 'paused')
      useArms.setState({ status: 'stopped' });
  };
  const configure = (next: Readonly<Record<Name, S>>) => {
    stop();
    useArms.setState({ status: 'idle', arms: each((one) => fresh(next[one])) });
  };
  const start = (paused: boolean) => {
    const { arms, speed } = useArms.getState();
    configure(each((one) => arms[one].spec));
    useArms.setState({ status: paused ? 'paused' : 'starting' });
    runs = each((one) => launch(arms[one].spec, hear(one), { paused, stepsPerSecond: speed }));
    if (activeTasks) setActiveTasks(activeTasks);
  };
  const setActiveTasks = (wanted: ActiveTasks) => {
    activeTasks = wanted;
    all((run) => run.setActiveTasks(wanted));
  };
  const play = () => {
    const { status } = useArms.getState();
    if (status !== 'paused') {
      if (status !== 'running' && status !== 'starting') start(false);
      return;
    }
    useArms.setState({ status: 'running' });
    all((run) => run.resume());
  };
  const pause = () => {
    const { status } = useArms.getState();
    if (status !== 'running' && status !== 'starting') return;
    show();
    useArms.setState({ status: 'paused' });
    all((run) => run.pause());
  };
  const step = () => {
    const { status } = useArms.getState();
    if (status !== 'paused' && status !== 'running' && status !== 'starting') start(true);
    useArms.setState({ status: 'paused' });
    all((run) => run.step());
  };
  const setSpeed = (speed: number | null) => {
    useArms.setState({ speed });
    all((run) => run.setSpeed(speed));
  };
  // Other settings, from whichever side they come, are other specifications: they wait, untrained.
  store.subscribe((now, before) => {
    if (!agree(table, now, before)) configure(specsOf(now));
  });
  restoreWith(() => {
    pause();
    const before = useArms.getState();
    return () => {
      show();
      const now = useArms.getState();
      if (now.arms === before.arms && now.status === before.status) return;
      all((run) => run.stop());
      runs = {};
      // What was under way cannot be taken up where another run followed; at its very start nothing is lost.
      const begun = names.some((one) => before.arms[one].step > 0);
      const status = before.status === 'paused' ? (begun ? 'stopped' : 'idle') : before.status;
      useArms.setState({ arms: before.arms, overlaid: before.overlaid, status });
    };
  });
  const statusNow = (state: Arms<Name, S, Settings>): RunStatus => {
    const arms = names.map((one) => state.arms[one]);
    return {
      status: state.status,
      source: arms.some(({ step: done }) => done > 0) ? 'trained' : 'untrained',
      step: Math.min(...arms.map(({ step: done }) => done)),
      steps: Math.max(...arms.map(({ spec }) => spec.steps)),
      losses: arms.map(({ loss }) => loss).filter(Number.isFinite),
      aucs: arms.flatMap(({ metrics }) => metrics.slice(-1).map(auc)),
      stepsPerSecond: Math.min(...arms.map((arm) => arm.stepsPerSecond ?? 0)) || undefined,
      fault: arms.find(({ fault }) => fault)?.fault,
      speed: state.speed,
    };
  };
  return {
    id: name,
    useArms,
    useStatus: () => statusNow(useArms()),
    status: () => statusNow(useArms.getState()),
    play,
    pause,
    step,
    reset: () => {
      const { arms } = useArms.getState();
      configure(each((one) => arms[one].spec));
    },
    setSpeed,
    files: () => {
      const { arms } = useArms.getState();
      return names.map((one) => {
        const { spec, step: done, weights } = arms[one];
        return {
          name: `${name}-${one}`,
          spec,
          step: done,
          weights,
          blocks: blocks(spec),
          tables: tables(spec, weights),
        };
      });
    },
    stop,
    setActiveTasks,
    overlay: (overlaid) => useArms.setState({ overlaid }),
    forget: (id) => remember(withoutRun(useArms.getState(), id)),
  };
}

/** The arm after a report of its run: a pure function. */
export function armAfter<S extends Spec>(arm: Arm<S>, report: Report): Arm<S> {
  switch (report.type) {
    case 'progress': {
      const { step, loss, weights, stepsPerSecond, metrics } = report;
      const losses = step > 0 ? [...arm.losses, { step, loss }] : arm.losses;
      // A run that went on from its last good weights on another backend measures those steps again.
      const earlier = arm.metrics.filter((one) => one.step < step);
      const measured = metrics ? [...earlier, { ...metrics, step } as Measured<S>] : arm.metrics;
      return { ...arm, status: 'running', step, loss, weights, stepsPerSecond, losses, metrics: measured };
    }
    case 'finished':
      return { ...arm, status: 'finished', step: report.step };
    case 'stopped':
      return { ...arm, status: 'stopped', fault: report.fault };
    default:
      return arm;
  }
}

function statusOf<S extends Spec>(arms: readonly Arm<S>[], before: RunState): RunState {
  if (arms.some(({ status }) => status === 'stopped')) return 'stopped';
  if (arms.every(({ status }) => status === 'finished')) return 'finished';
  return before === 'starting' ? 'running' : before;
}
