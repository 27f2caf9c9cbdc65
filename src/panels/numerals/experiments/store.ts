import { create } from 'zustand';
import { type Curve, curves } from '../../../data/curves';
import { type Codec, decimal, integer, oneOf, seed, someBases } from '../../../state/link/codec';
import { type Fields, linkTo } from '../../../state/link/link';

export const experiments = ['odometer', 'order', 'prices', 'hidden', 'meter'] as const;
export type Experiment = (typeof experiments)[number];

export const counts = [64, 1024] as const;
export type Count = (typeof counts)[number];

/** What is hidden from training: values scattered at random, or one block. */
export const hidings = ['share', 'block'] as const;
export type Hiding = (typeof hidings)[number];

/** Settings of the experiments; what they have learned lives and ends with the experiment on screen. */
export type Experiments = {
  readonly experiment: Experiment;
  /** The odometer's reading; between two whole numbers its wheels are turning. */
  readonly reading: number;
  readonly wheels: readonly number[];
  /** Bases whose order is watched. */
  readonly orderBases: readonly number[];
  readonly curve: Curve;
  readonly count: Count;
  readonly hiding: Hiding;
  readonly share: number;
  /** The hidden block: from … to − 1. */
  readonly from: number;
  readonly to: number;
  readonly trainSteps: number;
  readonly trainSeed: number;
  /** log₂ of the number of values that the parameter meter counts for. */
  readonly power: number;
};

export const useExperiments = create<Experiments>(() => ({
  experiment: 'odometer',
  reading: 31,
  wheels: [2, 3],
  orderBases: [2, 3],
  curve: 'monotone',
  count: 1024,
  hiding: 'share',
  share: 0.25,
  from: 400,
  to: 464,
  trainSteps: 400,
  trainSeed: 1,
  power: 10,
}));

export const set = useExperiments.setState;

export const longestTraining = 800;
export const smallestPower = 6;
export const largestPower = 30;

const count: Codec<Count> = {
  parse: (text) => counts.find((choice) => String(choice) === text),
  format: String,
};

const fields: Fields<Experiments> = {
  experiment: oneOf(experiments),
  reading: decimal(0, 63, 2),
  wheels: someBases,
  orderBases: someBases,
  curve: oneOf(curves),
  count,
  hiding: oneOf(hidings),
  share: decimal(0.05, 0.75, 2),
  from: integer(0, 1023),
  to: integer(1, 1024),
  trainSteps: integer(1, longestTraining),
  trainSeed: seed,
  power: integer(smallestPower, largestPower),
};

export const linkExperiments = () => linkTo(useExperiments, fields, 'numerals');

export function toggleWheel(base: number): void {
  set(({ wheels }) => {
    const rest = wheels.filter((other) => other !== base);
    if (rest.length === wheels.length) return { wheels: [...wheels, base].sort((a, b) => a - b) };
    return rest.length ? { wheels: rest } : {};
  });
}

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
