export { SourcesPage as View } from './SourcesPage';
/** The page holds no state. */
export function link(): void {}
