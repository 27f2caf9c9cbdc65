import { experimentsLink } from './experiments/store';
import { link as timelineLink } from './link';

export { TimelinePanel as View } from './TimelinePanel';

/** The history with its ad, and the experiment that is open: both stand in the address. */
export function link(): void {
  timelineLink();
  experimentsLink();
}
