import { create } from 'zustand';
import type { Variant } from '../../math/network';
import type { AdsSpec } from '../../training/protocol';
import { putBack, useLab } from './lab';
import { fetchSnapshot, specOf } from './snapshot';
import { follow } from './worker';

/** Baselines trained beside the lab's model, on the same log with the same seeds. */
export type TrainedVariant = {
  readonly spec: AdsSpec;
  readonly weights: Float32Array;
  readonly step: number;
  readonly auc?: { readonly train: number; readonly test: number };
  readonly source: 'snapshot' | 'trained';
  readonly training: boolean;
};

/** What is known of each variant; missing until it is loaded or trained. */
export const useVariants = create<Partial<Record<Variant, TrainedVariant>>>(() => ({}));

let first: Promise<void> | undefined;

/** Resolves when the first screen's trained model is shown, or has failed to load; it is asked for once. */
export function firstSnapshot(): Promise<void> {
  first ??= loadFirstSnapshot();
  return first;
}

/** Shows the first screen's trained model, unless the visitor was faster and already trains. */
async function loadFirstSnapshot(): Promise<void> {
  try {
    const { spec, weights, step, auc, log } = await fetchSnapshot('tim');
    useVariants.setState({ tim: { spec, weights, step, auc, source: 'snapshot', training: false } });
    useLab.setState((lab) =>
      lab.status !== 'idle'
        ? lab
        : { ...lab, spec, weights, step, auc, log, source: 'snapshot', status: 'finished' },
    );
  } catch (error) {
    // An untrained model and a message, not a blank page.
    useLab.setState((lab) => ({ ...lab, fault: { kind: 'rejected', detail: `snapshot: ${String(error)}` } }));
  }
}

/** Brings the bundled model back into the lab, whatever has been trained there since. */
export async function showSnapshot(): Promise<void> {
  const lab = useLab.getState();
  if (lab.source === 'snapshot') return;
  const { spec, weights, step, auc, log } = await fetchSnapshot('tim');
  putBack({
    ...useLab.getInitialState(),
    ...{ spec, weights, step, auc, log, source: 'snapshot', status: 'finished' },
  });
}

/** Fetches the bundled weights of a variant once; a file that fails leaves the variant to be trained. */
export async function loadVariant(variant: Variant): Promise<void> {
  if (useVariants.getState()[variant]) return;
  try {
    const { spec, weights, step, auc } = await fetchSnapshot(variant);
    if (useVariants.getState()[variant]) return;
    useVariants.setState({ [variant]: { spec, weights, step, auc, source: 'snapshot', training: false } });
  } catch {
    // The page offers to train it instead.
  }
}

/** Trains a variant on the lab's present log, seeds and schedule. @returns a function that stops it */
export function trainVariant(variant: Variant): () => void {
  const lab = useLab.getState().spec;
  const { network, learningRate } = specOf(variant);
  const spec: AdsSpec = { ...lab, network: { ...network, number: lab.network.number }, learningRate };
  const set = (change: Partial<TrainedVariant>) =>
    useVariants.setState((all) => {
      const before = all[variant];
      return before ? { [variant]: { ...before, ...change } } : all;
    });
  const stop = follow(spec, (report) => {
    if (report.type === 'progress') {
      const { weights, step, auc } = report;
      const earlier = useVariants.getState()[variant]?.auc;
      const training = step < spec.steps;
      useVariants.setState({
        [variant]: { spec, weights, step, auc: auc ?? earlier, source: 'trained', training },
      });
    }
    if (report.type === 'finished' || report.type === 'stopped') set({ training: false });
  });
  return () => {
    stop();
    set({ training: false });
  };
}
