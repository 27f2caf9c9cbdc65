import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { type Curve, plantedCurve, type Unseen, unseenValues } from '../../../data/curves';
import { learnedCurve } from '../../../math/numberCurve';
import type { NumberEncoding } from '../../../math/numerals';
import { type CurveRun, type CurveSpec, latest, trainCurve, untrainedCurve } from '../../../state/run/curves';
import { restoreWith } from '../../../state/run/restorePoint';
import { useInTransition } from '../../../ui/useInTransition';

/** The experiments' model and training, as the design measured them. */
export function specOf(
  encoding: NumberEncoding,
  task: { curve: Curve; count: number; unseen: Unseen; steps: number; seed: number },
): CurveSpec {
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

/** Contests of encoders, by the experiment that holds them. */
export type ContestName = 'order' | 'prices' | 'hidden';
type Contest = { readonly key: string; readonly runs: readonly CurveRun[] };

/** What was trained last in each experiment; it stays while the visitor looks elsewhere. */
export const useContests = create<Partial<Record<ContestName, Contest>>>(() => ({}));

export type Training = {
  /** One for each specification; untrained before the first `train`. */
  readonly runs: readonly CurveRun[];
  readonly running: boolean;
  train(): void;
  stop(): void;
};

/** A picture at most every so many milliseconds: twelve a second. */
const drawEvery = 80;

const stops = new Map<ContestName, () => void>();
const keyOf = (specs: readonly CurveSpec[]) => JSON.stringify(specs);

/** Trains specifications side by side, from their untrained weights. */
export function train(
  name: ContestName,
  specs: readonly CurveSpec[],
  stepsPerSecond: number | null = null,
): void {
  stopTraining(name);
  const key = keyOf(specs);
  let runs: readonly CurveRun[] = specs.map((spec) => ({ ...untrainedCurve(spec), status: 'running' }));
  let drawing: ReturnType<typeof setTimeout> | undefined;
  /** Many runs report, and one picture shows them all. */
  const draw = () => {
    drawing = undefined;
    useContests.setState({ [name]: { key, runs } });
  };
  draw();
  const ends = specs.map((spec, index) =>
    trainCurve(
      spec,
      (run) => {
        runs = runs.map((one, i) => (i === index ? run : one));
        drawing ??= setTimeout(draw, drawEvery);
      },
      stepsPerSecond,
    ),
  );
  stops.set(name, () => {
    clearTimeout(drawing);
    for (const end of ends) end();
    runs = runs.map((run) => (run.status === 'running' ? { ...run, status: 'stopped' } : run));
    draw();
  });
}

/** Stops what still runs; what was learned stays. */
export function stopTraining(name: ContestName): void {
  stops.get(name)?.();
  stops.delete(name);
}

restoreWith(() => {
  for (const name of [...stops.keys()]) stopTraining(name);
  const before = useContests.getState();
  return () => {
    for (const name of [...stops.keys()]) stopTraining(name);
    useContests.setState(before, true);
  };
});

/** An experiment's contest. Other specifications, or leaving the page, end what runs. */
export function useTraining(
  name: ContestName,
  specs: readonly CurveSpec[],
  stepsPerSecond: number | null = null,
): Training {
  const key = keyOf(specs);
  // Heavy to draw, so it gives way to whatever the visitor does.
  const contest = useInTransition(useContests)[name];
  const fresh = useMemo(() => (JSON.parse(key) as CurveSpec[]).map(untrainedCurve), [key]);
  useEffect(
    () => () => {
      if (useContests.getState()[name]?.key === key) stopTraining(name);
    },
    [name, key],
  );
  const runs = contest?.key === key ? contest.runs : fresh;
  return {
    runs,
    running: runs.some(({ status }) => status === 'running'),
    stop: () => stopTraining(name),
    train: () => train(name, specs, stepsPerSecond),
  };
}

const learned = new WeakMap<Float32Array, Float64Array>();

/** [count]: what a run answers at present. */
export function answersOf(run: CurveRun): Float64Array {
  const { weights } = latest(run);
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
