import { type RefCallback, useCallback, useRef, useState } from 'react';

/** Whether an element is on screen: what nobody sees need not be recomputed with every report of a training run. */
export function useSeen(): readonly [RefCallback<HTMLElement>, boolean] {
  const [seen, setSeen] = useState(false);
  const place = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => setSeen(entry.isIntersecting));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, seen];
}

/** The value as it was when last on screen. */
export function useHeld<T>(value: T, seen: boolean): T {
  const held = useRef(value);
  if (seen) held.current = value;
  return held.current;
}
