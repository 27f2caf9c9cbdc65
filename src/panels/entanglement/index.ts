export { EntanglementPanel as View } from './EntanglementPanel';
export { measures, runs } from './measures';
export { experiment as run, link } from './store';
