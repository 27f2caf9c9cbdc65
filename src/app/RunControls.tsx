import type { HeaderRun } from '../state/run/headerRun';
import { Button } from '../ui/Button';
import { PauseIcon, PlayIcon, ResetIcon, StepIcon } from '../ui/Icons';
import { Select } from '../ui/Select';
import { useKeyHint } from './keyNames';
import { ariaKeys, useShortcut } from './keys';
import { useFrameWords } from './words';

/** Steps per second; null for as fast as the backend goes. */
const speeds = [2, 10, 30, null];

export function RunControls({ run }: { readonly run: HeaderRun }) {
  const { run: words } = useFrameWords();
  const { status, speed } = run.useStatus();
  const runs = status === 'running' || status === 'starting';
  const { play, pause, step, reset, setSpeed } = run;
  const hint = useKeyHint();
  useShortcut('play', runs ? pause : play);
  useShortcut('step', step);
  useShortcut('reset', reset);
  return (
    <div className="run" role="group" aria-label={words.group}>
      <Button
        className="run-play"
        icon={runs ? <PauseIcon /> : <PlayIcon />}
        primary
        onPress={runs ? pause : play}
        title={hint('play', runs ? words.pause : words.play)}
        shortcut={ariaKeys('play')}
      >
        {runs ? words.pause : words.play}
      </Button>
      <Button icon={<StepIcon />} onPress={step} title={hint('step', words.step)} shortcut={ariaKeys('step')}>
        {words.step}
      </Button>
      <Button
        icon={<ResetIcon />}
        onPress={reset}
        title={hint('reset', words.reset)}
        shortcut={ariaKeys('reset')}
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
