import { frame as frameEn } from '../../../content/en/frame';
import { similarity as en } from '../../../content/en/similarity';
import { frame as frameZh } from '../../../content/zh/frame';
import { similarity as zh } from '../../../content/zh/similarity';
import { useWords } from '../../../state/session';
import type { ArmName } from './store';

/** The section's words, and those shared with all panels. */
export const useSay = () => useWords({ en, zh });
export const useShared = () => useWords({ en: frameEn, zh: frameZh });

const colors: Readonly<Record<ArmName, string>> = {
  none: 'var(--text-3)',
  embeddings: 'var(--negative)',
  cosine: 'var(--warning)',
  digits: 'var(--positive)',
};
export const armColor = (name: ArmName) => colors[name];
