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

const moves = (change: Partial<Inputs>) => () => Math.abs(rate(change) - rate());

/** What a lesson may ask of this panel. */
export const measures: Record<string, () => number | undefined> = {
  rate: () => rate(),
  'another ad moves': moves({ target: categories.indexOf('phones') }),
  'another number moves': moves({ number: 63 }),
  'a day moves': moves({ now: 24 }),
  'test AUC': () => useLab.getState().auc?.test,
};
