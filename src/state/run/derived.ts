import { type StoreApi, type UseBoundStore, useStore } from 'zustand';

type Read<State> = Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>;

/** A store that is computed from others, anew whenever one of them changed. */
export function derived<State>(
  sources: readonly Pick<StoreApi<unknown>, 'getState' | 'subscribe'>[],
  compute: () => State,
): UseBoundStore<Read<State>> {
  let known: readonly unknown[] | undefined;
  let state: State;
  const getState = () => {
    const states = sources.map((source) => source.getState());
    if (!known || states.some((one, i) => one !== known?.[i])) {
      known = states;
      state = compute();
    }
    return state;
  };
  const subscribe: Read<State>['subscribe'] = (listener) => {
    let before = getState();
    const hear = () => {
      const now = getState();
      const last = before;
      before = now;
      if (now !== last) listener(now, last);
    };
    const ends = sources.map((source) => source.subscribe(hear));
    return () => {
      for (const end of ends) end();
    };
  };
  const store: Read<State> = { getState, getInitialState: getState, subscribe };
  const use = <Part>(selector: (state: State) => Part = (whole) => whole as unknown as Part) =>
    useStore(store, selector);
  return Object.assign(use, store) as UseBoundStore<Read<State>>;
}
