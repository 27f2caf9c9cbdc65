import {
  type ComponentType,
  createContext,
  type ReactNode,
  Suspense,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { place } from './place';
import './Terms.css';

/** What a term's card holds; the app brings it, loaded when the first term is asked. */
export type DefinitionProps = { readonly id: string; readonly onLeave: () => void };

type Asked = { readonly anchor: HTMLElement; readonly id: string; readonly name: string };
const Ask = createContext<((asked: Asked) => void) | undefined>(undefined);

/** A word of the text that opens its definition. Where no `Terms` is around, just the word. */
export function Term({ id, children }: { readonly id: string; readonly children: string }) {
  const ask = useContext(Ask);
  if (!ask) return children;
  return (
    <button
      type="button"
      className="term"
      aria-haspopup="dialog"
      onClick={({ currentTarget: anchor }) => ask({ anchor, id, name: children })}
    >
      {children}
    </button>
  );
}

/** Mount once, around everything: one card serves all terms. */
export function Terms({
  Definition,
  children,
}: {
  readonly Definition: ComponentType<DefinitionProps>;
  readonly children: ReactNode;
}) {
  const [asked, setAsked] = useState<Asked>();
  return (
    <Ask value={setAsked}>
      {children}
      {asked && (
        <Card
          key={`${asked.id} ${asked.name}`}
          asked={asked}
          // The browser tells of a closed card later; another may have been opened since.
          onClosed={() => setAsked((now) => (now === asked ? undefined : now))}
        >
          <Definition id={asked.id} onLeave={() => setAsked(undefined)} />
        </Card>
      )}
    </Ask>
  );
}

/** The browser's own popover: Escape and a click elsewhere close it, and the focus goes back to the word. */
function Card({
  asked: { anchor, name },
  onClosed,
  children,
}: {
  readonly asked: Asked;
  readonly onClosed: () => void;
  readonly children: ReactNode;
}) {
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = layer.current;
    if (!element) return;
    const put = () => {
      const { width, height } = element.getBoundingClientRect();
      const room = { width: innerWidth, height: innerHeight };
      const { left, top } = place(anchor.getBoundingClientRect(), { width, height }, room);
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    };
    element.showPopover();
    element.focus();
    put();
    // The definition may come later.
    const observer = new ResizeObserver(put);
    observer.observe(element);
    return () => observer.disconnect();
  }, [anchor]);
  return (
    <div
      ref={layer}
      popover="auto"
      role="dialog"
      aria-label={name}
      tabIndex={-1}
      className="term-card"
      onToggle={({ newState }) => {
        if (newState === 'closed') onClosed();
      }}
    >
      <Suspense fallback={<p>…</p>}>{children}</Suspense>
    </div>
  );
}
