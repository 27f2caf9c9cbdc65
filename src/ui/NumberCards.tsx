import {
  createContext,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Explanation } from './explanation';
import { type CardWords, NumberCard } from './NumberCard';
import { place } from './place';

/**
 * Every number knows its inputs. One card serves the whole page: hundreds of numbers only say, when they are pointed
 * at, what explains them, and the card asks for the explanation then.
 */

type Explain = () => Explanation;
type Anchor = HTMLElement | SVGElement;
type Open = { readonly anchor: Anchor; readonly pinned: boolean };

/** Spread onto an HTML or SVG element to make it a number that explains itself. */
export type CardTrigger = {
  readonly ref: (element: Anchor | null) => (() => void) | undefined;
  readonly tabIndex: number;
  readonly role: 'button';
  readonly 'aria-haspopup': 'dialog';
  readonly onPointerEnter: (event: PointerEvent<Anchor>) => void;
  readonly onPointerLeave: (event: PointerEvent<Anchor>) => void;
  readonly onFocus: (event: FocusEvent<Anchor>) => void;
  readonly onBlur: (event: FocusEvent<Anchor>) => void;
  readonly onClick: (event: MouseEvent<Anchor>) => void;
  readonly onKeyDown: (event: KeyboardEvent<Anchor>) => void;
};

type Cards = { readonly trigger: (explain: Explain) => CardTrigger };
const CardsContext = createContext<Cards | undefined>(undefined);

/** Long enough to cross a field of numbers without a flicker, short enough to feel immediate. */
const openAfter = 70;
/** Time to move the pointer from a number into its card. */
const closeAfter = 180;

/**
 * For many numbers: `const card = useNumberCards()`, then `<rect {...card(() => explanation)} />` for each. Elements in
 * a grid with its own arrow keys add `tabIndex={-1}` after it.
 */
export function useNumberCards(): (explain: Explain) => CardTrigger {
  const cards = useContext(CardsContext);
  if (!cards) throw new Error('useNumberCards needs NumberCards around it');
  return cards.trigger;
}

/** For one number. */
export function useNumberCard(explain: Explain): CardTrigger {
  return useNumberCards()(explain);
}

/** A number in text that explains itself. */
export function Explained({
  explain,
  color,
  children,
}: {
  readonly explain: Explain;
  readonly color?: string;
  readonly children: ReactNode;
}) {
  return (
    <span className="explained" style={{ color }} {...useNumberCard(explain)}>
      {children}
    </span>
  );
}

/** Mount once, around everything. */
export function NumberCards({
  words,
  children,
}: {
  readonly words: CardWords;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState<Open>();
  // The card shows what its number is now: a trigger that is drawn again with new weights refreshes the open card.
  const [, refresh] = useState(0);
  const explains = useRef(new WeakMap<Anchor, Explain>());
  const current = useRef<Open>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  current.current = open;

  const cards = useMemo<Cards & { later: (next: Open | undefined) => void; close: () => void }>(() => {
    const now = (next: Open | undefined) => {
      clearTimeout(timer.current);
      current.current = next;
      setOpen(next);
    };
    const later = (next: Open | undefined) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => now(next), next ? openAfter : closeAfter);
    };
    const pinned = () => current.current?.pinned ?? false;
    const trigger = (explain: Explain): CardTrigger => ({
      ref: (element) => {
        if (!element) return;
        explains.current.set(element, explain);
        if (current.current?.anchor === element) refresh((count) => count + 1);
        return () => {
          // Gone from the page, not merely drawn again.
          queueMicrotask(() => {
            if (current.current?.anchor === element && !element.isConnected) now(undefined);
          });
        };
      },
      tabIndex: 0,
      role: 'button',
      'aria-haspopup': 'dialog',
      onPointerEnter: ({ currentTarget, pointerType }) => {
        if (pointerType !== 'touch' && !pinned()) later({ anchor: currentTarget, pinned: false });
      },
      onPointerLeave: ({ pointerType }) => {
        if (pointerType !== 'touch' && !pinned()) later(undefined);
      },
      onFocus: ({ currentTarget }) => {
        // A click focuses too, and decides for itself.
        if (currentTarget.matches(':focus-visible') && !pinned())
          now({ anchor: currentTarget, pinned: false });
      },
      onBlur: () => {
        if (!pinned()) later(undefined);
      },
      onClick: ({ currentTarget }) => {
        const shown = current.current;
        now(
          shown?.anchor === currentTarget && shown.pinned
            ? undefined
            : { anchor: currentTarget, pinned: true },
        );
      },
      onKeyDown: (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        now({ anchor: event.currentTarget, pinned: true });
      },
    });
    return { trigger, later, close: () => now(undefined) };
  }, []);

  const explain = open && explains.current.get(open.anchor);
  return (
    <CardsContext value={cards}>
      {children}
      {open && explain && (
        <CardLayer open={open} onKeep={cards.later} onClose={cards.close}>
          <NumberCard explanation={explain()} words={words} pinned={open.pinned} onClose={cards.close} />
        </CardLayer>
      )}
    </CardsContext>
  );
}

/** The card's place in the top layer, beside its number. */
function CardLayer({
  open,
  onKeep,
  onClose,
  children,
}: {
  readonly open: Open;
  readonly onKeep: (next: Open | undefined) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const id = useId();
  const layer = useRef<HTMLDivElement>(null);
  const { anchor, pinned } = open;

  useLayoutEffect(() => {
    const element = layer.current;
    if (!element?.isConnected) return;
    if (!element.matches(':popover-open')) element.showPopover();
    putBeside(anchor, element);
  });

  useEffect(() => {
    anchor.setAttribute('aria-describedby', id);
    anchor.setAttribute('data-explained', '');
    return () => {
      anchor.removeAttribute('aria-describedby');
      anchor.removeAttribute('data-explained');
    };
  }, [anchor, id]);

  useEffect(() => {
    const element = layer.current;
    // From the keyboard, a pinned card takes the focus so that its links can be reached.
    if (pinned && anchor.matches(':focus-visible')) element?.querySelector<HTMLElement>('button')?.focus();
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      if (element?.contains(document.activeElement)) anchor.focus();
      onClose();
    };
    const onPress = (event: globalThis.PointerEvent) => {
      const target = event.target as Node;
      if (!element?.contains(target) && !anchor.contains(target)) onClose();
    };
    // The card goes along with its number, and goes when that leaves the window.
    const onMove = (event: Event) => {
      if (!element || (event.target instanceof Node && element.contains(event.target))) return;
      const { top, bottom } = anchor.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) onClose();
      else putBeside(anchor, element);
    };
    addEventListener('keydown', onKey, true);
    addEventListener('pointerdown', onPress, true);
    addEventListener('scroll', onMove, { capture: true, passive: true });
    addEventListener('resize', onMove);
    return () => {
      removeEventListener('keydown', onKey, true);
      removeEventListener('pointerdown', onPress, true);
      removeEventListener('scroll', onMove, true);
      removeEventListener('resize', onMove);
    };
  }, [anchor, pinned, onClose]);

  return (
    <div
      ref={layer}
      id={id}
      popover="manual"
      className="number-card-layer"
      onPointerEnter={() => onKeep(open)}
      onPointerLeave={(event) => {
        if (!pinned && event.pointerType !== 'touch') onKeep(undefined);
      }}
    >
      {children}
    </div>
  );
}

function putBeside(anchor: Anchor, card: HTMLElement): void {
  const { width, height } = card.getBoundingClientRect();
  const room = { width: innerWidth, height: innerHeight };
  const { left, top } = place(anchor.getBoundingClientRect(), { width, height }, room);
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}
