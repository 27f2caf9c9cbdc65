import { startTransition, useEffect, useState } from 'react';
import { firstSnapshot } from '../state/run/variants';
import type { PlaceId } from './pages';

/**
 * Stands beside a panel and writes its route to the root element (`data-ready`) once the panel is drawn: with its stores
 * bound to the address, and the snapshot and what the panel itself opens on loaded or failed. Tests wait for it, as does whoever measures the page.
 */
export function ReadySignal({
  route,
  opening,
}: {
  readonly route: PlaceId;
  readonly opening: Promise<void>;
}) {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    // Panels draw the snapshot in a transition; this comes after it.
    void Promise.all([firstSnapshot(), opening]).then(() => startTransition(() => setSettled(true)));
  }, [opening]);
  useEffect(() => {
    if (!settled) return;
    const { dataset } = document.documentElement;
    // Stages measure themselves in the first frame and draw again in the second.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        dataset.ready = route;
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      delete dataset.ready;
    };
  }, [settled, route]);
  return null;
}
