export { CollapsePanel as View } from './CollapsePanel';
export { experiment as run, link } from './store';
