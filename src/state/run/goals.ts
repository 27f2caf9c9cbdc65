/** Between two pictures of a training, in milliseconds. */
const pictureEvery = 100;

/**
 * How far the runs of a set may train at present. All are given the same goals, report there, and wait at the last: so
 * they come to rest at one step, however fast each is and wherever it runs.
 */
export type Goals = {
  readonly go: () => void;
  /** No more goals; those that were given are still trained to. */
  readonly halt: () => void;
  /** One step beyond the last goal, measured. */
  readonly one: () => void;
  readonly setSpeed: (stepsPerSecond: number | null) => void;
  /** All have come so far, at such a rate as the slowest. */
  readonly reached: (step: number, stepsPerSecond: number) => void;
  readonly last: () => number;
};

/**
 * @param steps that the longest run has
 * @param speed steps per second at most; null for as fast as it goes
 * @param give passes a goal to every run
 */
export function goalsOf(
  steps: number,
  speed: number | null,
  give: (until: number, evaluate: boolean) => void,
): Goals {
  let last = 0;
  let level = -1;
  /** Steps from one goal to the next. */
  let stride = 1;
  let going = false;
  /** When the next goal may be given, where the speed is limited. */
  let due = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const next = (by: number, evaluate = false) => {
    if (last >= steps) return;
    last = Math.min(last + by, steps);
    give(last, evaluate);
  };
  const feed = () => {
    clearTimeout(timer);
    if (!going) return;
    if (speed === null) {
      // Two goals ahead: while one picture is drawn, the worker has something to do.
      while (last < Math.min(level + 2 * stride, steps)) next(stride);
    } else if (last <= level) {
      const wait = due - performance.now();
      if (wait > 0) {
        timer = setTimeout(feed, wait);
        return;
      }
      const some = Math.max(1, Math.round((speed * pictureEvery) / 1000));
      due = performance.now() + (1000 * some) / speed;
      next(some);
    }
  };
  const halt = () => {
    going = false;
    clearTimeout(timer);
  };
  return {
    go: () => {
      going = true;
      feed();
    },
    halt,
    one: () => {
      halt();
      next(1, true);
    },
    setSpeed: (wanted) => {
      speed = wanted;
      due = 0;
      feed();
    },
    reached: (step, stepsPerSecond) => {
      level = step;
      const wanted = Math.round((stepsPerSecond * pictureEvery) / 1000);
      stride = Math.max(1, Math.min(wanted, 2 * stride));
      feed();
    },
    last: () => last,
  };
}
