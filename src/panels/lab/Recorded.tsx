import { useEffect, useState } from 'react';
import type { RecordedRun } from '../../state/run/recorded';
import { Button } from '../../ui/Button';
import { PauseIcon, PlayIcon } from '../../ui/Icons';
import { ControlPart } from '../../ui/parts';
import { Slider } from '../../ui/Slider';
import './lab.css';
import { useShared } from './words';

/** How long it takes to watch all of a recorded run, in milliseconds. */
const watching = 5000;

/**
 * What says that a lab shows a recorded run, moves through its steps, and trains it live. Where the lab waits untrained
 * at the recorded setting, it offers the recording; else it is nothing.
 */
export function Recorded({
  experiment: { recorded, play },
  part = 'recording',
}: {
  readonly experiment: { readonly recorded: RecordedRun; readonly play: () => void };
  /** Its name among the parts of the panel. */
  readonly part?: string;
}) {
  const { recorded: say } = useShared();
  const view = recorded.useView();
  if (!view) return null;
  const { seeds, shown } = view;
  const seed = [...new Set([seeds.data, seeds.weights, seeds.batches])].join(', ');
  return (
    <ControlPart name={part} title={say.group} spoken className="lab-recorded">
      {shown ? (
        <>
          <span className="lab-recorded-label" title={say.explain(shown.backend)}>
            {say.label(seed)}
          </span>
          <Scrubber recorded={recorded} steps={shown.steps} step={shown.step} />
          <Button small onPress={play}>
            {say.live}
          </Button>
        </>
      ) : (
        <Button small onPress={() => void recorded.show()}>
          {say.show}
        </Button>
      )}
    </ControlPart>
  );
}

function Scrubber({
  recorded: { show },
  steps,
  step,
}: {
  readonly recorded: RecordedRun;
  readonly steps: readonly number[];
  readonly step: number;
}) {
  const { recorded: say } = useShared();
  const [watched, setWatched] = useState(false);
  const at = steps.indexOf(step);
  const last = steps.length - 1;
  useEffect(() => {
    if (!watched) return;
    if (at === last) {
      setWatched(false);
      return;
    }
    const timer = setTimeout(() => void show(steps[at + 1]), watching / last);
    return () => clearTimeout(timer);
  }, [watched, at, last, steps, show]);
  const watch = async () => {
    // From its end it begins anew.
    if (at === last) await show(steps[0]);
    setWatched(true);
  };
  return (
    <>
      <Button
        small
        icon={watched ? <PauseIcon /> : <PlayIcon />}
        onPress={() => (watched ? setWatched(false) : void watch())}
      >
        {watched ? say.hold : say.watch}
      </Button>
      <Slider
        inline
        label={say.step}
        value={at}
        min={0}
        max={last}
        format={(index) => String(steps[index])}
        onInput={(index) => {
          setWatched(false);
          void show(steps[index]);
        }}
      />
    </>
  );
}
