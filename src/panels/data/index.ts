export { DataPanel as View } from './DataPanel';
export { link } from './store';
