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

/** The histories that a map is averaged over. */
export const allBackgrounds = 12;
/** How many of them one frame takes: about a millisecond each. */
const backgroundsPerFrame = 4;

/** The histories of a target are the same for every model, and the same as the trainer's. */
export const backgroundSeed = (target: number) => seedFor(target, 'probe');

/**
 * The map of a target, a few background histories a frame, so that nothing waits for it. New weights wait until the
 * map under way is done: otherwise a fast training would never let one finish.
 */
export function useLearnedMap(model: Model, target: number): LearnedMap | undefined {
  const [result, setResult] = useState<LearnedMap>();
  const latest = useRef(model);
  latest.current = model;
  const idle = useRef(true);
  const wake = useRef<() => void>(undefined);

  useEffect(() => {
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
        parts.push(learnedMap(of.network, of.weights, target, unrelated, random, backgroundsPerFrame));
        if (parts.length * backgroundsPerFrame < allBackgrounds) {
          frame = requestAnimationFrame(next);
          return;
        }
        const map = parts[0].map((_, cell) =>
          parts.reduce((sum, part) => sum + part[cell] / parts.length, 0),
        );
        setResult({ map, model: of, target, backgrounds: allBackgrounds });
        done = of;
        frame = requestAnimationFrame(begin);
      };
      frame = requestAnimationFrame(next);
    };
    wake.current = begin;
    begin();
    return () => cancelAnimationFrame(frame);
  }, [target]);

  useEffect(() => {
    if (idle.current && model) wake.current?.();
  }, [model]);

  return result?.target === target ? result : undefined;
}
