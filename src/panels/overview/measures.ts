import { categories } from '../../data/behaviour';
import { useLab } from '../../state/run/lab';
import { readingOf } from './reading';
import { type Inputs, inputsOf, useOverview } from './store';

/** The live model's answer if an input were another. */
function rate(change: Partial<Inputs> = {}): number {
  const { spec, weights } = useLab.getState();
  const inputs = inputsOf(useOverview.getState());
  return readingOf(spec.network, weights, inputs, { ...inputs, ...change }).now.probability;
}

/** Another ad, another number, a day later. */
const changes: Record<'ad' | 'number' | 'day', Partial<Inputs>> = {
  ad: { target: categories.indexOf('phones') },
  number: { number: 63 },
  day: { now: 24 },
};

/** What a lesson may ask of this panel. */
export const measures = {
  rate: () => rate(),
  /** How far another input moves the rate. */
  moves: (input: keyof typeof changes) => Math.abs(rate(changes[input]) - rate()),
  testAuc: () => useLab.getState().auc?.test,
};

/** What they are read from. */
export const stores = [useLab, useOverview];
