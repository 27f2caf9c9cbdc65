import { Button } from '../../../ui/Button';
import { NumberField } from '../../../ui/NumberField';
import { Slider } from '../../../ui/Slider';
import { set, settings, useExperiments } from './store';
import type { Training } from './training';
import { useSay } from './words';

/** Train or stop, with how many steps and from which seed; and what goes on. */
export function TrainControls({ training }: { readonly training: Training }) {
  const say = useSay();
  const steps = useExperiments((state) => state.trainSteps);
  const seed = useExperiments((state) => state.trainSeed);
  const { runs, running } = training;
  const trained = runs.some(({ status }) => status !== 'idle');
  return (
    <>
      <Button primary onPress={running ? training.stop : training.train}>
        {running ? say.stop : trained ? say.again : say.train}
      </Button>
      <div className="numerals-experiment-narrow">
        <Slider
          label={say.steps}
          value={steps}
          {...settings.trainSteps.control}
          onInput={(trainSteps) => set({ trainSteps })}
        />
      </div>
      <div className="numerals-experiment-number">
        <NumberField
          label={say.seed}
          value={seed}
          {...settings.trainSeed.control}
          onInput={(trainSeed) => set({ trainSeed })}
        />
      </div>
      <Progress training={training} />
    </>
  );
}

function Progress({ training: { runs, running } }: { readonly training: Training }) {
  const say = useSay().status;
  const fault = runs.find((run) => run.fault)?.fault;
  const { step } = runs[0];
  const text = fault
    ? say.fault(fault.detail ?? fault.kind)
    : running
      ? say.running(step, runs[0].spec.steps)
      : runs.every(({ status }) => status === 'idle')
        ? say.untrained
        : runs.every(({ status }) => status === 'finished')
          ? say.finished(step)
          : say.stopped(step);
  return (
    <span className="numerals-experiment-status" aria-live={running ? 'off' : 'polite'}>
      {text}
    </span>
  );
}
