import type {
  AdsSpec,
  Answer,
  BackendName,
  Command,
  Fault,
  Question,
  Report,
  Spec,
} from '../training/protocol';
import { startTrainingWorker } from './bundled';
import { receive, untrainedWeights, useLab } from './lab';
import { notify } from './session';

/**
 * The page's end of the wire. The worker (and with it tfjs) is made on first use, so that the page is usable before
 * the heavy part has loaded.
 */

let worker: Pick<Worker, 'postMessage'> | undefined;
/** Why there is no worker, once there is none. */
let without: Fault | undefined;
let preferred: BackendName | undefined;
let nextRun = 1;
let nextRequest = 1;
/** Runs that a panel started for itself, beside the lab's. */
const followers = new Map<number, (report: Report) => void>();
const pending = new Map<number, { resolve: (report: Report) => void; reject: (error: Error) => void }>();

function send(command: Command): void {
  connect().postMessage(command);
}

function connect(): Pick<Worker, 'postMessage'> {
  if (worker) return worker;
  try {
    const started = startTrainingWorker();
    started.onmessage = (event: MessageEvent<Report>) => hear(event.data);
    // The script itself did not load or broke outside any run.
    started.onerror = (event) => doWithout({ kind: 'failed', detail: event.message });
    started.postMessage({ type: 'prepare', backend: preferred } satisfies Command);
    worker = started;
  } catch (error) {
    return doWithout({ kind: 'unavailable', detail: String(error) });
  }
  return worker;
}

/** Nothing will train, but the page lives on: whatever is asked from now on is answered with the reason. */
function doWithout(fault: Fault): Pick<Worker, 'postMessage'> {
  without = fault;
  worker = { postMessage: (command: Command) => queueMicrotask(() => refuse(command, fault)) };
  hear({ type: 'failed', fault });
  notify('untrainable');
  return worker;
}

function refuse(command: Command, fault: Fault): void {
  if (command.type === 'start') hear({ type: 'stopped', run: command.run, step: 0, fault });
  else if ('request' in command) hear({ type: 'failed', request: command.request, fault });
}

function hear(report: Report): void {
  if ('request' in report && report.request !== undefined) {
    const waiting = pending.get(report.request);
    pending.delete(report.request);
    if (report.type === 'failed') waiting?.reject(new Error(report.fault.detail ?? report.fault.kind));
    else waiting?.resolve(report);
    return;
  }
  if ('run' in report) followers.get(report.run)?.(report);
  if (report.type === 'failed') {
    useLab.setState((lab) => ({ ...lab, status: 'stopped', fault: report.fault }));
    for (const { reject } of pending.values()) reject(new Error(report.fault.detail ?? report.fault.kind));
    pending.clear();
    return;
  }
  useLab.setState((lab) => receive(lab, report), true);
}

/** Names the backend to try first; it counts from the worker's start, which any training brings on. */
export function prefer(backend: BackendName | undefined): void {
  preferred = backend;
}

/** Loads tfjs behind the first screen and gets the backend ready. */
export function warmUp(): void {
  connect();
}

/** Trains the lab's model from random weights. The old run's reports are dropped from here on. */
export function start(spec: AdsSpec = useLab.getState().spec, paused = false): void {
  // What was trained in advance stays to be explained.
  if (without) return;
  const lab = useLab.getState();
  if (lab.run) send({ type: 'dispose', run: lab.run });
  const run = nextRun++;
  const sameLog =
    JSON.stringify([lab.spec.log, lab.spec.seeds.data]) === JSON.stringify([spec.log, spec.seeds.data]);
  useLab.setState({
    run,
    spec,
    status: paused ? 'paused' : 'starting',
    weights: untrainedWeights(spec),
    source: 'untrained',
    step: 0,
    stepsPerSecond: undefined,
    loss: undefined,
    auc: undefined,
    losses: [],
    aucs: [],
    log: sameLog ? lab.log : undefined,
    fault: undefined,
  });
  send({ type: 'start', run, spec, paused });
  send({ type: 'speed', run, stepsPerSecond: lab.speed });
}

/** Plays: goes on where it paused, or starts from scratch when there is nothing to go on with. */
export function play(): void {
  const { status, run } = useLab.getState();
  if (status !== 'paused') {
    start();
    return;
  }
  useLab.setState({ status: 'running' });
  send({ type: 'resume', run });
}

export function pause(): void {
  const { status, run } = useLab.getState();
  if (status !== 'running' && status !== 'starting') return;
  useLab.setState({ status: 'paused' });
  send({ type: 'pause', run });
}

/** One training step, then pause. */
export function step(): void {
  if (without) return;
  const { status } = useLab.getState();
  if (status !== 'paused' && status !== 'running' && status !== 'starting')
    start(useLab.getState().spec, true);
  useLab.setState({ status: 'paused' });
  send({ type: 'step', run: useLab.getState().run });
}

/** Back to the same random weights, waiting. */
export function reset(): void {
  start(useLab.getState().spec, true);
}

export function setSpeed(stepsPerSecond: number | null): void {
  const { run } = useLab.getState();
  useLab.setState({ speed: stepsPerSecond });
  if (run) send({ type: 'speed', run, stepsPerSecond });
}

/** A run beside the lab's, in its owner's hand. */
export type BesideRun = {
  readonly pause: () => void;
  readonly resume: () => void;
  /** One step, then pause. */
  readonly step: () => void;
  readonly setSpeed: (stepsPerSecond: number | null) => void;
  /** Which of two tasks, [A, B], the next steps learn. */
  readonly attend: (lessons: readonly [number, number]) => void;
  /** Stops the run and frees what it holds; nothing more is heard of it. */
  readonly stop: () => void;
};

/** Trains something beside the lab's model. The listener hears every report of the run. */
export function launch(
  spec: Spec,
  listener: (report: Report) => void,
  { paused = false, stepsPerSecond = null }: { paused?: boolean; stepsPerSecond?: number | null } = {},
): BesideRun {
  const run = nextRun++;
  followers.set(run, listener);
  const alive = () => followers.has(run);
  const tell = (type: 'pause' | 'resume' | 'step') => () => {
    if (alive()) send({ type, run });
  };
  const setSpeed = (speed: number | null) => {
    if (alive()) send({ type: 'speed', run, stepsPerSecond: speed });
  };
  send({ type: 'start', run, spec, paused });
  if (stepsPerSecond) setSpeed(stepsPerSecond);
  return {
    pause: tell('pause'),
    resume: tell('resume'),
    step: tell('step'),
    setSpeed,
    attend: (lessons) => {
      if (alive()) send({ type: 'attend', run, lessons });
    },
    stop: () => {
      if (followers.delete(run)) send({ type: 'dispose', run });
    },
  };
}

/**
 * The same where only its end is in one's hand.
 * @param stepsPerSecond at most, where the training is to be watched
 * @returns a function that stops the run and frees what it holds
 */
export function follow(
  spec: Spec,
  listener: (report: Report) => void,
  stepsPerSecond: number | null = null,
): () => void {
  return launch(spec, listener, { stepsPerSecond }).stop;
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
