import { distance } from '../../math/distances';
import { digitDistance, numeralsFor } from '../../math/numerals';
import { useLab } from '../../state/run/lab';
import { hiddenSpecs, orderSpecs, priceSpecs } from './experiments/contests';
import { errorOf } from './experiments/ErrorTable';
import { geometryOf } from './experiments/Order';
import { useExperiments } from './experiments/store';
import {
  type ContestName,
  contestStores,
  runsOf,
  stopTraining,
  train,
  unseenOf,
} from './experiments/training';
import { encoded, tableNow, twinFinder } from './model';
import { useNumerals } from './store';

function apart(a: number, b: number): number {
  const table = tableNow();
  return distance(encoded(a, table).vector, encoded(b, table).vector);
}

function twins(): readonly number[] {
  const { kind, bases, range, value } = useNumerals.getState();
  return twinFinder({ kind, bases }, range)(value).always;
}

/** The encoders of each contest that lessons tell of, by their place in it. */
const encoders = {
  order: { positions: 0, shared: 1 },
  hidden: { ids: 0, shared: 1, digits: 2 },
  prices: { base2: 1, bases2and3: 3, bases2and5: 5 },
};

/** What a lesson may ask of the panel. */
export const measures = {
  /** Digits in which the two numbers differ, over all bases on screen. */
  changed: () => {
    const { value, compare, range, bases } = useNumerals.getState();
    return digitDistance(value, compare, numeralsFor(range, bases));
  },
  /** Share of digits that change between the two numbers, with these bases. */
  changedShare: (...bases: readonly number[]) => {
    const { value, compare, range } = useNumerals.getState();
    const numerals = numeralsFor(range, bases);
    return digitDistance(value, compare, numerals) / numerals.reduce((sum, { width }) => sum + width, 0);
  },
  /** Numbers that always share the first number's vector. */
  twins: () => twins().length,
  smallestTwin: () => twins().at(0),
  /** Distance of the vectors of two numbers, in the table on screen. */
  apart,
  /** Spearman correlation of |u − v| and distance in a table, at its random start or once a rising line was learned. */
  order: (table: keyof typeof encoders.order, when: 'start' | 'end') => {
    const run = runsOf('order')[encoders.order[table]];
    const moment = run?.trail.at(when === 'start' ? 0 : -1);
    return run && moment && geometryOf(run, moment).order;
  },
  /** Error on the numbers that were kept back. */
  errorHidden: (encoder: keyof typeof encoders.hidden) => unseenError('hidden', encoders.hidden[encoder]),
  /** Error on the prices that were kept back. */
  errorPrices: (encoder: keyof typeof encoders.prices) => unseenError('prices', encoders.prices[encoder]),
};

/** What they are read from. */
export const stores = [useLab, useNumerals, useExperiments, ...contestStores];

/** Error on values never seen, of one of a contest's encoders. */
function unseenError(name: ContestName, index: number): number | undefined {
  const run = runsOf(name)[index];
  return run && errorOf(run, unseenOf(run));
}

const contest = (name: ContestName, start: () => void) => ({
  start,
  stop: () => stopTraining(name),
  isDone: () => runsOf(name).length > 0 && runsOf(name).every(({ status }) => status === 'finished'),
});

/** What a lesson may have trained. */
export const runs = {
  order: contest('order', () => train('order', orderSpecs(useExperiments.getState()))),
  hidden: contest('hidden', () => train('hidden', hiddenSpecs(useExperiments.getState()))),
  prices: contest('prices', () => train('prices', priceSpecs(useExperiments.getState()))),
};
