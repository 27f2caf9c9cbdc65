import { useEffect } from 'react';
import { useStillness } from '../../state/visitor/session';
import { Button } from '../../ui/Button';
import { PauseIcon, PlayIcon } from '../../ui/Icons';
import { ControlPart } from '../../ui/parts';
import { Slider } from '../../ui/Slider';
import { nextChange, nowAt, positionOfNow } from './geometry';
import { latestNow } from './settings';
import { earliestNow, setNow, setPlaying, useTimeline } from './store';
import type { PanelWords } from './words';
import './Clock.css';

/** Seconds in which playing runs through the whole slider. */
const playTime = 24;
/** Milliseconds between steps for those who want no motion. */
const stepTime = 900;

/** Moves *now* on while it plays: gaps grow, buckets change. Without motion, from one change of a bucket to the next. */
function usePassingTime(): void {
  const playing = useTimeline((state) => state.playing);
  const still = useStillness();
  useEffect(() => {
    if (!playing) return;
    const moveTo = (now: number) => {
      setNow(now);
      if (useTimeline.getState().now >= latestNow) setPlaying(false);
    };
    if (still) {
      const timer = setInterval(() => {
        const { history, now } = useTimeline.getState();
        moveTo(nextChange(history, now));
      }, stepTime);
      return () => clearInterval(timer);
    }
    let last: number | undefined;
    let frame = requestAnimationFrame(function tick(time) {
      const { now } = useTimeline.getState();
      if (last !== undefined)
        moveTo(nowAt(Math.min(positionOfNow(now) + (time - last) / 1000 / playTime, 1)));
      last = time;
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, still]);
}

/** *Now*: play it, scrub it, or jump to "what if it is three hours later". */
export function Clock({ words }: { readonly words: PanelWords }) {
  usePassingTime();
  const now = useTimeline((state) => state.now);
  const playing = useTimeline((state) => state.playing);
  const { jumps, jumpLabels, later, opened, play, stop, slider, label } = words.clock;
  const jump = (name: keyof typeof jumps, to: () => number) => (
    <Button small aria-label={jumpLabels[name]} onPress={() => setNow(to())}>
      {jumps[name]}
    </Button>
  );
  return (
    <ControlPart name="clock" className="timeline-clock" title={label} spoken>
      <Button
        icon={playing ? <PauseIcon /> : <PlayIcon />}
        onPress={() => {
          if (now >= latestNow) setNow(0);
          setPlaying(!playing);
        }}
      >
        {playing ? stop : play}
      </Button>
      <Slider
        label={slider}
        color="var(--temporal)"
        value={positionOfNow(now)}
        min={0}
        max={1}
        step={0.002}
        format={(position) => (position <= 0 ? opened : later(words.gap(nowAt(position))))}
        onInput={(position) => {
          setPlaying(false);
          setNow(nowAt(position));
        }}
      />
      <div className="timeline-jumps">
        {jump('threeHours', () => useTimeline.getState().now + 3)}
        {jump('day', () => useTimeline.getState().now + 24)}
        {jump('back', () => earliestNow(useTimeline.getState()))}
      </div>
    </ControlPart>
  );
}
