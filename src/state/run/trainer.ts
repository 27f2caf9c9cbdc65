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
import { type Lab, receive, untrainedWeights, useLab } from './lab';
import { restoreWith } from './restorePoint';

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
/** Runs that a panel started for itself, beside the lab's: who listens, and the last step heard of. */
const followers = new Map<number, { readonly tell: (report: Report) => void; step: number }>();
const pending = new Map<number, { resolve: (report: Report) => void; reject: (error: Error) => void }>();

function send(command: Command): void {
  connect().postMessage(command);
}

function connect(): Pick<Worker, 'postMessage'> {
  if (worker) return worker;
  try {
    const made = startTrainingWorker();
    made.onmessage = (event: MessageEvent<Report>) => hear(event.data);
    made.onerror = (event) => {
      // The script itself did not load or broke outside any run. The page lives on; whoever trains next tries anew.
      made.terminate();
      if (worker === made) worker = undefined;
      hear({ type: 'failed', fault: { kind: 'failed', detail: event.message } });
    };
    made.postMessage({ type: 'prepare', backend: preferred } satisfies Command);
    worker = made;
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
  if ('run' in report) {
    const follower = followers.get(report.run);
    if (follower && 'step' in report) follower.step = report.step;
    follower?.tell(report);
  }
  if (report.type === 'failed') {
    useLab.setState((lab) => ({ ...lab, status: 'stopped', fault: report.fault }));
    const left = [...followers];
    followers.clear();
    for (const [run, { tell, step }] of left) tell({ type: 'stopped', run, step, fault: report.fault });
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

/** What a new run has not measured yet. */
function startOf(spec: AdsSpec) {
  const unknown = { stepsPerSecond: undefined, loss: undefined, auc: undefined, fault: undefined };
  return { spec, step: 0, losses: [], aucs: [], ...unknown };
}

function onSameLog(one: AdsSpec, other: AdsSpec): boolean {
  return JSON.stringify([one.log, one.seeds.data]) === JSON.stringify([other.log, other.seeds.data]);
}

/** Trains the lab's model from random weights. The old run's reports are dropped from here on. */
export function start(spec: AdsSpec = useLab.getState().spec, paused = false): void {
  // What was trained in advance stays to be explained.
  if (without) return;
  const lab = useLab.getState();
  if (lab.run) send({ type: 'dispose', run: lab.run });
  const run = nextRun++;
  useLab.setState({
    ...startOf(spec),
    run,
    status: paused ? 'paused' : 'starting',
    weights: untrainedWeights(spec),
    source: 'untrained',
    log: onSameLog(lab.spec, spec) ? lab.log : undefined,
  });
  send({ type: 'start', run, spec, paused });
  send({ type: 'speed', run, stepsPerSecond: lab.speed });
}

/** Weights from elsewhere take the lab; the run that was under way, if any, is given up. */
export function adopt({ spec, weights, step }: Pick<Lab, 'spec' | 'weights' | 'step'>): void {
  const lab = useLab.getState();
  if (lab.run) send({ type: 'dispose', run: lab.run });
  const sameLog = onSameLog(lab.spec, spec);
  useLab.setState({
    ...startOf(spec),
    run: nextRun++,
    status: 'finished',
    weights,
    source: 'imported',
    step,
    log: sameLog ? lab.log : undefined,
  });
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

/**
 * Puts the lab back to how it was. A run that was under way then cannot be taken up where another followed: it is shown
 * as it stood, and stopped.
 */
export function putBack(before: Lab): void {
  const now = useLab.getState();
  if (now.run === before.run && now.weights === before.weights && now.status === before.status) return;
  if (before.status === 'paused' && before.step === 0) {
    start(before.spec, true);
    return;
  }
  if (now.run) send({ type: 'dispose', run: now.run });
  const { backend, faults, speed } = now;
  const run = before.run && nextRun++;
  const status = before.status === 'paused' ? 'stopped' : before.status;
  useLab.setState({ ...before, run, status, backend, faults, speed }, true);
}

restoreWith(() => {
  pause();
  const lab = useLab.getState();
  return () => putBack(lab);
});

/** A run beside the lab's, in its owner's hand. */
export type BesideRun = {
  readonly pause: () => void;
  readonly resume: () => void;
  /** One step, then pause. */
  readonly step: () => void;
  readonly setSpeed: (stepsPerSecond: number | null) => void;
  /** Which of two tasks, [A, B], the next steps learn. */
  readonly setActiveTasks: (tasks: ActiveTasks) => void;
  /** Stops the run and frees what it holds; nothing more is heard of it. */
  readonly stop: () => void;
};

/** Trains something beside the lab's model. The listener hears every report of the run. */
export function launch(
  spec: Spec,
  listener: (report: Report) => void,
  {
    paused = false,
    stepsPerSecond = null,
    endOnly = false,
  }: { paused?: boolean; stepsPerSecond?: number | null; endOnly?: boolean } = {},
): BesideRun {
  const run = nextRun++;
  followers.set(run, { tell: listener, step: 0 });
  const alive = () => followers.has(run);
  const tell = (type: 'pause' | 'resume' | 'step') => () => {
    if (alive()) send({ type, run });
  };
  const setSpeed = (speed: number | null) => {
    if (alive()) send({ type: 'speed', run, stepsPerSecond: speed });
  };
  send({ type: 'start', run, spec, paused, endOnly });
  if (stepsPerSecond) setSpeed(stepsPerSecond);
  return {
    pause: tell('pause'),
    resume: tell('resume'),
    step: tell('step'),
    setSpeed,
    setActiveTasks: (tasks) => {
      if (alive()) send({ type: 'activeTasks', run, tasks });
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
