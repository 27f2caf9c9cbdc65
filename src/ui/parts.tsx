import {
  createContext,
  isValidElement,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useSyncExternalStore,
} from 'react';
import './parts.css';

/**
 * Named parts of a panel: figures, sections and groups of controls. A lesson points at them and covers them, a worksheet
 * locks or hides them, an export takes them; all by the one name that stands in the page as `data-part`.
 */
export type Access = 'shown' | 'locked' | 'hidden';
export type PartState = {
  readonly access: Access;
  /** What stands on the cover, while a part must not tell the answer. */
  readonly cover?: string;
  /** Whether a lesson's step is about it. */
  readonly pointed?: boolean;
};

/** A part as it announces itself. Controls can be locked, figures and reading only hidden; the frame stays. */
export type Part = {
  readonly name: string;
  readonly title: string;
  readonly kind: 'controls' | 'figures' | 'reading' | 'frame';
};

const free: PartState = { access: 'shown' };
const PartsContext = createContext<(name: string) => PartState>(() => free);

/** Mount around all parts; `stateOf` is asked with each one's name. */
export const PartStates = PartsContext.Provider;

/** Parts that are mounted, hidden ones too, by the place that announced them. */
const mounted = new Map<string, Part>();
let list: readonly Part[] = [];
const listeners = new Set<() => void>();

function changed(): void {
  list = [...mounted.values()];
  for (const listener of listeners) listener();
}

export function onPartsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All parts that there are now, in the order in which they came. */
export const useMountedParts = (): readonly Part[] => useSyncExternalStore(onPartsChange, () => list);

/**
 * Announces a part, and says what became of it: draw nothing where it is hidden, else spread `element` on its element, or
 * on a fieldset `group`, which disables every control inside it natively. One without a name is always shown.
 */
export function usePart(name: string | undefined, kind: Part['kind'], title: ReactNode) {
  const stateOf = useContext(PartsContext);
  const id = useId();
  const text = textOf(title);
  useEffect(() => {
    if (name === undefined) return;
    mounted.set(id, { name, kind, title: text || name });
    changed();
  }, [id, name, kind, text]);
  useEffect(
    () => () => {
      if (mounted.delete(id)) changed();
    },
    [id],
  );
  const { access, cover, pointed } = name === undefined ? free : stateOf(name);
  const marks = { 'data-part': name, 'data-covered': cover, 'data-pointed-at': pointed ? '' : undefined };
  const covered = cover !== undefined;
  const locked = access === 'locked';
  return {
    hidden: access === 'hidden',
    element: { ...marks, inert: locked || covered },
    group: { ...marks, inert: covered, disabled: locked },
  };
}

/** The words of a title, without its looks. */
function textOf(title: ReactNode): string {
  if (Array.isArray(title)) return title.map(textOf).join('');
  if (isValidElement<{ readonly children?: ReactNode }>(title)) return textOf(title.props.children);
  return typeof title === 'string' || typeof title === 'number' ? String(title) : '';
}

/** Controls, or a piece of a stage, that is neither a `Figure`, a `Section` nor a `ControlGroup`. */
export function ControlPart({
  name,
  title,
  spoken = false,
  className = '',
  children,
}: {
  readonly name: string;
  readonly title: string;
  /** Whether the title is also told to those who do not see the controls together. */
  readonly spoken?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { hidden, group } = usePart(name, 'controls', title);
  return hidden ? null : (
    <fieldset {...group} className={`part ${className}`} aria-label={spoken ? title : undefined}>
      {children}
    </fieldset>
  );
}
