export { CollapsePanel as View } from './CollapsePanel';
export { measures, runs } from './measures';
export { experiment as run, link } from './store';
