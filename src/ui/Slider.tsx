import { type CSSProperties, type ReactNode, useId } from 'react';
import { useFinger } from './useFinger';
import './Field.css';

/** A range with its label and value always in sight; `onInput` hears every change while it is dragged. */
export function Slider({
  label,
  value,
  min,
  max,
  step = 1,
  onInput,
  format = String,
  color,
  disabled,
  marks,
  note,
  inline = false,
}: {
  readonly label: ReactNode;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number | 'any';
  readonly onInput: (value: number) => void;
  /** The value as text, seen and spoken. */
  readonly format?: (value: number) => string;
  /** The concept that this slider changes, e.g. `var(--temporal)`. */
  readonly color?: string;
  readonly disabled?: boolean;
  /** Words at the two ends. */
  readonly marks?: readonly [string, string];
  readonly note?: ReactNode;
  /** Label and value before the track, in one line. */
  readonly inline?: boolean;
}) {
  const id = useId();
  const { change, listeners } = useFinger(value, onInput);
  const part = max > min ? (value - min) / (max - min) : 0;
  const style = { '--part': Math.min(1, Math.max(0, part)), '--own': color } as CSSProperties;
  const longest = [min, max, value]
    .map((one) => format(one))
    .reduce((a, b) => (a.length >= b.length ? a : b));
  return (
    <div className={`field slider${inline ? ' field-inline' : ''}`} style={style}>
      <span className="field-head">
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id} className="field-value" style={{ minWidth: `${longest.length}ch` }}>
          {format(value)}
        </output>
      </span>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        aria-valuetext={format(value)}
        aria-describedby={note ? `${id}-note` : undefined}
        {...listeners}
        onChange={(event) => change(event.currentTarget.valueAsNumber)}
      />
      {marks && (
        <span className="slider-marks" aria-hidden="true">
          <span>{marks[0]}</span>
          <span>{marks[1]}</span>
        </span>
      )}
      {note && (
        <span className="field-note" id={`${id}-note`}>
          {note}
        </span>
      )}
    </div>
  );
}
