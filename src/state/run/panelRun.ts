import type { Fault } from '../../training/protocol';
import type { ArmFile } from '../files/armFiles';
import type { Lab } from './lab';

/** How the header drives a panel's own run, and what it says of it: the panels hold the runs, the header knows none. */

export type RunState = 'idle' | 'starting' | 'running' | 'paused' | 'finished' | 'stopped';

/** What the header's line says of a run. */
export type RunStatus = {
  readonly status: RunState;
  readonly source: Lab['source'];
  readonly step: number;
  readonly steps: number;
  /** Of each arm, in order. */
  readonly losses: readonly number[];
  readonly aucs: readonly number[];
  readonly stepsPerSecond?: number;
  readonly fault?: Fault;
  readonly speed: number | null;
};

/** The verbs of the header's run controls; a panel that exports these as `run` is driven by them instead of the lab. */
export type PanelRun = {
  readonly id: string;
  readonly useStatus: () => RunStatus;
  readonly status: () => RunStatus;
  readonly play: () => void;
  readonly pause: () => void;
  readonly step: () => void;
  readonly reset: () => void;
  readonly setSpeed: (stepsPerSecond: number | null) => void;
  /** What it has learned so far, to be taken along; the lab's model leaves by a door of its own. */
  readonly files?: () => readonly ArmFile[];
};
