import { linkSimilarity } from './similarity/store';
import { linkHashid } from './store';

export { HashidPanel as View } from './HashidPanel';
export { measures, stores } from './measures';
export { experiment as run } from './store';
export { armNames } from './words';

/** Called once by the app when the panel is loaded. */
export function link(): void {
  linkHashid();
  linkSimilarity();
}
