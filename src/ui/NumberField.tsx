import { type ReactNode, useContext, useId, useState } from 'react';
import { type FieldWords, FieldWordsContext } from './fieldWords';
import './Field.css';

/**
 * A number to type. What is typed may be incomplete or out of range for a while: `onInput` hears only valid numbers,
 * and leaving the field puts the last valid one back. Why it was not taken stays beside it until something else is typed.
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
  const words = useContext(FieldWordsContext);
  const [draft, setDraft] = useState<string>();
  const [refused, setRefused] = useState<{ readonly typed: string; readonly kept: number }>();
  const whole = Number.isInteger(step);
  const read = (text: string) => {
    const typed = Number(text);
    const valid = text.trim() !== '' && typed >= min && typed <= max && (!whole || Number.isInteger(typed));
    return valid ? typed : undefined;
  };
  // Another value has come since.
  const reason =
    refused?.kept === value && words && reasonOf(refused.typed, value, { min, max, whole }, words);
  const notes = [note && `${id}-note`, reason && `${id}-refused`].filter(Boolean).join(' ');
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
        aria-describedby={notes || undefined}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setDraft(text);
          const typed = read(text);
          setRefused(typed === undefined ? { typed: text.trim(), kept: value } : undefined);
          if (typed !== undefined) onInput(typed);
        }}
        onBlur={() => setDraft(undefined)}
      />
      <span aria-live="polite" className="field-refused" id={`${id}-refused`}>
        {reason}
      </span>
      {note && (
        <span className="field-note" id={`${id}-note`}>
          {note}
        </span>
      )}
    </div>
  );
}

function reasonOf(
  typed: string,
  kept: number,
  { min, max, whole }: { readonly min: number; readonly max: number; readonly whole: boolean },
  words: FieldWords,
): string {
  const number = Number(typed);
  if (typed === '' || Number.isNaN(number)) return words.expected(min, max, whole, kept);
  return number < min || number > max ? words.beyond(typed, min, max, kept) : words.notWhole(typed, kept);
}
