import { useMemo } from 'react';
import type { Words } from '../content';
import { figureMenu as en, type FigureMenuWords } from '../content/en/figureMenu';
import { figureMenu as zh } from '../content/zh/figureMenu';
import { linkOf, parseHash } from '../state/link/link';
import { useWords } from '../state/visitor/session';

const words: Words<FigureMenuWords> = { en, zh };

/** The address of what is on screen, whole: what an exported file points back to. */
export function addressHere(): string {
  return new URL(linkOf(parseHash(location.hash).route), location.href).href;
}

/** What figures need to be exported. */
export function useFigureExports() {
  const said = useWords(words);
  return useMemo(() => ({ words: said, link: addressHere }), [said]);
}
