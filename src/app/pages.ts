import { lazily } from './panels';

/** Pages beside the panels: no stage, and not in the rail's list. */
export const pages = [
  { id: 'glossary', ...lazily('glossary', () => import('../pages/glossary')) },
  { id: 'sources', ...lazily('sources', () => import('../pages/sources')) },
] as const;

export type PageId = (typeof pages)[number]['id'];
