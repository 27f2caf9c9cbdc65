export { HashidPanel as View } from './HashidPanel';
export { experiment as run, link } from './store';
