import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

export type DragPoint = { readonly x: number; readonly y: number };

export type DragHandle = {
  readonly tabIndex: number;
  readonly ref: (handle: Element | null) => void;
  readonly onPointerDown: (event: PointerEvent<Element>) => void;
  readonly onPointerMove: (event: PointerEvent<Element>) => void;
  readonly onPointerUp: (event: PointerEvent<Element>) => void;
  readonly onPointerCancel: (event: PointerEvent<Element>) => void;
  readonly onKeyDown: (event: KeyboardEvent<Element>) => void;
};

/** A press that moves less than this is a click, not a drag. */
const threshold = 3;

/**
 * Handles that are dragged by mouse, finger or arrow keys. Points are in the coordinates of the nearest
 * `[data-drag-space]` around the handle (a Frame's inner box), so that they go straight into a scale's `invert`; the
 * spot where a handle was caught stays under the pointer.
 */
export function useDrag<Id>(does: {
  readonly onStart?: (id: Id) => void;
  readonly onMove: (id: Id, point: DragPoint) => void;
  /** `moved` tells a drag from a click. */
  readonly onEnd?: (id: Id, moved: boolean) => void;
  /** Arrow keys: steps of ±1, y downwards; `big` with Shift. */
  readonly onStep?: (id: Id, dx: number, dy: number, big: boolean) => void;
}): (id: Id) => DragHandle {
  const held = useRef<{
    pointer: number;
    startX: number;
    startY: number;
    dx: number;
    dy: number;
    moved: boolean;
  }>(undefined);
  return (id) => ({
    tabIndex: 0,
    ref: keepFinger,
    onPointerDown: (event) => {
      if (event.button !== 0 || held.current) return;
      const handle = event.currentTarget;
      handle.setPointerCapture(event.pointerId);
      const centre = middleOf(handle);
      held.current = {
        pointer: event.pointerId,
        startX: event.clientX,
        startY: event.clientY,
        dx: centre.x - event.clientX,
        dy: centre.y - event.clientY,
        moved: false,
      };
    },
    onPointerMove: (event) => {
      const drag = held.current;
      if (drag?.pointer !== event.pointerId) return;
      if (!drag.moved) {
        if (Math.hypot(event.clientX - drag.startX, event.clientY - drag.startY) < threshold) return;
        drag.moved = true;
        does.onStart?.(id);
      }
      does.onMove(id, inSpace(event.currentTarget, event.clientX + drag.dx, event.clientY + drag.dy));
    },
    onPointerUp: (event) => {
      const drag = held.current;
      if (drag?.pointer !== event.pointerId) return;
      held.current = undefined;
      does.onEnd?.(id, drag.moved);
    },
    onPointerCancel: (event) => {
      const drag = held.current;
      if (drag?.pointer !== event.pointerId) return;
      held.current = undefined;
      // What the browser took for itself was no click.
      if (drag.moved) does.onEnd?.(id, true);
    },
    onKeyDown: (event) => {
      const step = arrows[event.key];
      if (!step || !does.onStep || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      does.onStep(id, step[0], step[1], event.shiftKey);
    },
  });
}

/**
 * A finger that drags must not begin to scroll. `touch-action` does not do it: it has no effect on a group inside an SVG, as
 * on everything that is laid out inline.
 */
function keepFinger(handle: Element | null): void {
  handle?.addEventListener('touchmove', refuse, { passive: false });
}

const refuse = (event: Event) => event.preventDefault();

const arrows: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function middleOf(element: Element): DragPoint {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function inSpace(element: Element, x: number, y: number): DragPoint {
  const space = element.closest('[data-drag-space]') ?? element.closest('svg') ?? element;
  const matrix = space instanceof SVGGraphicsElement ? space.getScreenCTM() : null;
  if (matrix) {
    const point = new DOMPoint(x, y).matrixTransform(matrix.inverse());
    return { x: point.x, y: point.y };
  }
  const { left, top } = space.getBoundingClientRect();
  return { x: x - left, y: y - top };
}
