import type { KeyboardEvent } from 'react';

const ways: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/**
 * For a row of things to ask about: arrow keys go from one to the next, and the first alone is a stop of the tab key
 * (the others have `tabIndex={-1}`).
 */
export function arrowKeys(event: KeyboardEvent<HTMLElement>): void {
  const by = ways[event.key];
  if (!by) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[tabindex]')];
  const next = all[all.indexOf(event.target as HTMLElement) + by];
  event.preventDefault();
  next?.focus();
}
