export { NumeralsPanel as View } from './NumeralsPanel';
export { link } from './store';
