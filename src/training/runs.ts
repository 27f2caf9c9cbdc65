import type { ActiveTasks } from '../math/entanglement';
import { AdsModel } from '../model/adsModel';
import { type Backend, startBackend, type WasmPaths } from '../model/backend';
import type { Checkpoint, Experiment } from './experiment';
import { experimentOf } from './experiments';
import { Pace, type Paced } from './pace';
import type { BackendName, Command, Fault, Metrics, Report, Spec } from './protocol';
import { answer } from './questions';

/** Metrics on whole logs at every multiple of so many steps, so that a run's curve does not depend on its speed. */
const evaluateEvery = 20;
type Run = Paced & {
  readonly number: number;
  readonly spec: Spec;
  /** Which of two tasks to learn, once someone has said so. */
  activeTasks?: ActiveTasks;
  experiment?: Experiment<Metrics>;
  /** Metrics at the last step only. */
  readonly endOnly: boolean;
  /** Steps to report at, and whether to evaluate there. */
  readonly goals: Map<number, boolean>;
};

/**
 * What the worker does, without the worker: obeys commands, trains the runs it was given side by side, and moves to
 * the next backend when one fails.
 */
export class Runs {
  private readonly runs = new Map<number, Run>();
  private readonly post: (report: Report, transfer?: Transferable[]) => void;
  private readonly wasmPaths: WasmPaths;
  private readonly excluded = new Set<BackendName>();
  private readonly faults: Fault[] = [];
  private backend?: Promise<Backend>;
  private preferred?: BackendName;

  constructor(wasmPaths: WasmPaths, post: (report: Report, transfer?: Transferable[]) => void) {
    this.wasmPaths = wasmPaths;
    this.post = post;
  }

  obey(command: Command): void {
    switch (command.type) {
      case 'prepare':
        this.preferred = command.backend;
        this.ready().catch((error) =>
          this.post({ type: 'failed', fault: { kind: 'failed', detail: String(error) } }),
        );
        return;
      case 'start':
        void this.start(command);
        return;
      case 'score':
        void this.respond(command.request, async () => {
          const started = performance.now();
          const { network, weights, targets } = command;
          const model = new AdsModel(network, weights);
          const scored = model.score(command, targets);
          model.dispose();
          const logits = (await scored.data()) as Float32Array;
          scored.dispose();
          const milliseconds = performance.now() - started;
          return { type: 'scores', request: command.request, logits, milliseconds };
        });
        return;
      case 'ask':
        void this.respond(command.request, async () => ({
          type: 'answer',
          request: command.request,
          answer: await answer(command.spec, command.weights, command.question),
        }));
        return;
      default:
        this.control(command);
    }
  }

  private control(command: Extract<Command, { run: number }>): void {
    const run = this.runs.get(command.run);
    if (!run) return;
    if (command.type === 'train') {
      run.goals.set(command.until, command.evaluate ?? false);
      run.until = Math.max(run.until, command.until);
    }
    if (command.type === 'activeTasks') {
      run.activeTasks = command.tasks;
      run.experiment?.setActiveTasks?.(command.tasks);
    }
    if (command.type === 'dispose') run.disposed = true;
    run.wake();
  }

  private ready(): Promise<Backend> {
    this.backend ??= startBackend(this.wasmPaths, this.preferred, this.excluded).then(
      (backend) => {
        this.faults.push(...backend.faults);
        this.post({
          type: 'backend',
          backend: backend.name,
          adapter: backend.adapter,
          faults: [...this.faults],
        });
        return backend;
      },
      (error) => {
        // What failed on every backend was not the backends' fault: the next run may try them all again.
        this.excluded.clear();
        this.backend = undefined;
        throw error;
      },
    );
    return this.backend;
  }

  /** Gives up a backend that broke while in use: whoever asks next gets the next one. */
  private abandon(broken: Backend, fault: Fault): void {
    if (this.excluded.has(broken.name)) return;
    this.excluded.add(broken.name);
    this.faults.push(fault);
    this.backend = undefined;
  }

  private async respond(request: number, make: () => Promise<Report>): Promise<void> {
    try {
      await this.ready();
      this.post(await make());
    } catch (error) {
      this.post({ type: 'failed', request, fault: { kind: 'failed', detail: String(error) } });
    }
  }

  private async start({
    run: number,
    spec,
    until,
    endOnly = false,
  }: Extract<Command, { type: 'start' }>): Promise<void> {
    const run: Run = {
      number,
      spec,
      endOnly,
      until,
      goals: new Map([[until, false]]),
      disposed: false,
      wake: () => {},
    };
    this.runs.set(number, run);
    let step = 0;
    try {
      await this.ready();
      const experiment = experimentOf(spec);
      run.experiment = experiment;
      if (run.activeTasks) experiment.setActiveTasks?.(run.activeTasks);
      if (experiment.log) this.post({ type: 'log', run: number, log: experiment.log });
      let saved: Checkpoint | undefined;
      for (let done = false; !done; ) {
        const backend = await this.ready();
        try {
          done = await this.train(run, experiment, backend, saved, (good) => {
            saved = good;
            step = good.step;
          });
        } catch (error) {
          // A lost device rejects what was being read with a DOMException, before or instead of saying it is lost.
          const lost = error instanceof DeviceLost || error instanceof DOMException;
          const kind = lost ? 'lost' : 'failed';
          this.abandon(backend, { kind, backend: backend.name, detail: String(error) });
        }
      }
    } catch (error) {
      this.post({ type: 'stopped', run: number, step, fault: { kind: 'failed', detail: String(error) } });
    } finally {
      this.runs.delete(number);
    }
  }

  /** @returns true when the run is over, for whatever reason; throws when the backend broke */
  private async train(
    run: Run,
    experiment: Experiment<Metrics>,
    backend: Backend,
    from: Checkpoint | undefined,
    keep: (saved: Checkpoint) => void,
  ): Promise<boolean> {
    let broken: DeviceLost | undefined;
    const lost = backend.lost.then((reason) => {
      broken = new DeviceLost(reason);
      run.wake();
      throw broken;
    });
    lost.catch(() => {});
    const surviving = <T>(work: Promise<T>): Promise<T> => Promise.race([work, lost]);

    const pace = new Pace();
    let reported = { step: -1, busy: 0 };
    for await (const training of experiment.train(from)) {
      if (run.disposed) return true;
      const { step } = training;
      const last = step === experiment.steps;
      const goal = run.goals.get(step);
      const due = goal || step % (experiment.evaluateEvery ?? evaluateEvery) === 0;
      const evaluate = last || (due && !run.endOnly);
      if (evaluate || goal !== undefined || reported.step < 0) {
        const measured = await surviving(training.measure(evaluate));
        const state = await surviving(training.save());
        if (broken) throw broken;
        const weights = state.slice(0, experiment.size);
        if (!weights.every(Number.isFinite) || (step > 0 && !Number.isFinite(measured.loss))) {
          this.post({ type: 'stopped', run: run.number, step: reported.step, fault: { kind: 'nan' } });
          return true;
        }
        keep({ state, step });
        const busy = pace.busy();
        const stepsPerSecond =
          reported.step < 0 ? 0 : ((step - reported.step) * 1000) / (busy - reported.busy);
        this.post({ type: 'progress', run: run.number, step, stepsPerSecond, weights, ...measured }, [
          weights.buffer,
        ]);
        run.goals.delete(step);
        reported = { step, busy };
      }
      if (last) break;
      await pace.next(run, step, () => broken !== undefined);
      if (broken) throw broken;
      if (run.disposed) return true;
    }
    this.post({ type: 'finished', run: run.number, step: experiment.steps });
    return true;
  }
}

class DeviceLost extends Error {}
