import { useMemo } from 'react';
import type { Words } from '../../../content';
import { experiments as en } from '../../../content/en/experiments';
import { experiments as zh } from '../../../content/zh/experiments';
import { useWords } from '../../../state/visitor/session';
import { type PanelWords, usePanelWords } from '../words';

const experiments: Words<typeof en> = { en, zh };

/** Words of the experiments, and the panel's for categories, gaps and claims. */
export type Say = typeof en & { readonly panel: PanelWords };

export function useSay(): Say {
  const words = useWords(experiments);
  const panel = usePanelWords();
  // Both change with the language only: one object, so that what is drawn from it need not be drawn again.
  return useMemo(() => ({ ...words, panel }), [words]);
}
