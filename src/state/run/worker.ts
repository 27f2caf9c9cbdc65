import { create } from 'zustand';
import type { ActiveTasks } from '../../math/entanglement';
import type {
  AdsSpec,
  Answer,
  BackendName,
  Command,
  Fault,
  Question,
  Report,
  Spec,
} from '../../training/protocol';
import { notify } from '../visitor/session';
import { startTrainingWorker } from './bundled';

/**
 * The page's end of the wire: it knows commands, reports and who listens to which run, and nothing of what is trained.
 * The worker (and with it tfjs) is made on first use, so that the page is usable before the heavy part has loaded.
 */

/** What is known of the worker, whoever trains there. */
export type WorkerState = {
  readonly backend?: { readonly name: BackendName; readonly adapter?: string };
  /** Backends that were passed over, and why; newest last. */
  readonly faults: readonly Fault[];
  /** Why it cannot work at all. */
  readonly fault?: Fault;
};

export const useWorker = create<WorkerState>(() => ({ faults: [] }));

type Wire = Pick<Worker, 'postMessage'>;
type Listener = (report: Report) => void;

let wire: Wire | undefined;
let preferred: BackendName | undefined;
let nextRun = 1;
let nextRequest = 1;
/** By the number of the run: who hears of it, and the last step that was heard of. */
const followers = new Map<number, { readonly tell: Listener; step: number }>();
const pending = new Map<number, { resolve: Listener; reject: (error: Error) => void }>();

function send(command: Command): void {
  connect().postMessage(command);
}

function connect(): Wire {
  if (wire) return wire;
  try {
    const made = startTrainingWorker();
    made.onmessage = (event: MessageEvent<Report>) => hear(event.data);
    made.onerror = (event) => {
      // The script itself did not load or broke outside any run. The page lives on; whoever trains next tries anew.
      made.terminate();
      if (wire === made) wire = undefined;
      fail({ kind: 'failed', detail: event.message });
    };
    made.postMessage({ type: 'prepare', backend: preferred } satisfies Command);
    wire = made;
  } catch (error) {
    return doWithout({ kind: 'unavailable', detail: String(error) });
  }
  return wire;
}

/** Nothing will train, but the page lives on: whatever is asked from now on is answered with the reason. */
function doWithout(fault: Fault): Wire {
  wire = { postMessage: (command: Command) => queueMicrotask(() => refuse(command, fault)) };
  fail(fault);
  notify('untrainable');
  return wire;
}

function refuse(command: Command, fault: Fault): void {
  if (command.type === 'start') hear({ type: 'stopped', run: command.run, step: 0, fault });
  else if ('request' in command) hear({ type: 'failed', request: command.request, fault });
}

function hear(report: Report): void {
  if (report.type === 'backend') {
    const { backend: name, adapter, faults } = report;
    useWorker.setState({ backend: { name, adapter }, faults, fault: undefined });
  } else if ('run' in report) {
    const follower = followers.get(report.run);
    if (follower && 'step' in report) follower.step = report.step;
    if (report.type === 'finished' || report.type === 'stopped') followers.delete(report.run);
    follower?.tell(report);
  } else if (report.type === 'failed' && report.request === undefined) {
    fail(report.fault);
  } else if (report.request !== undefined) {
    const waiting = pending.get(report.request);
    pending.delete(report.request);
    if (report.type === 'failed') waiting?.reject(asError(report.fault));
    else waiting?.resolve(report);
  }
}

/** The worker as a whole failed: every run and every request hears of it. */
function fail(fault: Fault): void {
  useWorker.setState({ fault });
  const left = [...followers];
  followers.clear();
  for (const [run, { tell, step }] of left) tell({ type: 'stopped', run, step, fault });
  for (const { reject } of pending.values()) reject(asError(fault));
  pending.clear();
}

const asError = ({ detail, kind }: Fault) => new Error(detail ?? kind);

/** Why nothing can be trained in this browser, where that is so. */
export function cannotTrain(): Fault | undefined {
  const { fault } = useWorker.getState();
  return fault?.kind === 'unavailable' ? fault : undefined;
}

/** Names the backend to try first; it counts from the worker's start, which any training brings on. */
export function prefer(backend: BackendName | undefined): void {
  preferred = backend;
}

/** Loads tfjs behind the first screen and gets the backend ready. */
export function warmUp(): void {
  connect();
}

/** A run in its owner's hand. */
export type WorkerRun = {
  /** Trains on to a step, reports there (with metrics where `evaluate` asks for them), and waits. */
  readonly train: (until: number, evaluate?: boolean) => void;
  /** Which of two tasks, [A, B], the next steps learn. */
  readonly setActiveTasks: (tasks: ActiveTasks) => void;
  /** Stops the run and frees what it holds; nothing more is heard of it. */
  readonly stop: () => void;
};

/**
 * Trains something from its initial weights, at first until a step. The listener hears every report of the run.
 * @param endOnly nobody reads metrics before the last step
 */
export function launch(
  spec: Spec,
  listener: Listener,
  { until = 0, endOnly = false }: { readonly until?: number; readonly endOnly?: boolean } = {},
): WorkerRun {
  const run = nextRun++;
  followers.set(run, { tell: listener, step: 0 });
  const alive = () => followers.has(run);
  send({ type: 'start', run, spec, until, endOnly });
  return {
    train: (until, evaluate = false) => {
      if (alive()) send({ type: 'train', run, until, evaluate });
    },
    setActiveTasks: (tasks) => {
      if (alive()) send({ type: 'activeTasks', run, tasks });
    },
    stop: () => {
      if (followers.delete(run)) send({ type: 'dispose', run });
    },
  };
}

function request(make: (request: number) => Command): Promise<Report> {
  const number = nextRequest++;
  return new Promise((resolve, reject) => {
    pending.set(number, { resolve, reject });
    send(make(number));
  });
}

/** Logits [targets] of candidate ads for one user at one moment, and how long the backend took. */
export async function score(
  of: Omit<Extract<Command, { type: 'score' }>, 'type' | 'request'>,
): Promise<{ logits: Float32Array; milliseconds: number }> {
  const report = await request((request) => ({ type: 'score', request, ...of }));
  if (report.type !== 'scores') throw new Error(`expected scores, heard ${report.type}`);
  return report;
}

/** Asks the worker about weights on the test log of their specification. */
export async function ask<A extends Question['about']>(
  about: A,
  spec: AdsSpec,
  weights: Float32Array,
): Promise<Extract<Answer, { about: A }>> {
  const question = { about } as Question;
  const report = await request((request) => ({ type: 'ask', request, spec, weights, question }));
  if (report.type !== 'answer') throw new Error(`expected an answer, heard ${report.type}`);
  return report.answer as Extract<Answer, { about: A }>;
}
