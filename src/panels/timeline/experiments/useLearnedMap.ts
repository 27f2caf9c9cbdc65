import { useEffect, useRef, useState } from 'react';
import { unrelatedTo } from '../../../data/response';
import { learnedMap } from '../../../math/probe';
import { seeded, seedFor } from '../../../math/random';
import type { Model } from '../model';

/** The learned map of one target, with what it was computed from. */
export type LearnedMap = {
  /** [category, bucket]. */
  readonly map: Float64Array;
  readonly model: Model;
  readonly target: number;
  readonly backgrounds: number;
};

/** All the histories that a map is averaged over, and how many there is time for while training. */
export const allBackgrounds = 12;
const backgroundsWhileTraining = 3;

/** The histories of a target are the same for every model, and the same as the trainer's. */
export const backgroundSeed = (target: number) => seedFor(target, 'probe');

/**
 * The map of a target, one background history a frame (145 forward passes, some 5 ms), so that nothing waits for it.
 * New weights wait until the map under way is done: otherwise a fast training would never let one finish.
 */
export function useLearnedMap(model: Model, target: number, training: boolean): LearnedMap | undefined {
  const [result, setResult] = useState<LearnedMap>();
  const latest = useRef(model);
  latest.current = model;
  const idle = useRef(true);
  const wake = useRef<() => void>(undefined);

  useEffect(() => {
    const wanted = training ? backgroundsWhileTraining : allBackgrounds;
    let frame = 0;
    let done: Model | undefined;
    const begin = () => {
      const of = latest.current;
      if (of === done) {
        idle.current = true;
        return;
      }
      idle.current = false;
      const random = seeded(backgroundSeed(target));
      const unrelated = unrelatedTo(target);
      const parts: Float64Array[] = [];
      const next = () => {
        parts.push(learnedMap(of.network, of.weights, target, unrelated, random, 1));
        if (parts.length < wanted) {
          frame = requestAnimationFrame(next);
          return;
        }
        const map = parts[0].map((_, cell) => parts.reduce((sum, part) => sum + part[cell], 0) / wanted);
        setResult({ map, model: of, target, backgrounds: wanted });
        done = of;
        frame = requestAnimationFrame(begin);
      };
      frame = requestAnimationFrame(next);
    };
    wake.current = begin;
    begin();
    return () => cancelAnimationFrame(frame);
  }, [target, training]);

  useEffect(() => {
    if (idle.current && model) wake.current?.();
  }, [model]);

  return result?.target === target ? result : undefined;
}
