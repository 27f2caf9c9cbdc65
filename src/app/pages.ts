import { lazily, panels } from './panels';

/** Pages beside the panels: no stage, and not in the rail's list. */
export const pages = [
  { id: 'glossary', ...lazily('glossary', () => import('../pages/glossary')) },
  { id: 'sources', ...lazily('sources', () => import('../pages/sources')) },
] as const;

/** Everything with an address of its own; the first is shown when the address names none. */
export const places = [...panels, ...pages];

export type PlaceId = (typeof places)[number]['id'];
