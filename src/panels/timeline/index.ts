import { linkSeeds } from '../../state/run/seeds';
import { experimentsLink } from './experiments/store';
import { link as timelineLink } from './link';

export { measures, runs, stores } from './measures';
export { TimelinePanel as View } from './TimelinePanel';

/** The history with its ad, the experiment that is open, and the lab's seeds: all stand in the address. */
export function link(): void {
  timelineLink();
  experimentsLink();
  linkSeeds('timeline');
}
