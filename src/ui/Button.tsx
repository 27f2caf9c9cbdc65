import type { ComponentProps, ReactNode } from 'react';
import './Button.css';

type Common = {
  /** Stays focusable while it cannot be pressed, so that focus is never lost to a state change. */
  readonly disabled?: boolean;
  readonly onPress: () => void;
  /** The one action of a place that should be found first. */
  readonly primary?: boolean;
  readonly small?: boolean;
  /** For a button that stays down. */
  readonly pressed?: boolean;
  /** Keys that do the same, in `aria-keyshortcuts` notation. */
  readonly shortcut?: string;
  readonly title?: string;
};
type Native = Pick<
  ComponentProps<'button'>,
  'id' | 'className' | 'aria-describedby' | 'aria-controls' | 'aria-expanded'
>;

export function Button({
  disabled = false,
  onPress,
  primary = false,
  small = false,
  pressed,
  shortcut,
  className = '',
  icon,
  children,
  ...native
}: Common &
  Native & { readonly icon?: ReactNode; readonly children?: ReactNode; readonly 'aria-label'?: string }) {
  const look = `button${primary ? ' button-primary' : ''}${small ? ' button-small' : ''} ${className}`;
  return (
    <button
      {...native}
      type="button"
      className={look}
      aria-disabled={disabled || undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {icon}
      {children !== undefined && <span>{children}</span>}
    </button>
  );
}

/** A button that shows only an icon; its name is spoken and appears as a tooltip. */
export function IconButton({
  label,
  ...rest
}: Common & Native & { readonly label: string; readonly icon: ReactNode }) {
  return (
    <Button title={label} aria-label={label} {...rest} className={`icon-button ${rest.className ?? ''}`} />
  );
}
