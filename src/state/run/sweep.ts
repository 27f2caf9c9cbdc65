import type { RunState } from './arm';

/** What a sweep trains on: a run set, or an experiment of arms. */
type Lane = {
  readonly play: () => void;
  readonly useArms: {
    readonly subscribe: (
      listener: (now: { status: RunState }, before: { status: RunState }) => void,
    ) => () => void;
  };
};

/**
 * Trains one thing after the other, as many at once as there are lanes, each on the lane that is free.
 * @param jobs each sets its lane up
 * @param onDone a job's training is finished; its lane still shows it
 * @param onEnd when all are, when someone pauses or stops a lane, or when the returned function ended it early
 */
export function sweep<L extends Lane>(
  lanes: readonly L[],
  jobs: readonly ((lane: L) => void)[],
  { onDone, onEnd }: { readonly onDone?: (job: number, lane: L) => void; readonly onEnd: () => void },
): () => void {
  let begun = 0;
  let done = 0;
  let over = false;
  const current = new Map<L, number>();
  const next = (lane: L) => {
    if (over || begun === jobs.length) return;
    const job = begun++;
    jobs[job](lane);
    current.set(lane, job);
    lane.play();
  };
  const ends = lanes.map((lane) =>
    lane.useArms.subscribe(({ status }, before) => {
      const job = current.get(lane);
      if (status === before.status || job === undefined) return;
      // Whoever pauses or resets wants to look, not to go on.
      if (status === 'paused' || status === 'stopped') end();
      if (status !== 'finished') return;
      current.delete(lane);
      onDone?.(job, lane);
      queueMicrotask(() => (++done === jobs.length ? end() : next(lane)));
    }),
  );
  const end = () => {
    if (over) return;
    over = true;
    for (const unsubscribe of ends) unsubscribe();
    onEnd();
  };
  for (const lane of lanes) next(lane);
  if (jobs.length === 0) end();
  return end;
}
