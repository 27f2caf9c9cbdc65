import { create } from 'zustand';
import { curves } from '../../../data/curves';
import { linkTo } from '../../../state/link/link';
import { choice, initialOf, range, seed, some, toggled, type ValuesOf } from '../../../state/link/settings';

export const experiments = ['odometer', 'order', 'prices', 'hidden', 'meter'] as const;

export const counts = [64, 1024] as const;
export type Count = (typeof counts)[number];

/** Settings of the experiments; what they have learned lives and ends with the experiment on screen. */
export const settings = {
  experiment: choice('odometer', experiments),
  /** The odometer's reading; between two whole numbers its wheels are turning. */
  reading: range(31, { min: 0, max: 63, step: 0.05 }),
  wheels: some([2, 3], [2, 3, 5, 7, 10]),
  /** Bases whose order is watched. */
  orderBases: choice([2, 3], [[2], [2, 3], [2, 3, 10]]),
  curve: choice('monotone', curves),
  count: choice(1024, counts),
  /** What is hidden from training: values scattered at random, or one block. */
  hiding: choice('share', ['share', 'block']),
  share: range(0.25, { min: 0.05, max: 0.75, step: 0.05 }),
  /** The hidden block: from … to − 1. */
  from: range(400, { min: 0, max: 1022 }),
  to: range(464, { min: 1, max: 1024 }),
  trainSteps: range(400, { min: 50, max: 800, step: 50 }),
  trainSeed: seed(),
  /** log₂ of the number of values that the parameter meter counts for. */
  power: range(10, { min: 6, max: 30 }),
};
export type Experiments = ValuesOf<typeof settings>;

export const useExperiments = create<Experiments>(() => initialOf(settings));

export const set = useExperiments.setState;

export const linkExperiments = () => linkTo(useExperiments, settings, 'numerals', 'scene', blockOf);

export const toggleWheel = (base: number): void => set(({ wheels }) => ({ wheels: toggled(wheels, base) }));

/** Both ends of the hidden block, inside the range and in order, never all of it. */
export function blockOf({ from, to, count }: Pick<Experiments, 'from' | 'to' | 'count'>): {
  readonly from: number;
  readonly to: number;
} {
  const start = Math.min(from, count - 2);
  return { from: start, to: Math.min(Math.max(to, start + 1), start === 0 ? count - 1 : count) };
}

/** A shorter line keeps the block at the same place of its range. */
export function setCount(count: Count): void {
  set(({ count: before, from, to }) => ({
    count,
    from: Math.round((from * count) / before),
    to: Math.round((to * count) / before),
  }));
}
