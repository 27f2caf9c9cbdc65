import { distance } from '../../math/distances';
import { digitDistance, numeralsFor } from '../../math/numerals';
import { hiddenSpecs, orderSpecs, priceSpecs } from './experiments/contests';
import { errorOf } from './experiments/ErrorTable';
import { geometryOf } from './experiments/Order';
import { useExperiments } from './experiments/store';
import { type ContestName, stopTraining, train, unseenOf, useContests } from './experiments/training';
import { encoded, tableNow, twinFinder } from './model';
import { useNumerals } from './store';

/** Error on values never seen, of one of a contest's encoders. */
const unseen = (name: ContestName, index: number) => () => {
  const run = useContests.getState()[name]?.runs[index];
  return run && errorOf(run, unseenOf(run));
};

/** Order of the distances in one of the two tables of the experiment, at its random start or as it is now. */
const order = (index: number, at: 0 | -1) => () => {
  const run = useContests.getState().order?.runs[index];
  const moment = run?.trail.at(at);
  return run && moment && geometryOf(run, moment).order;
};

function apart(a: number, b: number): number {
  const table = tableNow();
  return distance(encoded(a, table).vector, encoded(b, table).vector);
}

function twins(): readonly number[] {
  const { kind, bases, range, value } = useNumerals.getState();
  return twinFinder({ kind, bases }, range)(value).always;
}

/** Share of digits that change between the two numbers, with these bases. */
function changedShare(bases: readonly number[]): number {
  const { value, compare, range } = useNumerals.getState();
  const numerals = numeralsFor(range, bases);
  return digitDistance(value, compare, numerals) / numerals.reduce((sum, { width }) => sum + width, 0);
}

/** What a lesson may ask of the panel. */
export const measures = {
  /** Digits in which the two numbers differ, over all bases on screen. */
  changed: () => {
    const { value, compare, range, bases } = useNumerals.getState();
    return digitDistance(value, compare, numeralsFor(range, bases));
  },
  'changed with base 3': () => changedShare([2, 3]),
  'changed with base 4': () => changedShare([2, 4]),
  'changed in base 2': () => changedShare([2]),
  /** Numbers that always share the first number's vector. */
  twins: () => twins().length,
  'smallest twin': () => twins()[0],
  /** Distances of vectors, in the table on screen. */
  '31 to 32': () => apart(31, 32),
  '0 to 48': () => apart(0, 48),
  '50 to 51': () => apart(50, 51),
  /** Spearman correlation of |u − v| and distance while a rising line is learned. */
  'order at random': order(0, 0),
  'order, positions': order(0, -1),
  'order, one table per base': order(1, -1),
  'unseen, ids': unseen('hidden', 0),
  'unseen, one table per base': unseen('hidden', 1),
  'unseen, digits': unseen('hidden', 2),
  'prices, base 2': unseen('prices', 1),
  'prices, bases 2 and 3': unseen('prices', 3),
  'prices, bases 2 and 5': unseen('prices', 5),
};

const contest = (name: ContestName, start: () => void) => ({
  start,
  stop: () => stopTraining(name),
  isDone: () => useContests.getState()[name]?.runs.every(({ status }) => status === 'finished') ?? false,
});

/** What a lesson may have trained. */
export const runs = {
  order: contest('order', () => train('order', orderSpecs(useExperiments.getState()))),
  hidden: contest('hidden', () => train('hidden', hiddenSpecs(useExperiments.getState()))),
  prices: contest('prices', () => train('prices', priceSpecs(useExperiments.getState()))),
};
