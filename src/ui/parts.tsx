import { createContext, type ReactNode, useContext } from 'react';

/**
 * Named parts of a panel: figures, sections and groups of controls. A lesson points at them, a worksheet locks or hides them, an
 * export takes them; all by the one name that stands in the page as `data-part`.
 */
export type PartState = 'shown' | 'locked' | 'hidden';

const PartsContext = createContext<(name: string) => PartState>(() => 'shown');

/** Mount around a panel whose parts are not all free; `stateOf` is asked with each part's name. */
export const PartStates = PartsContext.Provider;

/** What became of a part; one without a name is always shown. */
export function usePart(name: string | undefined): PartState {
  const stateOf = useContext(PartsContext);
  return name === undefined ? 'shown' : stateOf(name);
}

/** For a part that carries its name, and is `inert` while locked, by itself; it is mounted anew when it is shown again. */
export function UnlessHidden({ part, children }: { readonly part: string; readonly children: ReactNode }) {
  return usePart(part) === 'hidden' ? null : children;
}

/** Controls, or a piece of a stage, that is neither a `Figure`, a `Section` nor a `ControlGroup`. */
export function Part({
  name,
  label,
  className,
  children,
}: {
  readonly name: string;
  /** What the controls are about, for those who do not see them together. */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const state = usePart(name);
  if (state === 'hidden') return null;
  // A disabled fieldset disables every control inside it, natively.
  return (
    <fieldset
      className={`part ${className ?? ''}`}
      data-part={name}
      aria-label={label}
      disabled={state === 'locked'}
    >
      {children}
    </fieldset>
  );
}
