import { create, useStore } from 'zustand';
import type { Codec, Fields } from './codec';
import { linkTo } from './link';

/** Which named parts of a panel the link hides or locks: what makes a worksheet of a page. */
export type Worksheet = {
  readonly hide: readonly string[];
  readonly lock: readonly string[];
};

export const free: Worksheet = { hide: [], lock: [] };

/** No panel has more parts, and no name is longer. */
const most = 40;
const partName = /^[a-z][a-zA-Z0-9-]{0,31}$/;

/** Names of parts, each once: `seeds,arm-A`; none is `none`, which is no part's name. */
export const partNames: Codec<readonly string[]> = {
  parse: (text) => {
    if (text === 'none') return [];
    const names = text.split(',');
    if (names.length > most || new Set(names).size < names.length) return undefined;
    return names.every((name) => partName.test(name) && name !== 'none') ? names : undefined;
  },
  format: (names) => names.join(',') || 'none',
};

export const worksheetFields: Fields<Worksheet> = { hide: partNames, lock: partNames };

/** What a worksheet makes of each part. What is hidden need not be locked as well. */
export function accessOf({ hide, lock }: Worksheet): (name: string) => 'shown' | 'locked' | 'hidden' {
  return (name) => (hide.includes(name) ? 'hidden' : lock.includes(name) ? 'locked' : 'shown');
}

const stores = new Map<string, ReturnType<typeof newStore>>();
const newStore = () => create<Worksheet>(() => free);

/** Each panel has a worksheet of its own: names mean something on one panel only. */
function worksheetOf(route: string) {
  const known = stores.get(route) ?? newStore();
  stores.set(route, known);
  return known;
}

/** Lets the worksheet stand in the panel's address. A lesson's next scene and undo leave it as its author wanted it. */
export function linkWorksheet(route: string): void {
  linkTo(worksheetOf(route), worksheetFields, route, 'frame');
}

export const useWorksheet = (route: string): Worksheet => useStore(worksheetOf(route));

export const worksheetNow = (route: string): Worksheet => worksheetOf(route).getState();

/** Whether something is hidden or locked: a teacher's page, which asks before it tells. */
export const isWorksheet = ({ hide, lock }: Worksheet): boolean => hide.length + lock.length > 0;

/** Opens everything again: a worksheet is an offer of whoever shared it. */
export function unlock(route: string): void {
  worksheetOf(route).setState(free);
}
