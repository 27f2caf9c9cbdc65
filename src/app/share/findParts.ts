import { flushSync } from 'react-dom';
import { setPreview } from '../../state/link/preview';
import { free } from '../../state/link/worksheet';

/** A named part of the panel as the share dialog lists it. */
export type FoundPart = {
  readonly name: string;
  readonly title: string;
  readonly kind: 'controls' | 'figures' | 'reading';
};

/** All parts of the panel on screen; those that a worksheet hides are drawn for a moment to be found. */
export function findParts(route: string): readonly FoundPart[] {
  flushSync(() => setPreview({ route, worksheet: free }));
  const found = [...document.querySelectorAll<HTMLElement>('main [data-part]')].map(described);
  flushSync(() => setPreview(null));
  const once = new Map(found.map((part) => [part.name, part]));
  return [...once.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const order: readonly FoundPart['kind'][] = ['controls', 'figures', 'reading'];

function described(element: HTMLElement): FoundPart {
  const name = element.dataset.part ?? '';
  return { name, title: titleOf(element) || name, kind: kindOf(element) };
}

/** What can be locked: groups of controls, and pieces of a stage that are dragged and stand in no figure. */
function kindOf(element: HTMLElement): FoundPart['kind'] {
  if (element.matches('.section')) return 'reading';
  const operated = 'input, select, [role=slider]';
  if (element.matches('fieldset')) return 'controls';
  return !element.matches('.figure') && element.querySelector(operated) ? 'controls' : 'figures';
}

/** The part's own name for the reader: legend, heading, label, or the first thing it says. */
function titleOf(element: HTMLElement): string {
  const own = element.getAttribute('aria-label');
  if (own) return own;
  const places = ['legend', 'h2, h3', 'svg[aria-label]', '.field-label, label', 'b, strong', 'summary'];
  for (const place of places) {
    const found = element.querySelector(place);
    const text = found?.getAttribute('aria-label') ?? found?.textContent?.trim();
    if (text) return text;
  }
  return '';
}
