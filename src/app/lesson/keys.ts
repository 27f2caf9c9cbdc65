import { useEffect } from 'react';
import { back, next } from '../../lessons/engine';

/** Keys of a lesson; whatever has the focus and uses them itself comes first. */
export function useKeys(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
      const action = keys[event.key];
      if (!action || document.querySelector('dialog[open]')) return;
      // Plain buttons use the space bar, but no arrows; clickers send PageUp and PageDown, which only text uses.
      const uses = event.key.startsWith('Page')
        ? typing
        : event.key === ' '
          ? `${moving}, a, button`
          : moving;
      if (event.target instanceof Element && event.target.closest(uses)) return;
      event.preventDefault();
      action();
    };
    // Before the window, where the run controls listen for the space bar.
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [open]);
}

const keys: Readonly<Record<string, () => void>> = {
  ' ': next,
  ArrowRight: next,
  PageDown: next,
  ArrowLeft: back,
  PageUp: back,
};
const typing = 'textarea, [contenteditable], input:not([type=range], [type=radio], [type=checkbox])';
const moving =
  'input, select, textarea, summary, [contenteditable], [role=slider], [role=tab], [role=gridcell], [role=radio], svg [tabindex], .explained';
