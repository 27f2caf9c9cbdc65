import { type RefObject, useEffect } from 'react';
import { useStillness } from '../../state/visitor/session';
import { onPartsChange } from '../../ui/parts';

/** Between what is pointed at and the edge of what is free; the outline stands in it. */
const margin = 10;
/** How often a glide that was broken off is taken up again. */
const patience = 5;

/**
 * Brings the parts that a step points at into sight, anew for every `moment`, and keeps them there as the panel arrives
 * and grows, until the visitor scrolls or works on it.
 */
export function useInSight(parts: readonly string[], moment: string): void {
  const still = useStillness();
  useEffect(() => {
    let aim: number | undefined;
    let tries = 0;
    const bring = () => {
      const wanted = restingPlace(parts);
      // The panel is still on its way, or a glide is.
      if (wanted === undefined || wanted === aim || Math.abs(wanted - scrollY) < 1) return;
      aim = wanted;
      scrollTo({ top: wanted, behavior: still ? 'instant' : 'smooth' });
    };
    const arrived = () => {
      aim = undefined;
      if (++tries < patience) bring();
    };
    const resized = new ResizeObserver(bring);
    const end = () => {
      resized.disconnect();
      unfollow();
      removeEventListener('scrollend', arrived);
      removeEventListener('resize', bring);
      for (const kind of movements) removeEventListener(kind, leave, { capture: true });
    };
    const leave = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.closest('.lesson')) end();
    };
    const unfollow = onPartsChange(bring);
    // The page grows with the panel; the bar takes its room from it.
    for (const element of document.querySelectorAll('main, .lesson')) resized.observe(element);
    addEventListener('scrollend', arrived);
    addEventListener('resize', bring);
    for (const kind of movements) addEventListener(kind, leave, { capture: true, passive: true });
    if (moment) bring();
    return end;
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
    const first = document.querySelector(`[data-part="${part}"]`);
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
