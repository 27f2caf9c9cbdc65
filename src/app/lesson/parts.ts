import { useMemo } from 'react';
import { currentStep, useLesson } from '../../lessons/engine';
import { covered } from '../../lessons/lesson';
import type { PartState } from '../../ui/parts';
import { useLessonFrame } from './words';

/** What the open step makes of each part: it points at some once its scene stands, and covers what would tell its answer. */
export function useStepParts(): (name: string) => Pick<PartState, 'cover' | 'pointed'> {
  const { covered: word } = useLessonFrame();
  const { place, lesson, answers, ready } = useLesson();
  const step = currentStep({ place, lesson });
  const following = place ? lesson?.steps[place.step + 1] : undefined;
  const locked = step !== undefined && (answers[step.id]?.locked ?? false);
  return useMemo(() => {
    const covers = step ? covered(step, following, locked) : [];
    return (name) => ({
      cover: covers.includes(name) ? word : undefined,
      pointed: ready && step?.parts.includes(name),
    });
  }, [step, following, locked, ready, word]);
}
