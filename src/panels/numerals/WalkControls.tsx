import { useEffect, useState } from 'react';
import { useStillness } from '../../state/visitor/session';
import { IconButton } from '../../ui/Button';
import { PauseIcon, PlayIcon } from '../../ui/Icons';
import { Segmented } from '../../ui/Segmented';
import { Slider } from '../../ui/Slider';
import { lastStep, setStep, settings, steps, useNumerals } from './store';
import { useSay } from './words';

/** Time from one step to the next. */
const stepSeconds = 1.6;

/** The walk's steps: to choose, to drag through, or to watch. */
export function WalkControls() {
  const say = useSay().walk;
  const step = useNumerals((state) => state.step);
  const [playing, setPlaying] = useState(false);
  usePlayback(playing, setPlaying);
  const across = useNumerals((state) => state.across);
  const nameOf = (id: (typeof steps)[number]) => (id === 'add' && across === 'concat' ? 'concat' : id);
  const name = nameOf(steps[Math.floor(step) - 1]);
  const halt = (next: number) => {
    setPlaying(false);
    setStep(next);
  };
  return (
    <div className="numerals-walk-controls">
      <Segmented
        label={say.step}
        hideLabel
        small
        choices={steps.map((id, i) => ({
          value: i + 1,
          label: say.steps[nameOf(id)],
          name: say.stepNames[nameOf(id)],
        }))}
        value={Math.floor(step)}
        onChange={halt}
      />
      <Slider
        label={<span className="visually-hidden">{say.step}</span>}
        value={step}
        {...settings.step.control}
        onInput={halt}
        format={() => say.stepNames[name]}
      />
      <IconButton
        small
        label={playing ? say.stop : say.play}
        icon={playing ? <PauseIcon /> : <PlayIcon />}
        onPress={() => {
          if (!playing && step >= lastStep) setStep(1);
          setPlaying(!playing);
        }}
      />
    </div>
  );
}

/** Moves the walk on while it plays; in reduced motion from step to step without the way between. */
function usePlayback(playing: boolean, setPlaying: (playing: boolean) => void): void {
  const still = useStillness();
  useEffect(() => {
    if (!playing) return;
    let frame = 0;
    let before: number | undefined;
    let waited = 0;
    const tick = (now: number) => {
      const seconds = before === undefined ? 0 : (now - before) / 1000;
      before = now;
      waited += seconds;
      const { step } = useNumerals.getState();
      if (step >= lastStep) {
        setPlaying(false);
        return;
      }
      if (!still) setStep(step + seconds / stepSeconds);
      else if (waited >= stepSeconds) {
        waited = 0;
        setStep(Math.floor(step) + 1);
      }
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [playing, still, setPlaying]);
}
