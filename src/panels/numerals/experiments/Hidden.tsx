import { useMemo, useState } from 'react';
import { curves } from '../../../data/curves';
import type { NumberEncoding } from '../../../math/numerals';
import { Button } from '../../../ui/Button';
import { Segmented } from '../../../ui/Segmented';
import { Select } from '../../../ui/Select';
import { Slider } from '../../../ui/Slider';
import { CurveChart } from './CurveChart';
import { hiddenEncodings, hiddenSpecs } from './contests';
import { ErrorTable } from './ErrorTable';
import { Experiment } from './Experiment';
import { blockOf, set, setCount, settings, useExperiments } from './store';
import { TrainControls } from './TrainControls';
import { type CurveRun, useTraining } from './training';
import { useSay } from './words';

const colors = ['var(--negative)', 'var(--warning)', 'var(--positive)', 'var(--base-2)', 'var(--text-3)'];
const colorOf = ({ spec }: CurveRun) => colors[indexOf(spec.network.encoding)];
const indexOf = ({ kind, bases }: NumberEncoding) =>
  hiddenEncodings.findIndex((other) => other.kind === kind && other.bases.length === bases.length);

/** Values that training never sees: ids fail, digits fill in, and a block can defeat digits too. */
export function Hidden() {
  const all = useSay();
  const say = all.hidden;
  const { curve, count, hiding, share, from, to, trainSteps, trainSeed } = useExperiments();
  const [shown, setShown] = useState<readonly number[]>([0, 1, 2]);
  const specs = useMemo(
    () => hiddenSpecs({ curve, count, hiding, share, from, to, trainSteps, trainSeed }),
    [curve, count, hiding, share, from, to, trainSteps, trainSeed],
  );
  const training = useTraining('hidden', specs);
  const drawn = training.runs.filter((_, index) => shown.includes(index));
  const names = [all.kinds.id, all.kinds.shared([2, 3]), all.kinds.positional([2, 3])];
  names.push(all.kinds.positional([2]), all.kinds.raw);

  return (
    <Experiment
      words={say}
      answer={2}
      claim="measured"
      controls={
        <>
          <Select
            label={say.curve}
            choices={curves.map((value) => ({ value, label: say.curves[value] }))}
            value={curve}
            onChange={(curve) => set({ curve })}
          />
          <Segmented
            label={say.values}
            choices={settings.count.options.map((value) => ({ value, label: say.counts[value] }))}
            value={count}
            onChange={setCount}
          />
          <Segmented
            label={say.hiding}
            choices={settings.hiding.options.map((value) => ({ value, label: say.hidings[value] }))}
            value={hiding}
            onChange={(hiding) => set({ hiding })}
          />
          {hiding === 'share' ? (
            <div className="numerals-experiment-narrow">
              <Slider
                label={say.share}
                value={share}
                {...settings.share.control}
                onInput={(share) => set({ share })}
                format={(at) => `${Math.round(100 * at)} %`}
              />
            </div>
          ) : (
            <>
              <div className="numerals-experiment-narrow">
                <Slider
                  label={say.from}
                  value={blockOf({ from, to, count }).from}
                  {...settings.from.control}
                  max={count - 2}
                  onInput={(from) => set({ from, to: Math.max(to, from + 1) })}
                />
              </div>
              <div className="numerals-experiment-narrow">
                <Slider
                  label={say.to}
                  value={blockOf({ from, to, count }).to}
                  {...settings.to.control}
                  max={count}
                  onInput={(to) => set({ to, from: Math.min(from, to - 1) })}
                />
              </div>
            </>
          )}
          <TrainControls training={training} />
        </>
      }
    >
      <CurveChart title={all.chart.label} height={290} runs={drawn} colorOf={colorOf} from={0} to={count} />
      <fieldset className="numerals-experiment-choice">
        <legend className="field-label">{say.show}</legend>
        {names.map((name, index) => (
          <Button
            key={name}
            small
            pressed={shown.includes(index)}
            onPress={() =>
              setShown((before) => {
                const rest = before.filter((other) => other !== index);
                return rest.length === before.length
                  ? [...before, index].sort()
                  : rest.length
                    ? rest
                    : before;
              })
            }
          >
            {name}
          </Button>
        ))}
      </fieldset>
      <div className="numerals-experiment-beside">
        <ErrorTable runs={training.runs} colorOf={colorOf} />
        <div className="numerals-experiment-notes">
          <p>{say.honest}</p>
          <p>
            <Button
              small
              onPress={() => set({ curve: 'cliff', count: 1024, hiding: 'block', from: 400, to: 464 })}
            >
              {say.trap}
            </Button>{' '}
            {say.trapNote}
          </p>
        </div>
      </div>
    </Experiment>
  );
}
