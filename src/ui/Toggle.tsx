import { type CSSProperties, type ReactNode, useId } from 'react';
import './Toggle.css';

/** On or off: a checkbox that says it is a switch. */
export function Toggle({
  label,
  checked,
  onChange,
  color,
  disabled,
  note,
}: {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly color?: string;
  readonly disabled?: boolean;
  readonly note?: ReactNode;
}) {
  const id = useId();
  return (
    <div className="toggle" style={{ '--own': color } as CSSProperties}>
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-checked={checked}
          checked={checked}
          disabled={disabled}
          aria-describedby={note ? id : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {note && (
        <span className="field-note" id={id}>
          {note}
        </span>
      )}
    </div>
  );
}
