export { CollapsePanel as View } from './CollapsePanel';
export { measures, runs, stores } from './measures';
export { experiment as run, link } from './store';
export { armNames } from './words';
