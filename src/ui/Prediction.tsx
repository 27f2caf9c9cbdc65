import { type ReactNode, useId, useState } from 'react';
import './Prediction.css';

/**
 * Predict, then reveal: the answer appears only after a choice, and the choice stays visible beside it.
 */
export function Prediction({
  question,
  choices,
  answer,
  verdict,
  children,
  action,
  chosen: kept,
  onChoose,
}: {
  readonly question: ReactNode;
  readonly choices: readonly string[];
  /** Index of the right choice; undefined while it is still to be measured. */
  readonly answer: number | undefined;
  /** Said of a right and of a wrong choice. */
  readonly verdict: { readonly right: string; readonly wrong: string };
  /** Why it is so. */
  readonly children: ReactNode;
  /** E.g. a button that shows it on the stage; offered with the answer. */
  readonly action?: ReactNode;
  /** The choice, where the caller keeps it. */
  readonly chosen?: number;
  readonly onChoose?: (choice: number) => void;
}) {
  const id = useId();
  const [own, setOwn] = useState<number>();
  const chosen = kept ?? own;
  const choose = (choice: number) => {
    setOwn(choice);
    onChoose?.(choice);
  };
  const known = chosen !== undefined;
  return (
    <div className="prediction" role="group" aria-labelledby={id}>
      <p id={id}>{question}</p>
      <div className="prediction-choices">
        {choices.map((choice, index) => (
          <button
            key={choice}
            type="button"
            aria-pressed={chosen === index}
            data-right={known && index === answer ? '' : undefined}
            onClick={() => choose(index)}
          >
            {choice}
          </button>
        ))}
      </div>
      <div aria-live="polite">
        {known && answer !== undefined && (
          <p>
            <strong>{chosen === answer ? verdict.right : verdict.wrong}</strong> {children}
          </p>
        )}
      </div>
      {known && action}
    </div>
  );
}
