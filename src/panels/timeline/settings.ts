import { type Behaviour, bucketEdges, longestHistory } from '../../data/behaviour';
import { type PresetName, presets } from '../../data/presets';
import { numberCount } from '../../data/response';
import { behaviours, category } from '../../state/link/behaviours';
import { named } from '../../state/link/codec';
import { choice, flag, optional, range, setting, type ValuesOf } from '../../state/link/settings';

/** A behaviour on the panel's clock: hours after its zero, mostly negative. Its gap grows as *now* moves on. */
export type Event = { readonly id: number; readonly category: number; readonly at: number };

export function eventsOf(behaviours: readonly Behaviour[]): readonly Event[] {
  return behaviours.map(({ category, hours }, id) => ({ id, category, at: -hours }));
}

/** Five minutes to ninety days: gaps of the axis. */
export const shortestGap = bucketEdges[0];
export const longestGap = bucketEdges[bucketEdges.length - 1];
/** How far *now* can be moved on: thirty days. */
export const latestNow = 30 * 24;

/** A preset as the panel opens on it: its moment is the clock's zero. */
export function opening(name: PresetName) {
  const { behaviours, target } = presets[name];
  return { history: eventsOf(behaviours), now: 0, target };
}

const codec = behaviours(latestNow);
const onOff = ['on', 'off'] as const;
const first = opening('coffee');

/** What a link holds: `#/timeline?target=coffee&now=24&history=coffee:0.2,news:1.5&tte=off&fusion=concat`. */
export const settings = {
  target: setting(first.target, category),
  /** Hours on the panel's clock. */
  now: range(first.now, { min: 0, max: latestNow, step: 0.001 }),
  /** In no particular order; between one and `longestHistory`. */
  history: setting(first.history, {
    parse: (text) => {
      const found = codec.parse(text);
      return found && eventsOf(found);
    },
    format: (events) => codec.format(events.map(({ category, at }) => ({ category, hours: -at }))),
  }),
  /** The numeric feature. */
  number: named('x', range(31, { min: 0, max: numberCount - 1 })),
  /** Parts of the Temporal Interest Module: temporal encoding, attention, representation, and what ⊕ means. */
  encoding: named('tte', flag(true, onOff)),
  attention: named('ta', flag(true, onOff)),
  representation: named('tr', flag(true, onOff)),
  fusion: choice('sum', ['sum', 'concat']),
  /** With a switch flipped: the live weights with that part switched off, or weights trained without it. */
  weightsOf: named('weights', choice('live', ['live', 'variant'])),
  /** Place of the chosen behaviour in the history. */
  chosen: optional(range(0, { min: 0, max: longestHistory - 1 })),
};
export type Settings = ValuesOf<typeof settings>;
