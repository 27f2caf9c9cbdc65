import type { NumberEncoding } from '../../../math/numerals';
import type { SpecOf } from '../../../training/protocol';
import { blockOf, type Experiments } from './store';
import { specOf } from './training';

/** Encoders that answer values they never saw. */
export const hiddenEncodings: readonly NumberEncoding[] = [
  { kind: 'id', bases: [] },
  { kind: 'shared', bases: [2, 3] },
  { kind: 'positional', bases: [2, 3] },
  { kind: 'positional', bases: [2] },
  { kind: 'raw', bases: [] },
];

type OrderSettings = Pick<Experiments, 'orderBases' | 'trainSteps' | 'trainSeed'>;

export const orderCount = 64;

/** A row for every position, and one table per base: both learn the same rising line. */
export function orderSpecs({ orderBases: bases, trainSteps, trainSeed }: OrderSettings): SpecOf<'curve'>[] {
  const task = {
    ...{ curve: 'monotone' as const, count: orderCount, unseen: { share: 0.25 } },
    ...{ steps: trainSteps, seed: trainSeed },
  };
  return (['positional', 'shared'] as const).map((kind) => specOf({ kind, bases }, task));
}

type HiddenSettings = Pick<
  Experiments,
  'curve' | 'count' | 'hiding' | 'share' | 'from' | 'to' | 'trainSteps' | 'trainSeed'
>;

export function hiddenSpecs(settings: HiddenSettings): SpecOf<'curve'>[] {
  const { curve, count, hiding, share, from, to, trainSteps, trainSeed } = settings;
  const unseen = hiding === 'share' ? { share } : blockOf({ from, to, count });
  const task = { curve, count, unseen, steps: trainSteps, seed: trainSeed };
  return hiddenEncodings.map((encoding) => specOf(encoding, task));
}

const baseSets = [[2], [3], [2, 3], [5], [2, 5], [10], [2, 3, 10]];

/** Encoders that look for a rule of the last decimal digit. */
export const priceEncodings: readonly NumberEncoding[] = [
  { kind: 'raw', bases: [] },
  ...baseSets.map((bases) => ({ kind: 'positional' as const, bases })),
];

export function priceSpecs({
  trainSteps,
  trainSeed,
}: Pick<Experiments, 'trainSteps' | 'trainSeed'>): SpecOf<'curve'>[] {
  const task = {
    ...{ curve: 'price9' as const, count: 1024, unseen: { share: 0.25 } },
    ...{ steps: trainSteps, seed: trainSeed },
  };
  return priceEncodings.map((encoding) => specOf(encoding, task));
}
