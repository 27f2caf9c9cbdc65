import { create } from 'zustand';
import { oneOf } from '../../state/link/codec';
import { linkTo } from '../../state/link/link';
import { optional } from '../../state/link/settings';
import { type TermId, termIds } from './entries';

/** The term a link points at: `#/glossary?term=ia`. */
export const useGlossary = create<{ readonly term: TermId | null }>(() => ({ term: null }));

export const link = () => linkTo(useGlossary, { term: optional(oneOf(termIds)) }, 'glossary');

export function pointAt(term: TermId): void {
  useGlossary.setState({ term });
}
