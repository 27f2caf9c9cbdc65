import { useEffect } from 'react';
import type { HeaderRun } from '../state/run/runSet';
import { Button } from '../ui/Button';
import { PauseIcon, PlayIcon, ResetIcon, StepIcon } from '../ui/Icons';
import { Select } from '../ui/Select';
import { atTraining, isPlain, takesText, usesKeys } from './keys';
import { useFrameWords } from './words';

/** Steps per second; null for as fast as the backend goes. */
const speeds = [2, 10, 30, null];

export function RunControls({ run }: { readonly run: HeaderRun }) {
  const { run: words } = useFrameWords();
  const { status, speed } = run.useStatus();
  const runs = status === 'running' || status === 'starting';
  const { play, pause, step, reset, setSpeed } = run;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event, run);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [run]);
  return (
    <div className="run" role="group" aria-label={words.group}>
      <Button
        className="run-play"
        icon={runs ? <PauseIcon /> : <PlayIcon />}
        primary
        onPress={runs ? pause : play}
        title={words.byKey(runs ? words.pause : words.play, words.keys.play)}
        shortcut="Space"
      >
        {runs ? words.pause : words.play}
      </Button>
      <Button
        icon={<StepIcon />}
        onPress={step}
        title={words.byKey(words.step, words.keys.step)}
        shortcut="."
      >
        {words.step}
      </Button>
      <Button
        icon={<ResetIcon />}
        onPress={reset}
        title={words.byKey(words.reset, words.keys.reset)}
        shortcut="r"
      >
        {words.reset}
      </Button>
      <Select
        label={words.speed}
        hideLabel
        choices={speeds.map((value) => ({
          value: value ?? 0,
          label: value === null ? words.fullSpeed : words.perSecond(value),
        }))}
        value={speed ?? 0}
        onChange={(value) => setSpeed(value || null)}
      />
    </div>
  );
}

/** On empty ground Space scrolls: what was trained must not go by a key that was meant for the page. */
function onKey(event: KeyboardEvent, run: HeaderRun): void {
  if (!isPlain(event) || !atTraining(event) || takesText(event)) return;
  if (event.key === ' ' && usesKeys(event)) return;
  const { status } = run.status();
  const action = {
    ' ': status === 'running' || status === 'starting' ? run.pause : run.play,
    '.': run.step,
    r: run.reset,
  }[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}
