import { startTransition, useEffect, useRef, useState } from 'react';
import { type Curve, plantedCurve, type Unseen, unseenValues } from '../../../data/curves';
import { learnedCurve } from '../../../math/numberCurve';
import type { NumberEncoding } from '../../../math/numerals';
import { type CurveRun, type CurveSpec, latest, trainCurve, untrainedCurve } from '../../../state/curves';

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

export type Training = {
  /** One for each specification; untrained before the first `train`. */
  readonly runs: readonly CurveRun[];
  readonly running: boolean;
  train(): void;
  stop(): void;
};

/** A picture at most every so many milliseconds: twelve a second. */
const drawEvery = 80;

/** Trains specifications side by side. Other specifications, or leaving the page, end what runs. */
export function useTraining(specs: readonly CurveSpec[], stepsPerSecond: number | null = null): Training {
  const key = JSON.stringify(specs);
  const [known, setKnown] = useState(() => ({ key, runs: specs.map(untrainedCurve) }));
  const stops = useRef<(() => void)[]>([]);
  /** Runs heard of since they were last drawn: many runs report, and one picture shows them all. */
  const heard = useRef(new Map<number, CurveRun>());
  const draw = () => {
    const news = new Map(heard.current);
    heard.current.clear();
    // Heavy to draw, so it gives way to whatever the visitor does.
    startTransition(() =>
      setKnown((all) => ({
        ...all,
        runs: all.runs.map((run, i) => {
          const newer = news.get(i);
          return newer?.spec === run.spec ? newer : run;
        }),
      })),
    );
  };
  const end = () => {
    for (const stopOne of stops.current.splice(0)) stopOne();
    heard.current.clear();
  };
  const stop = () => {
    draw();
    end();
    setKnown((all) => ({
      ...all,
      runs: all.runs.map((run) => (run.status === 'running' ? { ...run, status: 'stopped' } : run)),
    }));
  };

  let { runs } = known;
  if (known.key !== key) {
    runs = specs.map(untrainedCurve);
    setKnown({ key, runs });
  }
  // What runs belongs to the specifications.
  useEffect(() => end, [key]);

  return {
    runs,
    running: runs.some(({ status }) => status === 'running'),
    stop,
    train() {
      end();
      setKnown({ key, runs: specs.map((spec) => ({ ...untrainedCurve(spec), status: 'running' })) });
      stops.current = specs.map((spec, index) =>
        trainCurve(
          spec,
          (run) => {
            if (heard.current.size === 0) setTimeout(draw, drawEvery);
            heard.current.set(index, run);
          },
          stepsPerSecond,
        ),
      );
    },
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
