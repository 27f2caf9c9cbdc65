import { create } from 'zustand';
import type { Cell } from '../../../charts/Heatmap';
import type { Rule } from '../../../data/response';
import { named } from '../../../state/link/codec';
import { linkTo } from '../../../state/link/link';
import { choice, initialOf, range, type ValuesOf } from '../../../state/link/settings';
import { trainLab, useLab } from '../../../state/run/lab';
import { ask } from '../../../state/run/worker';
import type { Answer } from '../../../training/protocol';

export const tabs = ['maps', 'recency', 'cost', 'drown', 'knockouts', 'copies', 'rule'] as const;
export type Tab = (typeof tabs)[number];

/** What the lab's model reached under one rule, and what could be reached. */
export type Reached = {
  readonly bayes: number;
  readonly ceiling: number;
  readonly model: number;
  readonly seed: number;
  readonly step: number;
};

/** Something asked of the trainer about given weights. */
export type Asked<A extends Answer['about']> = {
  readonly weights: Float32Array;
  readonly step: number;
  readonly answer?: Extract<Answer, { about: A }>;
  readonly failure?: string;
};

export const settings = {
  tab: named('experiment', choice('maps', tabs)),
  /** Steps of the runs that answer the learner's questions. */
  steps: named('trialSteps', range(300, { min: 20, max: 2000 })),
  copies: range(3, { min: 1, max: 6 }),
};

export type Experiments = ValuesOf<typeof settings> & {
  /** Cell of the three maps that is pointed at: category × bucket. */
  readonly cell: Cell | undefined;
  readonly third: 'learned' | 'attention';
  /** Index of the choice made before each question's run. */
  readonly predicted: Partial<Record<Tab, number>>;
  readonly length: number;
  /** Behaviour that is copied; undefined for the one that says most about the target. */
  readonly copied: { readonly category?: number; readonly bucket?: number };
  readonly reached: Partial<Record<Rule, Reached>>;
  readonly probe: Asked<'probe'> | undefined;
  readonly knockouts: Asked<'knockouts'> | undefined;
};

export const useExperiments = create<Experiments>(() => ({
  ...initialOf(settings),
  cell: undefined,
  third: 'learned',
  predicted: {},
  length: 20,
  copied: {},
  reached: {},
  probe: undefined,
  knockouts: undefined,
}));

export const experimentsLink = () => linkTo(useExperiments, settings, 'timeline');

const set = useExperiments.setState;

export const setTab = (tab: Tab) => set({ tab, cell: undefined });
export const setSteps = (steps: number) => set({ steps });
export const pointAt = (cell: Cell | undefined) => set({ cell });
export const setThird = (third: Experiments['third']) => set({ third });
export const predict = (tab: Tab, choice: number) =>
  set(({ predicted }) => ({ predicted: { ...predicted, [tab]: choice } }));
export const setLength = (length: number) => set({ length });
export const setCopies = (copies: number) => set({ copies });
export const setCopied = (change: Experiments['copied']) =>
  set(({ copied }) => ({ copied: { ...copied, ...change } }));

/** Draws the log by the other rule, and trains the lab's model on it. */
export function setRule(rule: Rule): void {
  const { spec } = useLab.getState();
  trainLab({ ...spec, log: { ...spec.log, rule } });
}

/** Keeps what the lab's model reached, so that both rules can be compared. */
export function keepReached(rule: Rule, reached: Reached): void {
  set((state) => ({ reached: { ...state.reached, [rule]: reached } }));
}

/**
 * Asks about the weights on screen and keeps the answer with them; an answer that comes after a newer question is
 * dropped.
 */
export async function askOf(
  about: 'probe' | 'knockouts',
  spec: Parameters<typeof ask>[1],
  weights: Float32Array,
  step: number,
): Promise<void> {
  set({ [about]: { weights, step } });
  const keep = (found: object) =>
    set((state) => (state[about]?.weights === weights ? { [about]: { weights, step, ...found } } : {}));
  try {
    keep({ answer: await ask(about, spec, weights) });
  } catch (error) {
    keep({ failure: error instanceof Error ? error.message : String(error) });
  }
}
