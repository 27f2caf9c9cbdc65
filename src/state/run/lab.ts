import { create } from 'zustand';
import { initialWeights, temporalInterest } from '../../math/network';
import type { AdsSpec, Fault, LogSummary, Report } from '../../training/protocol';
import { restoreWith } from './restorePoint';
import { launch, useWorker, type WorkerRun } from './worker';

/** The live ads model: what is trained, on what, how far, and with which weights. */
export type Lab = {
  /** What `weights` were, or are being, trained for. */
  readonly spec: AdsSpec;
  readonly status: 'idle' | 'starting' | 'running' | 'paused' | 'finished' | 'stopped';
  readonly weights: Float32Array;
  /** Where the weights come from: random numbers, the bundled snapshot, this page's own training, or a visitor's file. */
  readonly source: 'untrained' | 'snapshot' | 'trained' | 'imported';
  readonly step: number;
  readonly stepsPerSecond?: number;
  readonly loss?: number;
  readonly auc?: { readonly train?: number; readonly test: number };
  /** Curves of this run. */
  readonly losses: readonly { readonly step: number; readonly loss: number }[];
  readonly aucs: readonly { readonly step: number; readonly train: number; readonly test: number }[];
  readonly log?: LogSummary;
  /** Why the run ended early. */
  readonly fault?: Fault;
  /** Steps per second at most; null for as fast as it goes. */
  readonly speed: number | null;
};

export const defaultSpec: AdsSpec = {
  experiment: 'ads',
  network: temporalInterest,
  log: { rule: 'loudest', number: true, hiddenValues: 0 },
  seeds: { data: 1, weights: 1, batches: 1 },
  steps: 300,
  batchSize: 256,
  learningRate: 0.05,
};

/** Random weights of a specification: what a run starts from. */
export function untrainedWeights(spec: AdsSpec): Float32Array {
  return initialWeights(spec.network, spec.seeds.weights);
}

export const useLab = create<Lab>(() => ({
  spec: defaultSpec,
  status: 'idle',
  weights: untrainedWeights(defaultSpec),
  source: 'untrained',
  step: 0,
  losses: [],
  aucs: [],
  speed: null,
}));

/** The lab after a report of its run: a pure function. */
export function receive(lab: Lab, report: Report): Lab {
  switch (report.type) {
    case 'log':
      return { ...lab, log: report.log };
    case 'progress': {
      const { step, loss, weights, stepsPerSecond, auc } = report;
      const status = lab.status === 'starting' ? 'running' : lab.status;
      return {
        ...lab,
        status,
        step,
        weights,
        source: step > 0 ? 'trained' : 'untrained',
        loss,
        stepsPerSecond,
        losses: [...lab.losses, { step, loss }],
        auc: auc ?? lab.auc,
        aucs: auc ? [...lab.aucs, { step, ...auc }] : lab.aucs,
      };
    }
    case 'finished':
      return { ...lab, status: 'finished', step: report.step };
    case 'stopped':
      return { ...lab, status: 'stopped', fault: report.fault };
    default:
      return lab;
  }
}

let run: WorkerRun | undefined;

/** What a new run has not measured yet. */
function startOf(spec: AdsSpec) {
  const unknown = { stepsPerSecond: undefined, loss: undefined, auc: undefined, fault: undefined };
  return { spec, step: 0, losses: [], aucs: [], ...unknown };
}

function onSameLog(one: AdsSpec, other: AdsSpec): boolean {
  return JSON.stringify([one.log, one.seeds.data]) === JSON.stringify([other.log, other.seeds.data]);
}

/** Trains the lab's model from random weights. The old run's reports are dropped from here on. */
export function start(spec: AdsSpec = useLab.getState().spec, paused = false): void {
  // What was trained in advance stays to be explained.
  if (useWorker.getState().fault?.kind === 'unavailable') return;
  const lab = useLab.getState();
  run?.stop();
  useLab.setState({
    ...startOf(spec),
    status: paused ? 'paused' : 'starting',
    weights: untrainedWeights(spec),
    source: 'untrained',
    log: onSameLog(lab.spec, spec) ? lab.log : undefined,
  });
  const hear = (report: Report) => useLab.setState((now) => receive(now, report), true);
  run = launch(spec, hear, { paused, stepsPerSecond: lab.speed });
}

/** Weights from elsewhere take the lab; the run that was under way, if any, is given up. */
export function adopt({ spec, weights, step }: Pick<Lab, 'spec' | 'weights' | 'step'>): void {
  const lab = useLab.getState();
  run?.stop();
  useLab.setState({
    ...startOf(spec),
    status: 'finished',
    weights,
    source: 'imported',
    step,
    log: onSameLog(lab.spec, spec) ? lab.log : undefined,
  });
}

/** Plays: goes on where it paused, or starts from scratch when there is nothing to go on with. */
export function play(): void {
  if (useLab.getState().status !== 'paused') {
    start();
    return;
  }
  useLab.setState({ status: 'running' });
  run?.resume();
}

export function pause(): void {
  const { status } = useLab.getState();
  if (status !== 'running' && status !== 'starting') return;
  useLab.setState({ status: 'paused' });
  run?.pause();
}

/** One training step, then pause. */
export function step(): void {
  if (useWorker.getState().fault?.kind === 'unavailable') return;
  const { status } = useLab.getState();
  if (status !== 'paused' && status !== 'running' && status !== 'starting')
    start(useLab.getState().spec, true);
  useLab.setState({ status: 'paused' });
  run?.step();
}

/** Back to the same random weights, waiting. */
export function reset(): void {
  start(useLab.getState().spec, true);
}

export function setSpeed(stepsPerSecond: number | null): void {
  useLab.setState({ speed: stepsPerSecond });
  run?.setSpeed(stepsPerSecond);
}

/**
 * Puts the lab back to how it was. A run that was under way then cannot be taken up where another followed: it is shown
 * as it stood, and stopped.
 */
export function putBack(before: Lab): void {
  const now = useLab.getState();
  if (now.weights === before.weights && now.status === before.status) return;
  if (before.status === 'paused' && before.step === 0) {
    start(before.spec, true);
    return;
  }
  run?.stop();
  const status = before.status === 'paused' ? 'stopped' : before.status;
  useLab.setState({ ...before, status, speed: now.speed }, true);
}

restoreWith(() => {
  pause();
  const lab = useLab.getState();
  return () => putBack(lab);
});
