export { HashidPanel as View } from './HashidPanel';
export { measures } from './measures';
export { experiment as run, link } from './store';
