import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { ActiveTasks } from '../../math/entanglement';
import type { Report, Spec } from '../../training/protocol';
import { type Arm, armOf, isOver, isTraining, isUnderWay, type Measured, type RunState } from './arm';
import { type Goals, goalsOf } from './goals';
import { type HeaderRun, type RunSetState, rateOf, runStatusOf } from './headerRun';
import { type Heard, nothingHeard, receive, stateAfter } from './level';
import { mapped } from './mapped';
import { restoreWith, tellReplaced } from './restorePoint';
import { watch } from './unfinished';
import { cannotTrain, launch, type WorkerRun } from './worker';

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
  /** Nobody looks before the last step: the runs train to their ends, each at its own pace. */
  readonly endOnly?: boolean;
  readonly keepTrail?: boolean;
  /** What becomes of runs under way when a lesson keeps the moment; those that stay are not brought back either. */
  readonly whenKept?: 'pause' | 'stop' | 'stay';
  readonly onFinish?: (arms: Readonly<Record<Name, Arm<S>>>) => void;
}): RunSet<Name, S> {
  type All = Readonly<Record<Name, Arm<S>>>;
  const fresh = (of: Readonly<Record<Name, S>>, before?: All): All =>
    mapped(of, (spec, name) => {
      const known = before?.[name];
      const arm = armOf(spec, untrained(spec));
      return known?.log && sameLog(known.spec, spec) ? { ...arm, log: known.log } : arm;
    });
  const useArms = create<RunSetState<Name, S>>(() => ({ status: 'idle', arms: fresh(specs), speed: null }));
  const now = useArms.getState;
  const set = (change: Partial<RunSetState<Name, S>>) => useArms.setState(change);
  const specsNow = () => mapped(now().arms, ({ spec }) => spec);

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
    const status = stateAfter(Object.values<Arm<S>>(arms), before, level);
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
    set({ status: 'stopped', arms: mapped(now().arms, ended) });
  };
  /** Tells of what was learned before it is replaced, so that Undo can bring it back. */
  const handOver = (untrainedToo = false) => {
    show();
    const { arms, status } = now();
    const all = Object.values<Arm<S>>(arms);
    const blank = all.every(({ source }) => source === 'untrained');
    if (whenKept !== 'pause' || (blank && !untrainedToo)) return;
    const restore = () => {
      if (blank) return configure(mapped(arms, ({ spec }) => spec));
      handOver(true);
      release();
      // A run under way ended with its place in the worker: it is shown as it stood.
      set({ arms, status: isUnderWay({ status }) ? 'stopped' : status });
    };
    tellReplaced({ id, step: Math.max(...all.map(({ step }) => step)), restore });
  };
  const begin = (status: RunState): boolean => {
    const fault = cannotTrain();
    if (fault) {
      // What was trained in advance stays to be explained.
      set({ status: 'stopped', arms: mapped(now().arms, (arm) => ({ ...arm, fault })) });
      return false;
    }
    handOver();
    release();
    const arms = mapped(fresh(specsNow(), now().arms), (arm): Arm<S> => ({ ...arm, status: 'starting' }));
    set({ status, arms });
    heard = nothingHeard(arms);
    const steps = Math.max(...Object.values<Arm<S>>(arms).map(({ spec }) => spec.steps));
    goals = endOnly
      ? undefined
      : goalsOf(steps, now().speed, (until, evaluate) => {
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
    handOver();
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
        configure(mapped(before.arms, ({ spec }) => spec));
        return;
      }
      release();
      // What was under way cannot be taken up where another run followed: it is shown as it stood.
      set({ arms: before.arms, status: before.status === 'paused' ? 'stopped' : before.status });
    };
  };
  if (whenKept !== 'stay') restoreWith(keep);
  if (whenKept === 'pause')
    watch(id, {
      isTraining: () => isTraining(now()),
      leave: () => {
        show();
        const { arms } = now();
        return isUnderWay(now()) && Object.values<Arm<S>>(arms).every(({ step }) => step > 0)
          ? arms
          : undefined;
      },
      takeUp: (find) => {
        const found = mapped(now().arms, ({ spec, weights }, name): Arm<S> | undefined => {
          const one = find(name, spec);
          return one?.weights.length === weights.length
            ? { ...armOf(spec, one.weights), status: 'stopped', source: 'trained', step: one.step }
            : undefined;
        });
        if (!Object.values(found).every(Boolean)) return;
        handOver();
        release();
        set({ arms: found as All, status: 'stopped' });
      },
    });
  return {
    id,
    useArms,
    useStatus: () => runStatusOf(useArms(), auc),
    status: () => runStatusOf(now(), auc),
    play,
    pause,
    step,
    reset: () => configure(specsNow()),
    setSpeed,
    configure,
    stop,
    show: (arms) => {
      // The same weights once more, with something measured since; or the same bundled run at another step.
      const known = mapped(
        now().arms,
        ({ weights, source }, name) =>
          weights === arms[name].weights || (source === 'snapshot' && arms[name].source === source),
      );
      if (!Object.values(known).every(Boolean)) handOver();
      release();
      set({ arms, status: stateAfter(Object.values<Arm<S>>(arms), 'finished', 0) });
    },
    setActiveTasks,
  };
}
