import { type RefObject, useEffect } from 'react';
import { useStillness } from '../../state/visitor/session';

/** Looks at the panel so often: what a step points at may come later, grow or move. */
const lookEvery = 200;
/** Looks at rest after which the panel counts as settled: two seconds. */
const settledAfter = 10;
/** Between what is pointed at and the edge of what is free; the pulse's outline stands in it. */
const margin = 10;

const partsOf = (name: string) => document.querySelectorAll<HTMLElement>(`[data-part="${name}"]`);

/**
 * Points at parts of the panel and brings them into sight, anew for every `moment`: until the panel has settled there,
 * or the visitor scrolls or works on it.
 */
export function usePulse(parts: readonly string[], moment: string): void {
  const still = useStillness();
  useEffect(() => {
    let rest = 0;
    let aim: number | undefined;
    const bring = () => {
      const wanted = restingPlace(parts);
      // The panel is still on its way.
      if (wanted === undefined) return;
      if (Math.abs(wanted - scrollY) < 1) rest++;
      // A glide under way is left alone, unless it was broken off.
      else if (wanted !== aim || ++rest % 4 === 0) {
        scrollTo({ top: wanted, behavior: still ? 'instant' : 'smooth' });
        aim = wanted;
      }
    };
    const look = () => {
      for (const part of parts) for (const element of partsOf(part)) element.setAttribute('data-pulse', '');
      if (rest < settledAfter) bring();
    };
    const leave = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.closest('.lesson')) rest = settledAfter;
    };
    look();
    const timer = setInterval(look, lookEvery);
    for (const kind of movements) addEventListener(kind, leave, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const kind of movements) removeEventListener(kind, leave, { capture: true });
      for (const element of document.querySelectorAll('[data-pulse]')) element.removeAttribute('data-pulse');
    };
  }, [parts, moment, still]);
}

const movements = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** How far the page must be scrolled so that the first part, and with it as many as fit, is in the free area. */
function restingPlace(parts: readonly string[]): number | undefined {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const free = {
    top: (Number.parseFloat(scrollPaddingTop) || 0) + margin,
    bottom: innerHeight - (Number.parseFloat(scrollPaddingBottom) || 0) - margin,
  };
  let box: { readonly top: number; readonly bottom: number } | undefined;
  for (const part of parts) {
    const [first] = partsOf(part);
    if (!first) continue;
    const { top, bottom } = first.getBoundingClientRect();
    const both = box
      ? { top: Math.min(top, box.top), bottom: Math.max(bottom, box.bottom) }
      : { top, bottom };
    if (!box || both.bottom - both.top <= free.bottom - free.top) box = both;
  }
  if (!box) return undefined;
  // On the first screen as near to the panel's top as it shows; what lies further down is read from its own top.
  const nearTop = scrollY + box.bottom - free.bottom;
  const ownTop = scrollY + box.top - free.top;
  const place = nearTop < (free.bottom - free.top) / 2 ? Math.min(nearTop, ownTop) : ownTop;
  const lowest = document.documentElement.scrollHeight - innerHeight;
  return Math.round(Math.min(Math.max(place, 0), lowest));
}

/** Covers what would tell the answer before it is given, and says so in a word. */
export function useVeil(parts: readonly string[], word: string): void {
  useEffect(() => {
    // What a worksheet locks was out of reach before, and stays so.
    const closed = new Set<Element>();
    const cover = () => {
      for (const part of parts)
        for (const element of partsOf(part)) {
          element.setAttribute('data-veiled', word);
          if (element.hasAttribute('inert')) continue;
          element.setAttribute('inert', '');
          closed.add(element);
        }
    };
    cover();
    const timer = parts.length > 0 ? setInterval(cover, lookEvery) : undefined;
    return () => {
      clearInterval(timer);
      for (const element of closed) element.removeAttribute('inert');
      for (const element of document.querySelectorAll('[data-veiled]'))
        element.removeAttribute('data-veiled');
    };
  }, [parts, word]);
}

/** What scrolls stops at the bar. */
export function useHeight(bar: RefObject<HTMLElement | null>, shown: boolean): void {
  useEffect(() => {
    const { style } = document.documentElement;
    if (!shown || !bar.current) {
      style.removeProperty('--lesson');
      return;
    }
    const observer = new ResizeObserver(([{ target }]) =>
      style.setProperty('--lesson', `${target.getBoundingClientRect().height}px`),
    );
    observer.observe(bar.current);
    return () => observer.disconnect();
  }, [bar, shown]);
}
