import { type PointerEvent, useRef } from 'react';

/** A finger that moves less far sideways, in pixels, may still mean to scroll. */
export const slack = 8;

/**
 * A finger that scrolls past a range changes nothing: what the range says counts once the finger has moved sideways or
 * was lifted, and not at all where the browser takes the touch for scrolling.
 * @returns what the range does with its changes, and its listeners
 */
export function useFinger(value: number, set: (value: number) => void) {
  const held = useRef<{ x: number; before: number; latest?: number; state: 'waits' | 'moves' | 'scrolls' }>(
    undefined,
  );
  return {
    change: (to: number) => {
      if (!held.current || held.current.state === 'moves') set(to);
      else held.current.latest = to;
    },
    listeners: {
      onPointerDown: ({ pointerType, clientX }: PointerEvent) => {
        held.current = pointerType === 'touch' ? { x: clientX, before: value, state: 'waits' } : undefined;
      },
      onPointerMove: ({ clientX }: PointerEvent) => {
        const finger = held.current;
        if (finger?.state === 'waits' && Math.abs(clientX - finger.x) >= slack) finger.state = 'moves';
      },
      onPointerUp: () => {
        const finger = held.current;
        held.current = undefined;
        if (finger?.state === 'waits' && finger.latest !== undefined) set(finger.latest);
      },
      onPointerCancel: () => {
        const finger = held.current;
        if (!finger) return;
        if (finger.state === 'moves') set(finger.before);
        // The range goes on hearing of the finger until it is lifted.
        finger.state = 'scrolls';
      },
      onTouchEnd: () => {
        held.current = undefined;
      },
      onTouchCancel: () => {
        held.current = undefined;
      },
    },
  };
}
