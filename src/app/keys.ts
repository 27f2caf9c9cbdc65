import { useEffect } from 'react';
import { useSession } from '../state/visitor/session';

/** What a key does by itself on the page. */
type Shortcut = {
  /** As `KeyboardEvent.key` has it; `Space`, and `Mod` for Ctrl or ⌘. The first is the one that hints name. */
  readonly keys: readonly string[];
  /** Where the list of keys has it. */
  readonly group: 'training' | 'lesson' | 'presenting' | 'page';
  /** Where the focus has to be; anywhere, if missing. */
  readonly at?: string;
};

/** On empty ground Space scrolls: a key that was meant for the page must not take a trained model away. */
const training = '.run, .panel-stage';

/** All of them. A key that stands twice does the first of these that there is now. */
export const shortcuts = {
  play: { keys: ['Space'], group: 'training', at: training },
  step: { keys: ['.'], group: 'training', at: training },
  reset: { keys: ['r'], group: 'training', at: training },
  next: { keys: ['ArrowRight', 'Space', 'PageDown'], group: 'lesson' },
  back: { keys: ['ArrowLeft', 'PageUp'], group: 'lesson' },
  present: { keys: ['p'], group: 'presenting' },
  nextPanel: { keys: ['ArrowRight', 'PageDown'], group: 'presenting' },
  previousPanel: { keys: ['ArrowLeft', 'PageUp'], group: 'presenting' },
  blank: { keys: ['b', '.'], group: 'presenting' },
  laser: { keys: ['l'], group: 'presenting' },
  leave: { keys: ['Escape'], group: 'presenting' },
  undo: { keys: ['Mod+z'], group: 'page' },
  redo: { keys: ['Mod+Shift+z', 'Mod+y'], group: 'page' },
  help: { keys: ['?'], group: 'page' },
} as const satisfies Readonly<Record<string, Shortcut>>;
export type Action = keyof typeof shortcuts;

/** A lesson and a class come before the training. */
const order: readonly Action[] = ['blank', 'next', 'back', ...(Object.keys(shortcuts) as Action[])];

const writing = 'textarea, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])';
const operated = `${writing}, select, summary, [role=tab], [role=gridcell], .explained`;
const moved = `${operated}, input, [role=slider], [role=application], [role=radio], svg [tabindex]`;
const pressed = `${operated}, a, button, [role=button], input:not([type=range]), svg [tabindex]:not([role=slider], [role=application])`;

/** Who uses a key itself, and comes first. A clicker has no other keys: before a class they are always the page's. */
function usersOf(key: string): string | undefined {
  if (key === 'Space') return pressed;
  if (key.startsWith('Arrow')) return moved;
  if (key.startsWith('Page')) return presenting() ? undefined : writing;
  return /^[a-z]$/.test(key) ? `${writing}, select` : writing;
}

const presenting = () => useSession.getState().present;
const within = ({ target }: Event, selector: string | undefined) =>
  selector !== undefined && target instanceof Element && target.closest(selector) !== null;

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * A key's name, whatever its case and width, and where another script or an input method is on, by its place on the
 * keyboard: `P`, `Ｐ` and `з` are `p`.
 */
function nameOf({ key, code, shiftKey }: Pressed): string {
  const typed = key.normalize('NFKC').toLowerCase();
  if (code === 'Space' || typed === ' ') return 'Space';
  if (/^[!-~]$/.test(typed)) return typed;
  if (code.startsWith('Key')) return code.slice(3).toLowerCase();
  if (code === 'Period' && !shiftKey) return '.';
  return code === 'Slash' && shiftKey ? '?' : key;
}

export function matches(event: Pressed, shortcut: string): boolean {
  const held = shortcut.split('+');
  const key = held.pop() ?? '';
  const mod = held.includes('Mod');
  if (event.altKey || (event.ctrlKey || event.metaKey) !== mod) return false;
  // Letters may be large, and some signs are typed with Shift.
  const free = key.length === 1 && !mod;
  return (free || event.shiftKey === held.includes('Shift')) && nameOf(event) === key;
}

/** `wake` is what any key does on a black screen, and nothing else. */
const commands = new Map<Action | 'wake', () => void>();

/** What the action does while this is mounted; nothing where that is left out. */
export function useShortcut(action: Action | 'wake', does: (() => void) | false): void {
  useEffect(() => {
    if (!does) return;
    commands.set(action, does);
    return () => {
      if (commands.get(action) === does) commands.delete(action);
    };
  }, [action, does]);
}

/** Does what the key would do. @returns whether there was anything to do */
export function perform(action: Action | 'wake'): boolean {
  const does = commands.get(action);
  does?.();
  return does !== undefined;
}

/** The page's one listener for shortcuts. */
export function followKeys(): () => void {
  addEventListener('keydown', hearFirst, true);
  addEventListener('keydown', hear);
  return () => {
    removeEventListener('keydown', hearFirst, true);
    removeEventListener('keydown', hear);
  };
}

/** Before a class a clicker comes before sliders and lists that use its keys. */
function hearFirst(event: KeyboardEvent): void {
  if (perform('wake')) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else if (presenting() && (event.key.startsWith('Page') || nameOf(event) === '.')) hear(event);
}

function hear(event: KeyboardEvent): void {
  // A dialog keeps its keys; Escape closes first what lies above the page.
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
  if (event.key === 'Escape' && document.querySelector(':popover-open:not(.laser)')) return;
  const action = order.find((one) => {
    const { keys, at }: Shortcut = shortcuts[one];
    return (
      commands.has(one) &&
      (!at || within(event, at)) &&
      keys.some((key) => matches(event, key) && !within(event, usersOf(key)))
    );
  });
  if (!action) return;
  event.preventDefault();
  if (!event.repeat || action === 'undo' || action === 'redo') perform(action);
}

/** For `aria-keyshortcuts`. */
export function ariaKeys(action: Action): string {
  const { keys }: Shortcut = shortcuts[action];
  return keys
    .flatMap((key) =>
      key.startsWith('Mod') ? ['Control', 'Meta'].map((mod) => key.replace('Mod', mod)) : [key],
    )
    .join(' ');
}
