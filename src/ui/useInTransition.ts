import { startTransition, useEffect, useRef, useState } from 'react';

type Store<State> = {
  readonly getState: () => State;
  readonly subscribe: (listener: () => void) => () => void;
};

/**
 * A store's state for pictures that are heavy to draw and change many times a second: drawn in the pauses between
 * frames, one state after the other was shown, so that it never holds up a slider or a click.
 */
export function useInTransition<State>(store: Store<State>): State {
  const [shown, setShown] = useState(store.getState);
  const drawing = useRef(false);
  const catchUp = useRef(() => {});
  catchUp.current = () => {
    if (drawing.current || store.getState() === shown) return;
    drawing.current = true;
    startTransition(() => setShown(store.getState()));
  };
  useEffect(() => {
    drawing.current = false;
    // The store may have gone on while `shown` was being drawn.
    if (store.getState() !== shown) catchUp.current();
  }, [store, shown]);
  useEffect(() => store.subscribe(() => catchUp.current()), [store]);
  return shown;
}
