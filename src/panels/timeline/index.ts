export { link } from './link';
export { TimelinePanel as View } from './TimelinePanel';
