import { initialCurveWeights } from '../../math/numberCurve';
import type { CurveSpec, Fault, Report } from '../../training/protocol';
import { follow } from './worker';

export type { CurveSpec };

/** A curve of one number, learned beside the lab's model for an experiment of a panel. */
export type CurveRun = {
  readonly spec: CurveSpec;
  readonly status: 'untrained' | 'running' | 'finished' | 'stopped';
  /** All weights that were heard of, oldest first: the training can be looked at again. */
  readonly trail: readonly { readonly step: number; readonly weights: Float32Array }[];
  /** Mean squared error of the latest batches; NaN before the first. */
  readonly loss: number;
  /** Why it ended early. */
  readonly fault?: Fault;
};

/** What a run starts from: the very weights that the worker draws from the same seed. */
export function untrainedCurve(spec: CurveSpec): CurveRun {
  const weights = initialCurveWeights(spec.network, spec.seeds.weights);
  return { spec, status: 'untrained', trail: [{ step: 0, weights }], loss: Number.NaN };
}

/** The run after a report: a pure function. */
export function hearOf(run: CurveRun, report: Report): CurveRun {
  switch (report.type) {
    case 'progress': {
      const { step, weights, loss } = report;
      const trail = [...run.trail.filter((moment) => moment.step < step), { step, weights }];
      return { ...run, status: 'running', trail, loss };
    }
    case 'finished':
      return { ...run, status: 'finished' };
    case 'stopped':
      return { ...run, status: 'stopped', fault: report.fault };
    default:
      return run;
  }
}

/** The run's newest weights. */
export function latest({ trail }: CurveRun): CurveRun['trail'][number] {
  return trail[trail.length - 1];
}

/**
 * Trains from the untrained weights.
 * @param listener hears the run after every report
 * @returns a function that stops the run and frees what it holds
 */
export function trainCurve(
  spec: CurveSpec,
  listener: (run: CurveRun) => void,
  stepsPerSecond: number | null = null,
): () => void {
  let run: CurveRun = { ...untrainedCurve(spec), status: 'running' };
  return follow(
    spec,
    (report) => {
      run = hearOf(run, report);
      listener(run);
    },
    stepsPerSecond,
  );
}
