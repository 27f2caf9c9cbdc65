import type { ReactNode } from 'react';
import { type Claim, ClaimLabel } from '../../../ui/ClaimLabel';
import { Prediction } from '../../../ui/Prediction';
import { ControlPart } from '../../../ui/parts';
import { useSay, useShared } from './words';

/** What every experiment has: a sentence to keep, a question to answer first, controls, and the picture. */
export function Experiment({
  words,
  answer,
  claim,
  controls,
  children,
}: {
  readonly words: {
    readonly key: string;
    readonly ask: string;
    readonly choices: readonly string[];
    readonly answer: string;
  };
  /** Index of the right choice. */
  readonly answer: number;
  readonly claim: Claim;
  readonly controls: ReactNode;
  readonly children: ReactNode;
}) {
  const say = useSay();
  const shared = useShared();
  return (
    <div className="numerals-experiment">
      <p className="numerals-experiment-key">
        {words.key} <ClaimLabel kind={claim}>{shared.claims[claim]}</ClaimLabel>
      </p>
      <Prediction question={words.ask} choices={words.choices} answer={answer} verdict={say}>
        {words.answer}
      </Prediction>
      <div className="numerals-experiment-controls">{controls}</div>
      <ControlPart name="outcome" title={say.outcome} className="numerals-experiment-outcome">
        {children}
      </ControlPart>
    </div>
  );
}
