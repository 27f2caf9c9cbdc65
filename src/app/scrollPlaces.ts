import { parseHash } from '../state/link/link';

/**
 * Back and forth through the browser's history lead to the place on the page where each entry was left, once its panel
 * is long enough; the place stands in the entry's state. A new address is read from its top.
 */

/** A panel that has not come that far by then is shown as it is. */
const patience = 4000;
/** Browsers allow only so many changes of an entry. */
const pause = 150;

/** Where the entry that is gone back to was left; missing at a new address. */
let target: number | undefined;
let stopReaching = () => {};

const placeIn = (state: unknown): number | undefined => {
  const place = (state as { readonly place?: unknown } | null)?.place;
  return typeof place === 'number' ? place : undefined;
};

function note(): void {
  history.replaceState({ ...history.state, place: Math.round(scrollY) }, '');
}

/** Follows the page while it grows, until the place is reached or the visitor scrolls. */
function reach(): void {
  stopReaching();
  if (target === undefined) return;
  const go = () => {
    scrollTo({ top: target, behavior: 'instant' });
    const drawn = document.documentElement.dataset.ready === parseHash(location.hash).route;
    if (drawn && Math.abs(scrollY - (target ?? 0)) < 2) stopReaching();
  };
  const growth = new ResizeObserver(go);
  const timer = setTimeout(() => stopReaching(), patience);
  const own = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;
  stopReaching = () => {
    target = undefined;
    growth.disconnect();
    clearTimeout(timer);
    for (const event of own) removeEventListener(event, stopReaching);
    stopReaching = () => {};
  };
  for (const event of own) addEventListener(event, stopReaching, { passive: true });
  growth.observe(document.body);
}

/** Keeps places while the page is open. @returns a function that ends it */
export function keepPlaces(): () => void {
  history.scrollRestoration = 'manual';
  target = placeIn(history.state);
  reach();
  let noting: ReturnType<typeof setTimeout> | undefined;
  const scrolled = () => {
    clearTimeout(noting);
    if (target === undefined) noting = setTimeout(note, pause);
  };
  // A link may be followed before the page has come to rest.
  const leave = () => {
    clearTimeout(noting);
    note();
  };
  const move = ({ state }: PopStateEvent) => {
    clearTimeout(noting);
    target = placeIn(state);
    reach();
  };
  addEventListener('scroll', scrolled, { passive: true });
  addEventListener('click', leave, true);
  addEventListener('popstate', move);
  return () => {
    clearTimeout(noting);
    stopReaching();
    removeEventListener('scroll', scrolled);
    removeEventListener('click', leave, true);
    removeEventListener('popstate', move);
  };
}

/** Every panel is read from its top, unless the visitor comes back to it. */
export function beginAtTop(): void {
  if (target === undefined) scrollTo(0, 0);
}
