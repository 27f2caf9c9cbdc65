import { type ReactNode, useId } from 'react';
import './Segmented.css';

export type Choice<T extends string | number> = {
  readonly value: T;
  readonly label: ReactNode;
  /** Spoken in place of a label that is an icon. */
  readonly name?: string;
  readonly disabled?: boolean;
  readonly color?: string;
};

/** One of a few, all of them in sight: a radio group. */
export function Segmented<T extends string | number>({
  label,
  choices,
  value,
  onChange,
  hideLabel = false,
  small = false,
}: {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly hideLabel?: boolean;
  readonly small?: boolean;
}) {
  const id = useId();
  return (
    <div
      className={`field segmented${small ? ' segmented-small' : ''}`}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
    >
      <span id={`${id}-label`} className={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </span>
      <span className="segmented-row">
        {choices.map((choice) => (
          <label key={choice.value} title={choice.name} style={{ '--own': choice.color } as object}>
            <input
              type="radio"
              name={id}
              checked={choice.value === value}
              disabled={choice.disabled}
              aria-label={choice.name}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
