import { create } from 'zustand';
import { initialWeights, temporalInterest } from '../../math/network';
import { seeded, seedFor } from '../../math/random';
import type { AdsSpec, BackendName, Fault, LogSummary, Report } from '../../training/protocol';

/** The live ads model: what is trained, on what, how far, and with which weights. */
export type Lab = {
  /** Number of the run whose reports count; 0 before the first. */
  readonly run: number;
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
  readonly backend?: { readonly name: BackendName; readonly adapter?: string };
  /** Backends that were passed over, and why; newest last. */
  readonly faults: readonly Fault[];
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
  return initialWeights(spec.network, (block) => seeded(seedFor(spec.seeds.weights, block)));
}

export const useLab = create<Lab>(() => ({
  run: 0,
  spec: defaultSpec,
  status: 'idle',
  weights: untrainedWeights(defaultSpec),
  source: 'untrained',
  step: 0,
  losses: [],
  aucs: [],
  faults: [],
  speed: null,
}));

/** The lab after a report: a pure function. Reports of other runs change nothing. */
export function receive(lab: Lab, report: Report): Lab {
  if (report.type === 'backend') {
    return { ...lab, backend: { name: report.backend, adapter: report.adapter }, faults: report.faults };
  }
  if (!('run' in report) || report.run !== lab.run) return lab;
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
