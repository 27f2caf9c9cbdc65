import { Tries } from '../lab/Tries';
import { allOn, applyPreset, setSwitches } from './store';
import type { PanelWords } from './words';

/** Questions to answer before looking, each with the setting that shows the answer on the stage. */
const tries = {
  coffee: {
    right: 1,
    show: () => {
      applyPreset('coffee');
      setSwitches(allOn);
    },
  },
  recency: {
    right: 1,
    show: () => {
      applyPreset('trip');
      setSwitches(allOn);
    },
  },
  concat: { right: 1, show: () => setSwitches({ ...allOn, fusion: 'concat' }) },
};

export function TryThis({ words }: { readonly words: PanelWords }) {
  return (
    <div className="timeline-tries">
      <Tries tries={tries} words={words.tries} verdict={words.tryLabels} />
    </div>
  );
}
