import { similarity as en } from '../../../content/en/similarity';
import { similarity as zh } from '../../../content/zh/similarity';
import { useWords } from '../../../state/visitor/session';
import type { ArmName } from './store';

/** The section's words. */
export const useSay = () => useWords({ en, zh });

const colors: Readonly<Record<ArmName, string>> = {
  none: 'var(--text-3)',
  embeddings: 'var(--negative)',
  cosine: 'var(--warning)',
  digits: 'var(--positive)',
};
export const armColor = (name: ArmName) => colors[name];
