import { isBare, parseHash, sceneOf, visit } from '../state/link/link';
import type { RunState } from '../state/run/arm';
import type { HeaderRun } from '../state/run/headerRun';
import { lab, useLab } from '../state/run/lab';
import { takeRestorePoint } from '../state/run/restorePoint';
import { showSnapshot } from '../state/run/variants';
import type { Measures, Step } from './lesson';

/** What a panel lends a lesson, besides its picture. */
export type Panel = {
  /** What the header drives; the lab where missing. */
  readonly run?: HeaderRun;
  readonly measures?: Measures;
  /** What the measures and runs are read from. */
  readonly stores?: readonly Store[];
  readonly runs?: Readonly<Record<string, OwnRun>>;
};

type Store = { readonly subscribe: (listener: () => void) => () => void };

/** Something a panel trains beside the header's run. */
export type OwnRun = {
  readonly start: () => void;
  readonly stop: () => void;
  readonly isDone: () => boolean;
};

/** A moment of a step as it was left. */
export type Scene = { readonly link: string; readonly back: () => void };

let load: (route: string) => Promise<Panel> = async () => ({});
let panel: Panel = {};

/** The app lends its panels: lessons import none. */
export function registerPanels(loader: typeof load): void {
  load = loader;
}

export const measures = (): Panel['measures'] => panel.measures;

/** Calls back whenever what the panel measures or trains may have changed; once for all that changes together. */
export function watchPanel(onChange: () => void): () => void {
  let due = false;
  let ended = false;
  const change = () => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      if (!ended) onChange();
    });
  };
  const ends = [useLab, ...(panel.stores ?? [])].map((store) => store.subscribe(change));
  return () => {
    ended = true;
    for (const end of ends) end();
  };
}

/** The present moment; whatever runs is paused. */
export function keepScene(): Scene {
  for (const own of Object.values(panel.runs ?? {})) own.stop();
  return { link: sceneOf(parseHash(location.hash).route), back: takeRestorePoint() };
}

/** Exactly as it was left: controls first, for they may set up runs anew, then what had been trained. */
export async function restoreScene({ link, back }: Scene): Promise<void> {
  visit(link);
  panel = await load(parseHash(link).route);
  back();
}

/** Whether the address describes its panel: known once the panel has bound its stores. */
export async function addressHasScene(): Promise<boolean> {
  await load(parseHash(location.hash).route);
  return !isBare(location.hash);
}

/** Sets a step's scene. What it trains starts now, unless a question comes first that is not answered yet. */
export async function setScene(step: Step, stay: boolean, answered = false): Promise<void> {
  if (!stay) visit((answered && step.reveal) || step.link);
  panel = await load(parseHash(step.link).route);
  if (step.run === 'bundled') await showSnapshot();
  if (step.run === 'untrained' || (step.run === 'train' && step.ask)) run().reset();
  if (!step.ask || answered || step.run === 'trained') start(step);
}

/** A lesson that begins where something is as it was left begins untrained: the recording would tell what it asks. */
export function coverRecording(): void {
  if (panel.run?.recorded?.isShown()) panel.run.reset();
}

/** Shows the answer: the scene once more, as the step has it, whatever was tried meanwhile; then the run. */
export function revealScene(step: Step): void {
  visit(step.reveal ?? step.link);
  start(step);
}

function start({ run: wish }: Step): void {
  if (wish === 'train' || (wish === 'trained' && !at('finished', 'running', 'starting'))) {
    run().reset();
    run().play();
  }
  ownRun(wish)?.start();
}

/** Whether the step's run, if it has one, has ended. */
export function runEnded({ run: wish }: Step): boolean {
  const own = ownRun(wish);
  if (own) return own.isDone();
  return (wish !== 'train' && wish !== 'trained') || at('finished');
}

function ownRun(wish: Step['run']): OwnRun | undefined {
  return wish?.startsWith('start:') ? panel.runs?.[wish.slice('start:'.length)] : undefined;
}

const run = () => panel.run ?? lab;
const at = (...states: readonly RunState[]) => states.includes(run().status().status);
