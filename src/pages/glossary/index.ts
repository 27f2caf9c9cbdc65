export { GlossaryPage as View } from './GlossaryPage';
export { link } from './store';
