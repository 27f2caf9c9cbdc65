import { useEffect, useMemo } from 'react';
import { type Curve, plantedCurve, type Unseen, unseenValues } from '../../../data/curves';
import { initialCurveWeights, learnedCurve } from '../../../math/numberCurve';
import type { NumberEncoding } from '../../../math/numerals';
import { type Arm, armOf, isTraining } from '../../../state/run/arm';
import { runSet } from '../../../state/run/runSet';
import type { SpecOf } from '../../../training/protocol';
import { useInTransition } from '../../../ui/useInTransition';

/** The experiments' model and training, as the design measured them. */
export function specOf(
  encoding: NumberEncoding,
  task: { curve: Curve; count: number; unseen: Unseen; steps: number; seed: number },
): SpecOf<'curve'> {
  const { curve, count, unseen, steps, seed } = task;
  return {
    experiment: 'curve',
    network: { encoding, count, dimension: 8, hidden: 16 },
    curve,
    unseen,
    seeds: { data: seed, weights: seed, batches: seed },
    steps,
    batchSize: 256,
    learningRate: 0.02,
  };
}

/** One encoder in training, beside others. */
export type CurveRun = Arm<SpecOf<'curve'>>;

/** What a run starts from: the very weights that the worker draws from the same seed. */
const untrained = ({ network, seeds }: SpecOf<'curve'>) => initialCurveWeights(network, seeds.weights);

const contest = (id: string, keepTrail = false) =>
  runSet<string, SpecOf<'curve'>>({ id, specs: {}, untrained, keepTrail, whenKept: 'stop' });

/** Contests of encoders, by the experiment that holds them; what was trained last stays while one looks elsewhere. */
const contests = { order: contest('order', true), prices: contest('prices'), hidden: contest('hidden') };
export type ContestName = keyof typeof contests;
export const contestStores = Object.values(contests).map(({ useArms }) => useArms);

export type Training = {
  /** One for each specification; untrained before the first `train`. */
  readonly runs: readonly CurveRun[];
  readonly running: boolean;
  train(): void;
  stop(): void;
};

/** Trains specifications side by side, from their untrained weights. */
export function train(
  name: ContestName,
  specs: readonly SpecOf<'curve'>[],
  stepsPerSecond: number | null = null,
): void {
  const { configure, setSpeed, play } = contests[name];
  configure(Object.fromEntries(specs.entries()));
  setSpeed(stepsPerSecond);
  play();
}

/** Stops what still runs; what was learned stays. */
export function stopTraining(name: ContestName): void {
  contests[name].stop();
}

/** In the order of their specifications; none before the first training. */
export function runsOf(name: ContestName): readonly CurveRun[] {
  return Object.values(contests[name].useArms.getState().arms);
}

/** An experiment's contest. Other specifications, or leaving the page, end what runs. */
export function useTraining(
  name: ContestName,
  specs: readonly SpecOf<'curve'>[],
  stepsPerSecond: number | null = null,
): Training {
  const key = JSON.stringify(specs);
  // Heavy to draw, so it gives way to whatever the visitor does.
  const now = useInTransition(contests[name].useArms);
  const fresh = useMemo(
    () => (JSON.parse(key) as SpecOf<'curve'>[]).map((spec) => armOf(spec, untrained(spec))),
    [key],
  );
  useEffect(
    () => () => {
      if (keyOf(runsOf(name)) === key) stopTraining(name);
    },
    [name, key],
  );
  const runs = Object.values(now.arms);
  const known = keyOf(runs) === key;
  return {
    runs: known ? runs : fresh,
    running: known && isTraining(now),
    stop: () => stopTraining(name),
    train: () => train(name, specs, stepsPerSecond),
  };
}

const keyOf = (runs: readonly CurveRun[]) => JSON.stringify(runs.map(({ spec }) => spec));

const learned = new WeakMap<Float32Array, Float64Array>();

/** [count]: what a run answers at present. */
export function answersOf(run: CurveRun): Float64Array {
  const { weights } = run;
  const known = learned.get(weights) ?? learnedCurve(run.spec.network, weights);
  learned.set(weights, known);
  return known;
}

/** [count]: what it should answer. */
export function truthOf({ spec }: CurveRun): Float64Array {
  return plantedCurve(spec.curve, spec.network.count);
}

export function unseenOf({ spec }: CurveRun): readonly number[] {
  return unseenValues(spec.unseen, spec.network.count, spec.seeds.data);
}
