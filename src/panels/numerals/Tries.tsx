import { Button } from '../../ui/Button';
import { Prediction } from '../../ui/Prediction';
import { lastStep, setBases, setKind, setPair, setRange, setSource, setStep } from './store';
import { useSay } from './words';

/** Things to predict first and then see on the stage. */
export function Tries() {
  const { tries } = useSay();
  const see = (settings: () => void) => () => {
    setRange(64);
    setStep(lastStep);
    settings();
    // The stage is above: bring it back into sight.
    document.querySelector('.numerals-stage')?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className="numerals-tries">
      <Prediction
        question={tries.twins.ask}
        choices={tries.twins.choices}
        answer={1}
        verdict={tries}
        action={
          <Button
            onPress={see(() => {
              setBases([2, 3]);
              setKind('shared');
              setPair(51, 23);
            })}
          >
            {tries.twins.go}
          </Button>
        }
      >
        {tries.twins.answer}
      </Prediction>
      <Prediction
        question={tries.cliff.ask}
        choices={tries.cliff.choices}
        answer={1}
        verdict={tries}
        action={
          <Button
            onPress={see(() => {
              setBases([2]);
              setKind('positional');
              setSource('random');
              setPair(31, 32);
            })}
          >
            {tries.cliff.go}
          </Button>
        }
      >
        {tries.cliff.answer}
      </Prediction>
      <Prediction
        question={tries.mend.ask}
        choices={tries.mend.choices}
        answer={1}
        verdict={tries}
        action={
          <Button
            onPress={see(() => {
              setBases([2, 3]);
              setKind('positional');
              setPair(31, 32);
            })}
          >
            {tries.mend.go}
          </Button>
        }
      >
        {tries.mend.answer}
      </Prediction>
    </div>
  );
}
