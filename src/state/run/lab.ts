import { initialWeights, temporalInterest } from '../../math/network';
import type { AdsSpec } from '../../training/protocol';
import { type Arm, armOf } from './arm';
import { derived } from './derived';
import type { RunSetState } from './headerRun';
import { runSet } from './runSet';

/** A run of the ads model as panels explain it: trained on what, how far, and with which weights. */
export type AdsRun = Arm<AdsSpec> & {
  /** The latest that was measured. */
  readonly auc?: Auc;
};
type Auc = { readonly train?: number; readonly test: number };

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

/** The live ads model, which most panels show, as a set of one. */
export const lab = runSet<'model', AdsSpec>({
  id: 'lab',
  specs: { model: defaultSpec },
  untrained: untrainedWeights,
  auc: ({ test }) => test,
  sameLog: (one, other) =>
    JSON.stringify([one.log, one.seeds.data]) === JSON.stringify([other.log, other.seeds.data]),
  waits: true,
});

export const useLab = derived<AdsRun>([lab.useArms], () => modelIn(lab.useArms.getState()));

export const modelIn = ({ status, arms }: RunSetState<'model', AdsSpec>): AdsRun => ({
  ...arms.model,
  status,
  auc: arms.model.metrics.at(-1),
});

/** Trains the lab's model from random weights. */
export function trainLab(spec: AdsSpec): void {
  lab.configure({ model: spec });
  lab.play();
}

/** A model that was trained elsewhere. */
export function trainedModel({
  spec,
  weights,
  step,
  source,
  auc,
  log,
}: Pick<AdsRun, 'spec' | 'weights' | 'step' | 'source' | 'auc' | 'log'>): Readonly<
  Record<'model', Arm<AdsSpec>>
> {
  const metrics = auc ? [{ experiment: 'ads', step, ...auc } as const] : [];
  return { model: { ...armOf(spec, weights), status: 'finished', step, source, metrics, log } };
}
