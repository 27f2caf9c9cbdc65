import { create } from 'zustand';
import { makeLog } from '../../data/adLog';
import { type Behaviour, bucketOf, hoursAt, longestHistory } from '../../data/behaviour';
import type { PresetName } from '../../data/presets';
import type { Example } from '../../math/attention';
import type { Network, Variant } from '../../math/network';
import type { Random } from '../../math/random';
import { initialOf } from '../../state/link/settings';
import { eventsOf, latestNow, longestGap, opening, type Settings, settings, shortestGap } from './settings';

/** Parts of the Temporal Interest Module. */
export type Switches = Pick<Settings, 'encoding' | 'attention' | 'representation' | 'fusion'>;

export type Timeline = Pick<Settings, 'history' | 'now' | 'target' | 'number' | 'weightsOf'> & {
  readonly playing: boolean;
  readonly switches: Switches;
  /** Id of the behaviour that is explained; undefined for the one with the largest weight. */
  readonly selected: number | undefined;
  /** What the pointer or the focus is on, so that it lights up in every view. */
  readonly pointed: { readonly behaviour?: number; readonly dimension?: number };
};

const { encoding, attention, representation, fusion, chosen: _, ...first } = initialOf(settings);
export const allOn: Switches = { encoding, attention, representation, fusion };

export const useTimeline = create<Timeline>(() => ({
  ...first,
  switches: allOn,
  selected: undefined,
  playing: false,
  pointed: {},
}));

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
  const { min, max } = settings.number.control;
  set({ number: Math.min(Math.max(Math.round(number), min), max) });
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
  set({ ...opening(name), selected: undefined, playing: false, pointed: {} });
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
