import type { Fault, LogSummary, Metrics, Report, Spec } from '../../training/protocol';

/** One run as it is shown: a training and how far it has come. */
export type Arm<S extends Spec> = {
  readonly spec: S;
  readonly status: RunState;
  readonly source: Source;
  readonly step: number;
  readonly weights: Float32Array;
  /** Of the last batch; NaN before the first. */
  readonly loss: number;
  readonly losses: readonly { readonly step: number; readonly loss: number }[];
  /** Newest last. */
  readonly metrics: readonly Measured<S>[];
  /** All weights that were shown, oldest first, where a set keeps them. */
  readonly trail: readonly Moment[];
  /** Of the experiment's data, where it says something of it. */
  readonly log?: LogSummary;
  readonly stepsPerSecond?: number;
  /** Why it ended early. */
  readonly fault?: Fault;
};

export type RunState = 'idle' | 'starting' | 'running' | 'paused' | 'finished' | 'stopped';

/** Where weights come from: random numbers, the bundled snapshot, this page's own training, or a visitor's file. */
export type Source = 'untrained' | 'snapshot' | 'trained' | 'imported';

/** What the worker measured of a run at one step. */
export type Measured<S extends Spec> = { readonly step: number } & Extract<
  Metrics,
  { experiment: S['experiment'] }
>;

export type Moment = { readonly step: number; readonly weights: Float32Array };

/** A run that waits at its initial weights, or at others. */
export function armOf<S extends Spec>(spec: S, weights: Float32Array): Arm<S> {
  return {
    spec,
    status: 'idle',
    source: 'untrained',
    step: 0,
    weights,
    loss: Number.NaN,
    losses: [],
    metrics: [],
    trail: [{ step: 0, weights }],
  };
}

/** @param keepTrail whether earlier weights are kept too */
export function armAfter<S extends Spec>(arm: Arm<S>, report: Report, keepTrail = false): Arm<S> {
  switch (report.type) {
    case 'log':
      return { ...arm, log: report.log };
    case 'progress': {
      const { step, loss, weights, stepsPerSecond, metrics } = report;
      const moment = { step, weights };
      return {
        ...arm,
        status: 'running',
        source: step > 0 ? 'trained' : 'untrained',
        step,
        weights,
        loss,
        stepsPerSecond,
        losses: step > 0 ? [...arm.losses, { step, loss }] : arm.losses,
        metrics: metrics ? [...arm.metrics, { ...metrics, step } as Measured<S>] : arm.metrics,
        trail: keepTrail ? [...arm.trail.filter((one) => one.step < step), moment] : [moment],
      };
    }
    case 'finished':
      return { ...arm, status: 'finished' };
    case 'stopped':
      return { ...arm, status: 'stopped', fault: report.fault };
    default:
      return arm;
  }
}

const isIn =
  (...states: readonly RunState[]) =>
  ({ status }: { readonly status: RunState }) =>
    states.includes(status);

export const isOver = isIn('finished', 'stopped');
export const isTraining = isIn('starting', 'running');
export const isUnderWay = isIn('starting', 'running', 'paused');
