import { create } from 'zustand';
import type { Network } from '../../../math/network';
import { variants } from '../../../math/network';
import type { Arm } from '../../../state/run/arm';
import { derived } from '../../../state/run/derived';
import { untrainedWeights, useLab } from '../../../state/run/lab';
import { type RunSet, runSet } from '../../../state/run/runSet';
import { ask } from '../../../state/run/worker';
import type { AdsSpec, Answer } from '../../../training/protocol';
import { useExperiments } from './store';

/** The learner's questions that training answers: the models of each, by name, as changes of the lab's network. */
export const questions = {
  recency: {
    recency: { time: 'sum', attention: 'recency', representation: true, head: 'target' },
    din: variants.din,
    full: { time: 'sum', attention: 'full', representation: true, head: 'target' },
  },
  drown: {
    inside: { time: 'sum', attention: 'full', representation: false, head: 'interest' },
    beside: { time: 'sum', attention: 'full', representation: false, head: 'target' },
    product: { time: 'sum', attention: 'full', representation: false, head: 'product' },
    full: { time: 'sum', attention: 'full', representation: true, head: 'target' },
  },
} satisfies Record<string, Record<string, Partial<Network>>>;

export type Question = keyof typeof questions;

/** What is asked of finished models, and of which. */
const followUps = {
  recency: { about: 'newest', of: ['full'] },
  drown: { about: 'ranking', of: Object.keys(questions.drown) },
} as const;

/** One model on its way to an answer. */
export type Trial = Arm<AdsSpec> & { readonly answer?: Answer };

export type Trials = Readonly<Record<string, Trial>>;

const set = (question: Question) =>
  runSet<string, AdsSpec>({
    ...{ id: question, specs: {}, untrained: untrainedWeights, whenKept: 'stop' },
    onFinish: (arms) => {
      for (const name of followUps[question].of) void followUp(question, arms[name]);
    },
  });
const sets: Readonly<Record<Question, RunSet<string, AdsSpec>>> = {
  recency: set('recency'),
  drown: set('drown'),
};

/** Answers about finished models, or why there is none, by their weights. */
const useAnswers = create<ReadonlyMap<Float32Array, Pick<Trial, 'answer' | 'fault'>>>(() => new Map());

/** Trials of each question; missing until it is run. */
export const useTrials = derived<Partial<Record<Question, Trials>>>(
  [sets.recency.useArms, sets.drown.useArms, useAnswers],
  () => ({ recency: trialsOf('recency'), drown: trialsOf('drown') }),
);

function trialsOf(question: Question): Trials | undefined {
  const arms = Object.entries(sets[question].useArms.getState().arms);
  if (arms.length === 0) return undefined;
  return Object.fromEntries(
    arms.map(([name, arm]) => [name, { ...arm, ...useAnswers.getState().get(arm.weights) }]),
  );
}

/** Trains every model of a question side by side, on the lab's log with the lab's seeds. */
export function runTrials(question: Question): void {
  const { spec } = useLab.getState();
  const { steps } = useExperiments.getState();
  const { configure, play } = sets[question];
  configure(
    Object.fromEntries(
      Object.entries(questions[question]).map(([name, change]) => [
        name,
        { ...spec, steps, network: { ...spec.network, ...change } },
      ]),
    ),
  );
  play();
}

async function followUp(question: Question, { spec, weights }: Arm<AdsSpec>): Promise<void> {
  const keep = (found: Pick<Trial, 'answer' | 'fault'>) =>
    useAnswers.setState((known) => new Map([...known, [weights, found]]), true);
  try {
    keep({ answer: await ask(followUps[question].about, spec, weights) });
  } catch (error) {
    keep({ fault: { kind: 'failed', detail: error instanceof Error ? error.message : String(error) } });
  }
}

/** Stops what still runs; what was measured stays on screen. */
export function stopTrials(question: Question): void {
  sets[question].stop();
}

/** When the panel goes, no run stays behind in the worker. */
export function stopAllTrials(): void {
  for (const { stop } of Object.values(sets)) stop();
}

/** AUC on the whole test log at the end of a finished trial. */
export function finalAuc(trial: Trial | undefined): number | undefined {
  return trial?.status === 'finished' ? trial.metrics.at(-1)?.test : undefined;
}
