import { linkSeeds } from '../../state/run/seeds';
import { linkOverview } from './store';

export { measures, stores } from './measures';
export { OverviewPanel as View } from './OverviewPanel';

export function link(): void {
  linkOverview();
  linkSeeds('overview');
}
