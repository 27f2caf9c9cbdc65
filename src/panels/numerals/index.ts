import { linkSeeds } from '../../state/run/seeds';
import { linkExperiments } from './experiments/store';
import { linkNumerals } from './store';

export { measures, runs, stores } from './measures';
export { NumeralsPanel as View } from './NumeralsPanel';

/** Called once by the app when the panel is loaded. */
export function link(): void {
  linkNumerals();
  linkExperiments();
  linkSeeds('numerals');
}
