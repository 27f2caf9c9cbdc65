import type { ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { Prediction } from '../../ui/Prediction';

type Words = {
  readonly ask: string;
  readonly choices: readonly string[];
  readonly answer: ReactNode;
  /** On the button that shows it; left out: that of all. */
  readonly go?: string;
};

/** What is true of a question in every language: which choice is right, and what shows it on the stage. */
export type Try = { readonly right: number; readonly show: () => void };

/** Predict, then watch it happen on the stage. */
export function Tries<Name extends string>({
  tries,
  words,
  verdict,
  go,
}: {
  readonly tries: Readonly<Record<Name, Try>>;
  readonly words: Readonly<Record<NoInfer<Name>, Words>>;
  /** Said of a right and of a wrong choice. */
  readonly verdict: { readonly right: string; readonly wrong: string };
  readonly go?: string;
}) {
  return (Object.keys(tries) as Name[]).map((name) => {
    const { right, show } = tries[name];
    const { ask, choices, answer, go: own = go } = words[name];
    return (
      <Prediction
        key={name}
        question={ask}
        choices={choices}
        answer={right}
        verdict={verdict}
        action={
          <Button
            onPress={() => {
              show();
              // The stage is above: back into sight.
              document.querySelector('.panel-stage')?.scrollIntoView({ block: 'start' });
            }}
          >
            {own}
          </Button>
        }
      >
        {answer}
      </Prediction>
    );
  });
}
