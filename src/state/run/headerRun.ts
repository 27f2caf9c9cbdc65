import type { Fault, Spec } from '../../training/protocol';
import type { ArmFile } from '../files/armFiles';
import type { Arm, Measured, RunState, Source } from './arm';
import type { RecordedRun } from './recorded';

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
  /** What it shows of itself before anyone has trained it. */
  readonly recorded?: RecordedRun;
};

/** What the header's line says of a set. */
export type RunStatus = {
  readonly status: RunState;
  readonly source: Source;
  readonly step: number;
  readonly steps: number;
  /** The arms, in order. */
  readonly names: readonly string[];
  /** Of each arm, in order. */
  readonly losses: readonly number[];
  readonly aucs: readonly number[];
  readonly stepsPerSecond?: number;
  readonly fault?: Fault;
  readonly speed: number | null;
};

export type RunSetState<Name extends string, S extends Spec> = {
  readonly status: RunState;
  readonly arms: Readonly<Record<Name, Arm<S>>>;
  /** Steps per second at most; null for as fast as it goes. */
  readonly speed: number | null;
};

/** A set as the header tells of it. @param auc the test AUC of an arm */
export function runStatusOf<Name extends string, S extends Spec>(
  { status, arms: all, speed }: RunSetState<Name, S>,
  auc: (metrics: Measured<S>) => number | undefined,
): RunStatus {
  const arms = Object.values<Arm<S>>(all);
  const furthest = arms.reduce((one, other) => (other.step > one.step ? other : one));
  return {
    status,
    source: furthest.source,
    step: Math.min(...arms.map(({ step }) => step)),
    steps: Math.max(...arms.map(({ spec }) => spec.steps)),
    names: Object.keys(all),
    losses: arms.map(({ loss }) => loss).filter(Number.isFinite),
    aucs: arms.flatMap(({ metrics }) => metrics.slice(-1).map(auc)).filter((one) => one !== undefined),
    stepsPerSecond: Math.min(rateOf(all), speed ?? Number.POSITIVE_INFINITY) || undefined,
    fault: arms.find(({ fault }) => fault)?.fault,
    speed,
  };
}

/** Steps per second of the slowest; 0 where one has not said. */
export function rateOf(arms: Readonly<Record<string, Pick<Arm<Spec>, 'stepsPerSecond'>>>): number {
  return Math.min(...Object.values(arms).map(({ stepsPerSecond }) => stepsPerSecond ?? 0));
}
