export { EntanglementPanel as View } from './EntanglementPanel';
export { experiment as run, link } from './store';
