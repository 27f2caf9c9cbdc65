import { create } from 'zustand';
import { bucketOf } from '../../data/behaviour';
import { type PresetName, presetNames, presets } from '../../data/presets';
import { numberCount } from '../../data/response';
import type { Example } from '../../math/attention';
import { category } from '../../state/link/behaviours';
import { named } from '../../state/link/codec';
import { type Linkable, linkTo } from '../../state/link/link';
import { choice, initialOf, range, setting, type ValuesOf, valuesIn } from '../../state/link/settings';
import type { BlockName, InputName } from './blocks';
import { stages } from './blocks';

export const lastStage = stages.length - 1;

/** What the model is asked. */
const inputs = {
  user: choice('parent', presetNames),
  target: setting(presets.parent.target, category),
  /** Hours since the user was met: up to four weeks. */
  now: range(0, { min: 0, max: 28 * 24 }),
  /** The numeric feature. */
  number: named('x', range(31, { min: 0, max: numberCount - 1 })),
};
export type Inputs = ValuesOf<typeof inputs>;

/** `#/overview?user=trip&target=hotels&now=24&x=51&stage=2` */
export const settings = {
  ...inputs,
  /** How far the pass has come; the last one is the whole pass. */
  stage: range(lastStage, { min: 0, max: lastStage }),
};
type Settings = ValuesOf<typeof settings>;

export type Overview = Settings & {
  /** The inputs before the last one was touched: what every change is measured against. */
  readonly before: Inputs;
  readonly touched: InputName | undefined;
  /** Counts changes, so that each sends its own pulse. */
  readonly changes: number;
  readonly replaying: boolean;
  readonly pointed: BlockName | undefined;
};

export const useOverview = create<Overview>(() => ({
  ...initialOf(settings),
  before: initialOf(inputs),
  touched: undefined,
  changes: 0,
  replaying: false,
  pointed: undefined,
}));

/** Hours after which a user's answer is another one, where that is not a day. */
const turns: Partial<Record<PresetName, number>> = { parent: 28 * 24, games: 7 * 24 };
export const turnOf = (user: PresetName): number => turns[user] ?? 24;

export const inputsOf = (state: Inputs): Inputs => valuesIn(inputs, state);

/** The behaviours as they are seen from *now*, newest first. */
export function memoriesOf({ user, now }: Inputs) {
  return presets[user].behaviours
    .map(({ category, hours }) => ({ category, hours: hours + now, bucket: bucketOf(hours + now) }))
    .sort((a, b) => a.hours - b.hours);
}

export function exampleOf(inputs: Inputs): Example {
  const memories = memoriesOf(inputs);
  return {
    categories: memories.map(({ category }) => category),
    buckets: memories.map(({ bucket }) => bucket),
    length: memories.length,
    target: inputs.target,
    number: inputs.number,
  };
}

const set = useOverview.setState;

/** An input that is dragged is compared with where the drag began. */
export function change(touched: InputName, to: Partial<Inputs>): void {
  set((state) => ({
    ...to,
    before: state.touched === touched && touched !== 'user' ? state.before : inputsOf(state),
    touched,
    changes: state.changes + 1,
    stage: lastStage,
    replaying: false,
  }));
}

/** A user comes with the moment and the ad that make them worth meeting. */
export function setUser(user: PresetName): void {
  change('user', { user, target: presets[user].target, now: 0 });
}

export function setStage(stage: number): void {
  set({ stage, replaying: false });
}

export function replay(replaying: boolean): void {
  set(replaying ? { replaying, stage: 0 } : { replaying });
}

export function point(pointed: BlockName | undefined): void {
  set({ pointed });
}

const shareable: Linkable<Settings> = {
  ...useOverview,
  // A link is a fresh start: nothing has changed yet.
  setState: (to) =>
    set((state) => ({
      ...to,
      before: inputsOf({ ...state, ...to }),
      touched: undefined,
      changes: 0,
      replaying: false,
    })),
};

export const linkOverview = () => linkTo(shareable, settings, 'overview');
