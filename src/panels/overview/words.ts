import { useMemo } from 'react';
import type { Words } from '../../content';
import { behaviour as behaviourEn } from '../../content/en/behaviour';
import { frame as frameEn } from '../../content/en/frame';
import { overview as overviewEn } from '../../content/en/overview';
import { timeline as timelineEn } from '../../content/en/timeline';
import { behaviour as behaviourZh } from '../../content/zh/behaviour';
import { frame as frameZh } from '../../content/zh/frame';
import { overview as overviewZh } from '../../content/zh/overview';
import { timeline as timelineZh } from '../../content/zh/timeline';
import { categories } from '../../data/behaviour';
import { useWords } from '../../state/visitor/session';
import type { InputName } from './blocks';
import type { Inputs } from './store';

const overview: Words<typeof overviewEn> = { en: overviewEn, zh: overviewZh };
const behaviour: Words<typeof behaviourEn> = { en: behaviourEn, zh: behaviourZh };
const frame: Words<typeof frameEn> = { en: frameEn, zh: frameZh };
// The users are the timeline's, so their names are too.
const timeline: Words<typeof timelineEn> = { en: timelineEn, zh: timelineZh };

export type PanelWords = typeof overviewEn & {
  readonly gap: (hours: number) => string;
  readonly categoryName: (category: number) => string;
  readonly presets: typeof timelineEn.presets;
  readonly weights: typeof timelineEn.weights;
  readonly verdicts: typeof timelineEn.tryLabels;
  readonly frame: typeof frameEn;
};

export function usePanelWords(): PanelWords {
  const words = useWords(overview);
  const shared = useWords(frame);
  const { categories: names, gap } = useWords(behaviour);
  const { presets, weights, tryLabels } = useWords(timeline);
  return useMemo(
    () => ({
      ...words,
      gap,
      presets,
      weights,
      verdicts: tryLabels,
      frame: shared,
      categoryName: (category) => names[categories[category]],
    }),
    [words, shared, names, gap, presets, weights, tryLabels],
  );
}

/** What the change is measured against. */
export function since(touched: InputName, before: Inputs, words: PanelWords): string {
  switch (touched) {
    case 'user':
      return words.sinceUser(words.presets[before.user]);
    case 'target':
      return words.sinceTarget(words.categoryName(before.target));
    case 'now':
      return words.sinceNow(momentOf(before.now, words));
    case 'number':
      return words.sinceNumber(before.number);
  }
}

export function momentOf(now: number, { inputs, gap }: PanelWords): string {
  return now <= 0 ? inputs.opened : inputs.later(gap(now));
}
