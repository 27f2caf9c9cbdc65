import type { RunState } from './panelRun';

/** What a sweep drives: an experiment of arms. */
type Swept = {
  readonly play: () => void;
  readonly useArms: {
    readonly subscribe: (
      listener: (now: { status: RunState }, before: { status: RunState }) => void,
    ) => () => void;
  };
};

/**
 * Trains at one setting after the other and comes to rest at the last.
 * @param settings each sets the experiment up
 * @param onEnd when the last is trained, when someone pauses, or when the returned function ended it early
 */
export function sweep(experiment: Swept, settings: readonly (() => void)[], onEnd: () => void): () => void {
  const waiting = [...settings];
  let over = false;
  const next = () => {
    if (over) return;
    const set = waiting.shift();
    if (!set) {
      end();
      return;
    }
    set();
    experiment.play();
  };
  const unsubscribe = experiment.useArms.subscribe(({ status }, before) => {
    if (status === before.status) return;
    if (status === 'finished') queueMicrotask(next);
    // Whoever pauses or resets wants to look, not to go on.
    if (status === 'paused' || status === 'stopped') end();
  });
  const end = () => {
    if (over) return;
    over = true;
    unsubscribe();
    onEnd();
  };
  next();
  return end;
}
