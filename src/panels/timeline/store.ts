import { create } from 'zustand';
import { makeLog } from '../../data/adLog';
import { type Behaviour, bucketEdges, bucketOf, hoursAt, longestHistory } from '../../data/behaviour';
import { type PresetName, presets } from '../../data/presets';
import { numberCount } from '../../data/response';
import type { Example } from '../../math/attention';
import type { Network, Variant } from '../../math/network';
import type { Random } from '../../math/random';

/** A behaviour on the panel's clock: hours after its zero, mostly negative. Its gap grows as *now* moves on. */
export type Event = { readonly id: number; readonly category: number; readonly at: number };

/** Parts of the Temporal Interest Module: temporal encoding, attention, representation, and what ⊕ means. */
export type Switches = {
  readonly encoding: boolean;
  readonly attention: boolean;
  readonly representation: boolean;
  readonly fusion: 'sum' | 'concat';
};

export type Timeline = {
  /** In no particular order; between one and `longestHistory`. */
  readonly history: readonly Event[];
  /** Hours on the panel's clock. */
  readonly now: number;
  readonly playing: boolean;
  readonly target: number;
  /** The numeric feature, 0 … 63. */
  readonly number: number;
  readonly switches: Switches;
  /** With a switch flipped: the live weights with that part switched off, or weights trained without it. */
  readonly weightsOf: 'live' | 'variant';
  /** Id of the behaviour that is explained; undefined for the one with the largest weight. */
  readonly selected: number | undefined;
  /** What the pointer or the focus is on, so that it lights up in every view. */
  readonly pointed: { readonly behaviour?: number; readonly dimension?: number };
};

export const allOn: Switches = { encoding: true, attention: true, representation: true, fusion: 'sum' };

/** Five minutes to ninety days: gaps of the axis. */
export const shortestGap = bucketEdges[0];
export const longestGap = bucketEdges[bucketEdges.length - 1];
/** How far *now* can be moved on: thirty days. */
export const latestNow = 30 * 24;

export const useTimeline = create<Timeline>(() => ({
  ...opening('coffee'),
  playing: false,
  number: 31,
  switches: allOn,
  weightsOf: 'live',
  pointed: {},
}));

/** A preset as the panel opens on it: its moment is the clock's zero. */
function opening(name: PresetName): Pick<Timeline, 'history' | 'now' | 'target' | 'selected'> {
  const { behaviours, target } = presets[name];
  return { history: eventsOf(behaviours), now: 0, target, selected: undefined };
}

export function eventsOf(behaviours: readonly Behaviour[]): Event[] {
  return behaviours.map(({ category, hours }, id) => ({ id, category, at: -hours }));
}

/** A behaviour as it is seen from *now*. */
export type Memory = Behaviour & { readonly id: number; readonly bucket: number };

/** The history as of `now`, newest first: the model's order. */
export function memories({ history, now }: Pick<Timeline, 'history' | 'now'>): Memory[] {
  return history
    .map(({ id, category, at }) => {
      const hours = Math.max(now - at, shortestGap);
      return { id, category, hours, bucket: bucketOf(hours) };
    })
    .sort((a, b) => a.hours - b.hours || a.id - b.id);
}

/** What the model is asked: this history, this moment, this ad. */
export function exampleOf(
  state: Pick<Timeline, 'history' | 'now' | 'target' | 'number'>,
  target = state.target,
): Example {
  const remembered = memories(state);
  return {
    categories: remembered.map(({ category }) => category),
    buckets: remembered.map(({ bucket }) => bucket),
    length: remembered.length,
    target,
    number: state.number,
  };
}

/** The network with parts switched as the reader has them; `restrict` takes its weights there. */
export function switched(
  network: Network,
  { encoding, attention, representation, fusion }: Switches,
): Network {
  return {
    ...network,
    time: encoding ? fusion : 'none',
    attention: attention ? 'full' : 'off',
    representation,
  };
}

/** The baseline that was trained with just these switches; undefined where no such baseline exists. */
export function variantOf({ encoding, attention, representation, fusion }: Switches): Variant | undefined {
  const off = [!encoding && 'TTE', !attention && 'TA', !representation && 'TR'].filter(Boolean).join();
  if (encoding && fusion === 'concat') return off === '' ? 'concat' : undefined;
  const variants: Record<string, Variant> = {
    '': 'tim',
    TTE: 'noTTE',
    TA: 'noTA',
    TR: 'noTR',
    'TTE,TR': 'din',
    'TA,TR': 'meanTime',
    'TTE,TA,TR': 'mean',
  };
  return variants[off];
}

// Actions.

const set = useTimeline.setState;

const clampGap = (hours: number) => Math.min(Math.max(hours, shortestGap), longestGap);

/** @returns the id of the new behaviour, or undefined where the history is full */
export function addBehaviour(category: number, hours: number): number | undefined {
  const { history, now } = useTimeline.getState();
  if (history.length >= longestHistory) return undefined;
  const id = 1 + Math.max(-1, ...history.map((event) => event.id));
  set({ history: [...history, { id, category, at: now - clampGap(hours) }], selected: id });
  return id;
}

/** The last behaviour stays: attention needs something to look at. */
export function removeBehaviour(id: number): void {
  set(({ history, selected }) =>
    history.length > 1
      ? {
          history: history.filter((event) => event.id !== id),
          selected: selected === id ? undefined : selected,
          pointed: {},
        }
      : {},
  );
}

/** Moves a behaviour to a gap of so many hours before the present *now*. */
export function moveBehaviour(id: number, hours: number): void {
  set(({ history, now }) => ({
    history: history.map((event) => (event.id === id ? { ...event, at: now - clampGap(hours) } : event)),
  }));
}

export function retype(id: number, category: number): void {
  set(({ history }) => ({
    history: history.map((event) => (event.id === id ? { ...event, category } : event)),
  }));
}

/** The earliest *now*: nobody remembers what has not happened yet. */
export function earliestNow({ history }: Pick<Timeline, 'history'>): number {
  return Math.max(0, ...history.map(({ at }) => at + shortestGap));
}

export function setNow(now: number): void {
  set((state) => ({ now: Math.min(Math.max(now, earliestNow(state)), latestNow) }));
}

export function setPlaying(playing: boolean): void {
  set({ playing });
}

export function setTarget(target: number): void {
  set({ target });
}

export function setNumber(number: number): void {
  set({ number: Math.min(Math.max(Math.round(number), 0), numberCount - 1) });
}

export function setSwitches(change: Partial<Switches>): void {
  set(({ switches }) => ({ switches: { ...switches, ...change } }));
}

export function setWeightsOf(weightsOf: Timeline['weightsOf']): void {
  set({ weightsOf });
}

export function select(id: number | undefined): void {
  set({ selected: id });
}

export function point(pointed: Timeline['pointed']): void {
  set({ pointed });
}

export function applyPreset(name: PresetName): void {
  set({ ...opening(name), playing: false, pointed: {} });
}

/** A user the reader has not met, drawn as the log is. */
export function meetAnyone(random: Random): void {
  const values = [useTimeline.getState().number];
  const log = makeLog({ rule: 'loudest', number: true, hiddenValues: 0 }, 1, random, values);
  const behaviours = Array.from({ length: log.lengths[0] }, (_, j) => ({
    category: log.categories[j],
    hours: hoursAt(log.buckets[j] + random()),
  }));
  const target = log.targets[0];
  set({ history: eventsOf(behaviours), now: 0, target, selected: undefined, playing: false, pointed: {} });
}
