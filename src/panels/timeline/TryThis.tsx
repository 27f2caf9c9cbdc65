import { Button } from '../../ui/Button';
import { Prediction } from '../../ui/Prediction';
import { allOn, applyPreset, setSwitches } from './store';
import type { PanelWords } from './words';

/** Questions to answer before looking, each with the setting that shows the answer on the stage. */
const shows = {
  coffee: () => {
    applyPreset('coffee');
    setSwitches(allOn);
  },
  recency: () => {
    applyPreset('trip');
    setSwitches(allOn);
  },
  concat: () => setSwitches({ ...allOn, fusion: 'concat' }),
};

export function TryThis({ words }: { readonly words: PanelWords }) {
  const names = Object.keys(shows) as (keyof typeof shows)[];
  return (
    <div className="timeline-tries">
      {names.map((name) => {
        const { predict, options, answer, reveal, act } = words.tries[name];
        return (
          <Prediction
            key={name}
            question={predict}
            choices={options}
            answer={answer}
            verdict={words.tryLabels}
            action={
              <Button
                small
                onPress={() => {
                  shows[name]();
                  scrollTo({ top: 0 });
                }}
              >
                {act}
              </Button>
            }
          >
            {reveal}
          </Prediction>
        );
      })}
    </div>
  );
}
