import { type Linkable, linkTo } from '../../state/link/link';
import { type Settings, settings } from './settings';
import { type Timeline, useTimeline } from './store';

export function sharedOf(state: Timeline): Settings {
  const { history, now, target, number, weightsOf, switches, selected } = state;
  const place = history.findIndex(({ id }) => id === selected);
  return { history, now, target, number, weightsOf, ...switches, chosen: place < 0 ? null : place };
}

/** The store as links see it: the switches side by side, the chosen behaviour by its place. */
const shareable: Linkable<Settings> = {
  getState: () => sharedOf(useTimeline.getState()),
  getInitialState: () => sharedOf(useTimeline.getInitialState()),
  setState: (change) => {
    const { history, now, target, number, weightsOf, chosen, ...switches } = {
      ...sharedOf(useTimeline.getState()),
      ...change,
    };
    const selected = chosen === null ? undefined : history[chosen]?.id;
    useTimeline.setState({ history, now, target, number, weightsOf, switches, selected, playing: false });
  },
  subscribe: useTimeline.subscribe,
};

export const link = () => linkTo(shareable, settings, 'timeline');
