import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { ActiveTasks } from '../../math/entanglement';
import type { Fault, Report, Spec } from '../../training/protocol';
import type { ArmFile } from '../files/armFiles';
import {
  type Arm,
  armOf,
  isOver,
  isTraining,
  isUnderWay,
  type Measured,
  type RunState,
  type Source,
} from './arm';
import { type Goals, goalsOf } from './goals';
import { type Heard, nothingHeard, receive } from './level';
import { restoreWith } from './restorePoint';
import { launch, useWorker, type WorkerRun } from './worker';

/** Runs side by side under their names, the arms: played, paused and shown as one, and always all at the same step. */
export type RunSet<Name extends string, S extends Spec> = HeaderRun & {
  readonly useArms: UseBoundStore<StoreApi<RunSetState<Name, S>>>;
  /** Other specifications: whatever ran is stopped, and the arms wait with their initial weights. */
  readonly configure: (specs: Readonly<Record<Name, S>>) => void;
  /** Leaves the arms as they are and frees what they hold in the worker. */
  readonly stop: () => void;
  /** Arms that were trained elsewhere take the place of these. */
  readonly show: (arms: Readonly<Record<Name, Arm<S>>>) => void;
  /** Which of two tasks, [A, B], the next steps learn; holds for later runs too. */
  readonly setActiveTasks: (tasks: ActiveTasks) => void;
};

export type RunSetState<Name extends string, S extends Spec> = {
  readonly status: RunState;
  readonly arms: Readonly<Record<Name, Arm<S>>>;
  /** Steps per second at most; null for as fast as it goes. */
  readonly speed: number | null;
};

/** What the header drives: a panel that exports a run set as `run` is driven by it instead of the lab's. */
export type HeaderRun = {
  readonly id: string;
  readonly useStatus: () => RunStatus;
  readonly status: () => RunStatus;
  /** Goes on where it paused, or starts from initial weights. */
  readonly play: () => void;
  readonly pause: () => void;
  /** One training step, then pause. */
  readonly step: () => void;
  readonly reset: () => void;
  readonly setSpeed: (stepsPerSecond: number | null) => void;
  /** What it has learned so far, to be taken along. */
  readonly files?: () => readonly ArmFile[];
};

/** What the header's line says of a set. */
export type RunStatus = {
  readonly status: RunState;
  readonly source: Source;
  readonly step: number;
  readonly steps: number;
  /** Of each arm, in order. */
  readonly losses: readonly number[];
  readonly aucs: readonly number[];
  readonly stepsPerSecond?: number;
  readonly fault?: Fault;
  readonly speed: number | null;
};

/** A picture at most every so many milliseconds. */
const showEvery = 80;

export function runSet<Name extends string, S extends Spec>({
  id,
  specs,
  untrained,
  auc = () => undefined,
  sameLog = () => false,
  waits = false,
  endOnly = false,
  keepTrail = false,
  whenKept = 'pause',
  onFinish,
}: {
  readonly id: string;
  readonly specs: Readonly<Record<Name, S>>;
  /** Initial weights of a specification: the very ones the worker draws. */
  readonly untrained: (spec: S) => Float32Array;
  /** The test AUC that the status line shows of an arm. */
  readonly auc?: (metrics: Measured<S>) => number | undefined;
  /** Whether what is known of one's log holds for the other's. */
  readonly sameLog?: (one: S, other: S) => boolean;
  /** Arms that were reset wait in the worker, where their log is summarised before the first step. */
  readonly waits?: boolean;
  /** Nobody reads metrics before the last step. */
  readonly endOnly?: boolean;
  readonly keepTrail?: boolean;
  /** What becomes of runs under way when a lesson keeps the moment; those that stay are not brought back either. */
  readonly whenKept?: 'pause' | 'stop' | 'stay';
  readonly onFinish?: (arms: Readonly<Record<Name, Arm<S>>>) => void;
}): RunSet<Name, S> {
  type All = Readonly<Record<Name, Arm<S>>>;
  const each = <From, To>(of: Readonly<Record<Name, From>>, make: (from: From, name: Name) => To) =>
    Object.fromEntries(
      Object.entries<From>(of).map(([name, from]) => [name, make(from, name as Name)]),
    ) as Record<Name, To>;
  const fresh = (of: Readonly<Record<Name, S>>, before?: All): All =>
    each(of, (spec, name) => {
      const known = before?.[name];
      const arm = armOf(spec, untrained(spec));
      return known?.log && sameLog(known.spec, spec) ? { ...arm, log: known.log } : arm;
    });
  const useArms = create<RunSetState<Name, S>>(() => ({ status: 'idle', arms: fresh(specs), speed: null }));
  const now = useArms.getState;
  const set = (change: Partial<RunSetState<Name, S>>) => useArms.setState(change);
  const specsNow = () => each(now().arms, ({ spec }) => spec);

  let runs: readonly WorkerRun[] = [];
  let goals: Goals | undefined;
  let activeTasks: ActiveTasks | undefined;
  /** The arms as they last reported; the store shows them a little later. */
  let heard: Heard<Name, S> | undefined;
  let showing: ReturnType<typeof setTimeout> | undefined;

  const hear = (name: Name) => (report: Report) => {
    if (!heard) return;
    const before = heard;
    heard = receive(heard, name, report, keepTrail);
    if (heard === before) return;
    if (heard.level > before.level) goals?.reached(heard.level, rateOf(heard.arms));
    const over = Object.values<Arm<S>>(heard.arms).every(isOver);
    if (now().status === 'running' && !over) showing ??= setTimeout(show, showEvery);
    else show();
  };
  const show = () => {
    clearTimeout(showing);
    showing = undefined;
    if (!heard || heard.arms === now().arms) return;
    const { arms, level } = heard;
    const before = now().status;
    const status = statusOf(Object.values<Arm<S>>(arms), before, level);
    set({ arms, status });
    if (status === 'finished' && before !== 'finished') onFinish?.(arms);
  };
  /** Frees what the worker holds; nothing more is heard of it. */
  const release = () => {
    show();
    goals?.halt();
    for (const run of runs) run.stop();
    runs = [];
    heard = undefined;
    goals = undefined;
  };
  const stop = () => {
    release();
    if (!isUnderWay(now())) return;
    const ended = (arm: Arm<S>): Arm<S> => (isOver(arm) ? arm : { ...arm, status: 'stopped' });
    set({ status: 'stopped', arms: each(now().arms, ended) });
  };
  const begin = (status: RunState): boolean => {
    const fault = cannotTrain();
    if (fault) {
      // What was trained in advance stays to be explained.
      set({ status: 'stopped', arms: each(now().arms, (arm) => ({ ...arm, fault })) });
      return false;
    }
    release();
    const arms = each(fresh(specsNow(), now().arms), (arm): Arm<S> => ({ ...arm, status: 'starting' }));
    set({ status, arms });
    heard = nothingHeard(arms);
    const steps = Math.max(...Object.values<Arm<S>>(arms).map(({ spec }) => spec.steps));
    goals = goalsOf(steps, now().speed, (until, evaluate) => {
      for (const run of runs) run.train(until, evaluate);
    });
    runs = (Object.keys(arms) as Name[]).map((name) =>
      launch(arms[name].spec, hear(name), endOnly ? { until: arms[name].spec.steps, endOnly } : {}),
    );
    if (activeTasks) setActiveTasks(activeTasks);
    return true;
  };
  const configure = (next: Readonly<Record<Name, S>>) => {
    if (waits && cannotTrain()) return;
    stop();
    set({ status: 'idle', arms: fresh(next, now().arms) });
    if (waits) begin('paused');
  };
  const setActiveTasks = (tasks: ActiveTasks) => {
    activeTasks = tasks;
    for (const run of runs) run.setActiveTasks(tasks);
  };
  const play = () => {
    if (isTraining(now())) return;
    if (now().status === 'paused') set({ status: heard && heard.level < 0 ? 'starting' : 'running' });
    else if (!begin('starting')) return;
    goals?.go();
  };
  const pause = () => {
    if (!isTraining(now())) return;
    show();
    goals?.halt();
    set({ status: 'paused' });
  };
  const step = () => {
    if (!isUnderWay(now()) && !begin('paused')) return;
    set({ status: 'paused' });
    goals?.one();
  };
  const setSpeed = (speed: number | null) => {
    set({ speed });
    goals?.setSpeed(speed);
  };
  const keep = () => {
    if (whenKept === 'pause') pause();
    else stop();
    const before = now();
    const kept = goals;
    const until = goals?.last();
    return () => {
      show();
      const { arms, status } = now();
      // The same run that was told nothing since: it may have come a little further, to where it was told to wait.
      const untouched = goals === kept && goals?.last() === until;
      if (status === before.status && (arms === before.arms || (status === 'paused' && untouched))) return;
      if (before.status === 'paused' && Object.values<Arm<S>>(before.arms).every((arm) => arm.step === 0)) {
        configure(each(before.arms, ({ spec }) => spec));
        return;
      }
      release();
      // What was under way cannot be taken up where another run followed: it is shown as it stood.
      set({ arms: before.arms, status: before.status === 'paused' ? 'stopped' : before.status });
    };
  };
  if (whenKept !== 'stay') restoreWith(keep);
  const statusNow = ({ status, arms: all, speed }: RunSetState<Name, S>): RunStatus => {
    const arms = Object.values<Arm<S>>(all);
    const furthest = arms.reduce((one, other) => (other.step > one.step ? other : one));
    return {
      status,
      source: furthest.source,
      step: Math.min(...arms.map((arm) => arm.step)),
      steps: Math.max(...arms.map(({ spec }) => spec.steps)),
      losses: arms.map(({ loss }) => loss).filter(Number.isFinite),
      aucs: arms.flatMap(({ metrics }) => metrics.slice(-1).map(auc)).filter((one) => one !== undefined),
      stepsPerSecond: Math.min(rateOf(all), speed ?? Number.POSITIVE_INFINITY) || undefined,
      fault: arms.find(({ fault }) => fault)?.fault,
      speed,
    };
  };
  return {
    id,
    useArms,
    useStatus: () => statusNow(useArms()),
    status: () => statusNow(now()),
    play,
    pause,
    step,
    reset: () => configure(specsNow()),
    setSpeed,
    configure,
    stop,
    show: (arms) => {
      release();
      set({ arms, status: 'finished' });
    },
    setActiveTasks,
  };
}

/** Why nothing can be trained in this browser, where that is so. */
function cannotTrain(): Fault | undefined {
  const { fault } = useWorker.getState();
  return fault?.kind === 'unavailable' ? fault : undefined;
}

/** Steps per second of the slowest; 0 where one has not said. */
function rateOf(arms: Readonly<Record<string, Pick<Arm<Spec>, 'stepsPerSecond'>>>): number {
  return Math.min(...Object.values(arms).map(({ stepsPerSecond }) => stepsPerSecond ?? 0));
}

function statusOf(arms: readonly Pick<Arm<Spec>, 'status'>[], before: RunState, level: number): RunState {
  if (arms.every(isOver)) return arms.some(({ status }) => status === 'stopped') ? 'stopped' : 'finished';
  return before === 'starting' && level >= 0 ? 'running' : before;
}
