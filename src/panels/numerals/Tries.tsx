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
  const setUp = {
    twins: see(() => {
      setBases([2, 3]);
      setKind('shared');
      setPair(51, 23);
    }),
    cliff: see(() => {
      setBases([2]);
      setKind('positional');
      setSource('random');
      setPair(31, 32);
    }),
    mend: see(() => {
      setBases([2, 3]);
      setKind('positional');
      setPair(31, 32);
    }),
  };
  return (
    <div className="numerals-tries">
      {(['twins', 'cliff', 'mend'] as const).map((name) => (
        <Prediction
          key={name}
          question={tries[name].ask}
          choices={tries[name].choices}
          answer={1}
          verdict={tries}
          action={<Button onPress={setUp[name]}>{tries[name].go}</Button>}
        >
          {tries[name].answer}
        </Prediction>
      ))}
    </div>
  );
}
