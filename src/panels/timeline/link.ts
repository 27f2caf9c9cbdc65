import { type Category, categories, longestHistory } from '../../data/behaviour';
import { numberCount } from '../../data/response';
import { type Codec, decimal, integer, named, oneOf, optional } from '../../state/link/codec';
import { type Fields, type Linkable, linkTo } from '../../state/link/link';
import { type Event, eventsOf, latestNow, longestGap, type Timeline, useTimeline } from './store';

/** What a link holds: `#/timeline?target=coffee&now=24&history=coffee:0.2,news:1.5&tte=off&fusion=concat`. */
export type Shared = Pick<Timeline, 'history' | 'now' | 'target' | 'number' | 'weightsOf'> &
  Timeline['switches'] & {
    /** Place of the chosen behaviour in the history. */
    readonly chosen: number | null;
  };

const onOff: Codec<boolean> = {
  parse: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
  format: (on) => (on ? 'on' : 'off'),
};

const categoryName = oneOf(categories);
const category: Codec<number> = {
  parse: (text) => {
    const name = categoryName.parse(text);
    return name && categories.indexOf(name as Category);
  },
  format: (index) => categories[index],
};

/** Hours before the clock's zero; negative for what was added after *now* had moved on. */
const age = decimal(-latestNow, longestGap, 3);

/** `coffee:0.2,news:1.5`: category and age of each behaviour. */
export const historyCodec: Codec<readonly Event[]> = {
  parse: (text) => {
    const items = text.split(',');
    if (items.length > longestHistory) return undefined;
    const behaviours = [];
    for (const item of items) {
      const [name, hours, ...rest] = item.split(':');
      const of = { category: category.parse(name), hours: age.parse(hours ?? '') };
      if (rest.length > 0 || of.category === undefined || of.hours === undefined) return undefined;
      behaviours.push({ category: of.category, hours: of.hours });
    }
    return eventsOf(behaviours);
  },
  format: (history) =>
    history.map((event) => `${category.format(event.category)}:${age.format(-event.at)}`).join(','),
};

export const fields: Fields<Shared> = {
  target: category,
  now: decimal(0, latestNow, 3),
  history: historyCodec,
  number: named('x', integer(0, numberCount - 1)),
  encoding: named('tte', onOff),
  attention: named('ta', onOff),
  representation: named('tr', onOff),
  fusion: oneOf(['sum', 'concat']),
  weightsOf: named('weights', oneOf(['live', 'variant'])),
  chosen: optional(integer(0, longestHistory - 1)),
};

export function sharedOf(state: Timeline): Shared {
  const { history, now, target, number, weightsOf, switches, selected } = state;
  const place = history.findIndex(({ id }) => id === selected);
  return { history, now, target, number, weightsOf, ...switches, chosen: place < 0 ? null : place };
}

/** The store as links see it: the switches side by side, the chosen behaviour by its place. */
const shareable: Linkable<Shared> = {
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

export const link = () => linkTo(shareable, fields, 'timeline');
