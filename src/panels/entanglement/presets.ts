import { type Entanglement, usual } from './store';

const both = { ...usual, activeTasks: 'both' } as const;

/** Known good and known bad cases, seeds left as they are. */
export const presets = [
  { name: 'good', settings: { ...both, conflict: 0, group: 'all' } },
  { name: 'lost', settings: { ...both, conflict: 0.5, group: 'conflicting' } },
  { name: 'bad', settings: { ...both, conflict: 1, group: 'conflicting' } },
  { name: 'towers', settings: { ...both, conflict: 1, group: 'conflicting', width: 4, towers: true } },
] as const satisfies readonly { name: string; settings: Partial<Entanglement> }[];

/** What the reading below leads to. */
export function preset(name: (typeof presets)[number]['name']): Partial<Entanglement> {
  return presets.find((one) => one.name === name)?.settings ?? {};
}
