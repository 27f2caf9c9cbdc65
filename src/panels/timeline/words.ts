import { useMemo } from 'react';
import type { Words } from '../../content';
import { behaviour as behaviourEn } from '../../content/en/behaviour';
import { frame as frameEn } from '../../content/en/frame';
import { timeline as timelineEn } from '../../content/en/timeline';
import { behaviour as behaviourZh } from '../../content/zh/behaviour';
import { frame as frameZh } from '../../content/zh/frame';
import { timeline as timelineZh } from '../../content/zh/timeline';
import { categories } from '../../data/behaviour';
import { useWords } from '../../state/visitor/session';

const timeline: Words<typeof timelineEn> = { en: timelineEn, zh: timelineZh };
const behaviour: Words<typeof behaviourEn> = { en: behaviourEn, zh: behaviourZh };
const frame: Words<typeof frameEn> = { en: frameEn, zh: frameZh };

/** The panel's words, the words for categories and gaps, and the claims and section titles all panels share. */
export type PanelWords = typeof timelineEn & {
  readonly gap: (hours: number) => string;
  readonly edge: (hours: number) => string;
  readonly categoryName: (category: number) => string;
  readonly claims: typeof frameEn.claims;
  readonly sections: typeof frameEn.sections;
};

export function usePanelWords(): PanelWords {
  const words = useWords(timeline);
  const { categories: names, gap, edge } = useWords(behaviour);
  const { claims, sections } = useWords(frame);
  return useMemo(
    () => ({
      ...words,
      gap,
      edge,
      claims,
      sections,
      categoryName: (category) => names[categories[category]],
    }),
    [words, names, gap, edge, claims, sections],
  );
}
