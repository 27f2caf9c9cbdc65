import type { TermWords } from '../../content/en/glossary';
import { type Entry, entries } from './entries';

type Names = Readonly<Record<string, TermWords>>;

/** Entries whose name, in any of the languages, or id holds every word looked for. */
export function find(text: string, languages: readonly Names[]): readonly Entry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ id }) => {
    const names = [id, ...languages.map((terms) => terms[id].name)].join(' ').toLowerCase();
    return words.every((word) => names.includes(word));
  });
}
