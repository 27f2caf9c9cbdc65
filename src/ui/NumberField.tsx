import { type ReactNode, useId, useState } from 'react';
import './Field.css';

/**
 * A number to type. What is typed may be incomplete or out of range for a while: `onInput` hears only valid numbers,
 * and leaving the field puts the last valid one back.
 */
export function NumberField({
  label,
  value,
  min,
  max,
  step = 1,
  onInput,
  inline = false,
  hideLabel = false,
  note,
}: {
  readonly label: ReactNode;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly onInput: (value: number) => void;
  readonly inline?: boolean;
  readonly hideLabel?: boolean;
  readonly note?: ReactNode;
}) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const whole = Number.isInteger(step);
  const read = (text: string) => {
    const typed = Number(text);
    const valid = text.trim() !== '' && typed >= min && typed <= max && (!whole || Number.isInteger(typed));
    return valid ? typed : undefined;
  };
  return (
    <div className={`field number-field${inline ? ' field-inline' : ''}`}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <input
        id={id}
        type="number"
        inputMode={whole && min >= 0 ? 'numeric' : 'decimal'}
        min={min}
        max={max}
        step={step}
        value={draft ?? value}
        aria-invalid={draft !== undefined && read(draft) === undefined ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setDraft(text);
          const typed = read(text);
          if (typed !== undefined) onInput(typed);
        }}
        onBlur={() => setDraft(undefined)}
      />
      {note && (
        <span className="field-note" id={`${id}-note`}>
          {note}
        </span>
      )}
    </div>
  );
}
