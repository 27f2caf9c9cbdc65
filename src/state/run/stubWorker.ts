import type { Command, Report } from '../../training/protocol';

/** For tests: a worker that keeps to its goals but trains only when it is told, one step of one run at a time. */
export class StubWorker {
  static made: StubWorker[] = [];
  readonly heard: Command[] = [];
  readonly runs = new Map<number, { steps: number; step: number; until: number; goals: Set<number> }>();
  onmessage?: (event: { data: Report }) => void;
  onerror?: (event: { message: string }) => void;
  terminated = false;

  constructor() {
    StubWorker.made.push(this);
  }

  static get last(): StubWorker {
    const worker = StubWorker.made.at(-1);
    if (!worker) throw new Error('no worker was made');
    return worker;
  }

  /** Runs in the order they were started. */
  get started() {
    return this.heard.flatMap((command) => (command.type === 'start' ? [command] : []));
  }

  postMessage(command: Command) {
    this.heard.push(command);
    if (command.type === 'start') {
      const goals = new Set([0, command.until]);
      this.runs.set(command.run, { steps: command.spec.steps, step: -1, until: command.until, goals });
    } else if (command.type === 'dispose') this.runs.delete(command.run);
    else if (command.type === 'train') {
      const run = this.runs.get(command.run);
      run?.goals.add(command.until);
      if (run) run.until = command.until;
    }
  }

  terminate() {
    this.terminated = true;
  }

  say(report: Report) {
    if (report.type === 'finished' || report.type === 'stopped') this.runs.delete(report.run);
    this.onmessage?.({ data: report });
  }

  /** One step of a run, where its goals allow one. @returns whether they did */
  train(number: number): boolean {
    const run = this.runs.get(number);
    if (!run || run.step >= run.until || run.step >= run.steps) return false;
    run.step++;
    if (run.goals.delete(run.step) || run.step % 20 === 0) this.progress(number, run.step);
    if (run.step === run.steps) this.say({ type: 'finished', run: number, step: run.step });
    return true;
  }

  /** Trains all runs to where they wait. */
  settle() {
    while ([...this.runs.keys()].map((run) => this.train(run)).some(Boolean));
  }

  progress(run: number, step: number) {
    const weights = Float32Array.of(step);
    this.say({ type: 'progress', run, step, loss: 0.5, stepsPerSecond: 100, weights });
  }
}
