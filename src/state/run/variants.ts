import { type Variant, variants } from '../../math/network';
import type { AdsSpec } from '../../training/protocol';
import { derived } from './derived';
import { type AdsRun, lab, modelIn, trainedModel, untrainedWeights, useLab } from './lab';
import { type RunSet, runSet } from './runSet';
import { fetchSnapshot, type Snapshot, specOf } from './snapshot';

const names = Object.keys(variants) as Variant[];

/** Baselines beside the lab's model, on the same log with the same seeds: each a set of one, empty until it is known. */
const sets = Object.fromEntries(
  names.map((name) => [
    name,
    runSet<'model', AdsSpec>({
      ...{ id: name, specs: {} as Record<'model', AdsSpec>, untrained: untrainedWeights },
      whenKept: 'stay',
    }),
  ]),
) as Record<Variant, RunSet<'model', AdsSpec>>;

/** What is known of each variant; missing until it is loaded or trained. */
export const useVariants = derived<Partial<Record<Variant, AdsRun>>>(
  names.map((name) => sets[name].useArms),
  () => {
    const known = names.filter((name) => 'model' in sets[name].useArms.getState().arms);
    return Object.fromEntries(known.map((name) => [name, modelIn(sets[name].useArms.getState())]));
  },
);

const fromSnapshot = (snapshot: Snapshot) => trainedModel({ ...snapshot, source: 'snapshot' });

let first: Promise<void> | undefined;

/** Resolves when the first screen's trained model is shown, or has failed to load; it is asked for once. */
export function firstSnapshot(): Promise<void> {
  first ??= loadFirstSnapshot();
  return first;
}

/** Shows the first screen's trained model, unless the visitor was faster and already trains. */
async function loadFirstSnapshot(): Promise<void> {
  try {
    const snapshot = fromSnapshot(await fetchSnapshot('tim'));
    sets.tim.show(snapshot);
    if (useLab.getState().status === 'idle') lab.show(snapshot);
  } catch (error) {
    // An untrained model and a message, not a blank page.
    const fault = { kind: 'rejected', detail: `snapshot: ${String(error)}` } as const;
    lab.useArms.setState(({ arms: { model } }) => ({ arms: { model: { ...model, fault } } }));
  }
}

/** Brings the bundled model back into the lab, whatever has been trained there since. */
export async function showSnapshot(): Promise<void> {
  if (useLab.getState().source !== 'snapshot') lab.show(fromSnapshot(await fetchSnapshot('tim')));
}

/** Fetches the bundled weights of a variant once; a file that fails leaves the variant to be trained. */
export async function loadVariant(variant: Variant): Promise<void> {
  if (useVariants.getState()[variant]) return;
  try {
    const snapshot = fromSnapshot(await fetchSnapshot(variant));
    if (!useVariants.getState()[variant]) sets[variant].show(snapshot);
  } catch {
    // The page offers to train it instead.
  }
}

/** Trains a variant on the lab's present log, seeds and schedule. @returns a function that stops it */
export function trainVariant(variant: Variant): () => void {
  const { spec } = useLab.getState();
  const { network, learningRate } = specOf(variant);
  const { configure, play, stop } = sets[variant];
  configure({ model: { ...spec, network: { ...network, number: spec.network.number }, learningRate } });
  play();
  return stop;
}
