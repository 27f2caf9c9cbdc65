import { useMemo } from 'react';
import { currentStep, useLesson } from '../../lessons/engine';
import { covered } from '../../lessons/lesson';
import type { PartState } from '../../ui/parts';
import { useLessonFrame } from './words';

/** What the open step makes of each part: it points at some once its scene stands, and covers what would tell its answer. */
export function useStepParts(): (name: string) => Pick<PartState, 'cover' | 'pointed'> {
  const { covered: word } = useLessonFrame();
  const step = useLesson(currentStep);
  const following = useLesson(({ place, lesson }) => place && lesson?.steps[place.step + 1]);
  // Only what is looked at: the whole page is drawn anew with it, and an answer that is being given changes all the time.
  const locked = useLesson(({ answers }) => step !== undefined && (answers[step.id]?.locked ?? false));
  const ready = useLesson((state) => state.ready);
  return useMemo(() => {
    const covers = step ? covered(step, following ?? undefined, locked) : [];
    return (name) => ({
      cover: covers.includes(name) ? word : undefined,
      pointed: ready && step?.parts.includes(name),
    });
  }, [step, following, locked, ready, word]);
}
