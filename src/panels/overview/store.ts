import { create } from 'zustand';
import { bucketOf, type Category, categories } from '../../data/behaviour';
import { type PresetName, presetNames, presets } from '../../data/presets';
import { numberCount } from '../../data/response';
import type { Example } from '../../math/attention';
import { type Codec, decimal, integer, named, oneOf } from '../../state/link/codec';
import { type Fields, type Linkable, linkTo } from '../../state/link/link';
import type { BlockName, InputName } from './blocks';
import { stages } from './blocks';

/** What the model is asked. */
export type Inputs = {
  readonly user: PresetName;
  readonly target: number;
  /** Hours since the user was met. */
  readonly now: number;
  /** The numeric feature, 0 … 63. */
  readonly number: number;
};

export type Overview = Inputs & {
  /** The inputs before the last one was touched: what every change is measured against. */
  readonly before: Inputs;
  readonly touched: InputName | undefined;
  /** Counts changes, so that each sends its own pulse. */
  readonly changes: number;
  /** How far the pass has come; the last one is the whole pass. */
  readonly stage: number;
  readonly replaying: boolean;
  readonly pointed: BlockName | undefined;
};

export const lastStage = stages.length - 1;
/** How far *now* moves on: a week. */
export const latestNow = 7 * 24;

const opening: Inputs = { user: 'coffee', target: presets.coffee.target, now: 0, number: 31 };

export const useOverview = create<Overview>(() => ({
  ...opening,
  before: opening,
  touched: undefined,
  changes: 0,
  stage: lastStage,
  replaying: false,
  pointed: undefined,
}));

export const inputsOf = ({ user, target, now, number }: Inputs): Inputs => ({ user, target, now, number });

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

const categoryName = oneOf(categories);
const category: Codec<number> = {
  parse: (text) => {
    const name = categoryName.parse(text);
    return name && categories.indexOf(name as Category);
  },
  format: (index) => categories[index],
};

type Shared = Inputs & Pick<Overview, 'stage'>;

/** `#/overview?user=trip&target=hotels&now=24&x=51&stage=2` */
export const fields: Fields<Shared> = {
  user: oneOf(presetNames),
  target: category,
  now: decimal(0, latestNow, 2),
  number: named('x', integer(0, numberCount - 1)),
  stage: integer(0, lastStage),
};

const shareable: Linkable<Shared> = {
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

export const linkOverview = () => linkTo(shareable, fields, 'overview');
