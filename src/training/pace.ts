/** Commands are heard at least every so many milliseconds. */
const listenEvery = 12;

/** What the pace of a run is asked of; commands change it at any time. */
export type Paced = {
  paused: boolean;
  /** Single steps asked for while paused. */
  single: number;
  stepsPerSecond: number | null;
  disposed: boolean;
  /** Ends the wait of a paused or slow run. */
  wake: () => void;
};

/** When the next step may come. */
export class Pace {
  private lastStep = performance.now();
  private lastListened = performance.now();

  async next(run: Paced, over: () => boolean): Promise<void> {
    for (;;) {
      if (run.disposed || over()) return;
      if (run.paused && run.single > 0) {
        run.single--;
        break;
      }
      const wait = run.stepsPerSecond ? this.lastStep + 1000 / run.stepsPerSecond - performance.now() : 0;
      if (!run.paused && wait <= 0) break;
      await new Promise<void>((resolve) => {
        run.wake = resolve;
        if (!run.paused) setTimeout(resolve, wait);
      });
    }
    this.lastStep = performance.now();
    if (this.lastStep - this.lastListened > listenEvery) {
      await macrotask();
      this.lastListened = performance.now();
    }
  }
}

/** Lets messages in. A timer would cost four milliseconds each time; promises alone would never let one in. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
