/** Commands are heard at least every so many milliseconds. */
const listenEvery = 12;

/** What the pace of a run is asked of; commands change it at any time. */
export type Paced = {
  /** The step that it waits at until it is told on. */
  until: number;
  disposed: boolean;
  /** Ends the wait. */
  wake: () => void;
};

/** When the next step may come. */
export class Pace {
  private readonly began = performance.now();
  private lastListened = this.began;
  private waited = 0;

  async next(run: Paced, step: number, over: () => boolean): Promise<void> {
    const from = performance.now();
    while (step >= run.until && !run.disposed && !over()) {
      await new Promise<void>((resolve) => {
        run.wake = resolve;
      });
    }
    const now = performance.now();
    this.waited += now - from;
    if (now - this.lastListened > listenEvery) {
      await macrotask();
      this.lastListened = performance.now();
    }
  }

  /** Milliseconds since the start in which the run was free to train. */
  busy(): number {
    return performance.now() - this.began - this.waited;
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
