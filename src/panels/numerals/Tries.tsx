import { Tries as LabTries } from '../lab/Tries';
import { lastStep, setBases, setKind, setPair, setRange, setSource, setStep } from './store';
import { useSay } from './words';

const see = (settings: () => void) => () => {
  setRange(64);
  setStep(lastStep);
  settings();
};

const tries = {
  twins: {
    right: 1,
    show: see(() => {
      setBases([2, 3]);
      setKind('shared');
      setPair(51, 23);
    }),
  },
  cliff: {
    right: 1,
    show: see(() => {
      setBases([2]);
      setKind('positional');
      setSource('random');
      setPair(31, 32);
    }),
  },
  mend: {
    right: 1,
    show: see(() => {
      setBases([2, 3]);
      setKind('positional');
      setPair(31, 32);
    }),
  },
};

/** Things to predict first and then see on the stage. */
export function Tries() {
  const { tries: words } = useSay();
  return (
    <div className="numerals-tries">
      <LabTries tries={tries} words={words} verdict={words} />
    </div>
  );
}
