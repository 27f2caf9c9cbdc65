import { type ReactNode, useId } from 'react';
import './Field.css';

/** One of many, by the browser's own list. */
export function Select<T extends string | number>({
  label,
  choices,
  value,
  onChange,
  inline = false,
  hideLabel = false,
  disabled,
}: {
  readonly label: ReactNode;
  readonly choices: readonly { readonly value: T; readonly label: string; readonly disabled?: boolean }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly inline?: boolean;
  readonly hideLabel?: boolean;
  readonly disabled?: boolean;
}) {
  const id = useId();
  return (
    <div className={`field${inline ? ' field-inline' : ''}`}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <select
        id={id}
        disabled={disabled}
        value={choices.findIndex((choice) => choice.value === value)}
        onChange={(event) => onChange(choices[Number(event.currentTarget.value)].value)}
      >
        {choices.map((choice, index) => (
          <option key={choice.value} value={index} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
