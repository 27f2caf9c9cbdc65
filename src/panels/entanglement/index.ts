export { EntanglementPanel as View } from './EntanglementPanel';
export { measures, runs, stores } from './measures';
export { experiment as run, link } from './store';
export { armNames } from './words';
