import { create } from 'zustand';
import type { Network } from '../../../math/network';
import { variants } from '../../../math/network';
import { useLab } from '../../../state/run/lab';
import { restoreWith } from '../../../state/run/restorePoint';
import { ask, follow } from '../../../state/run/worker';
import type { AdsSpec, Answer, Fault, Report } from '../../../training/protocol';
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
export type Trial = {
  readonly spec: AdsSpec;
  readonly status: 'running' | 'finished' | 'stopped';
  readonly step: number;
  readonly aucs: readonly { readonly step: number; readonly test: number }[];
  readonly ceiling?: number;
  readonly weights?: Float32Array;
  readonly fault?: Fault;
  readonly answer?: Answer;
};

export type Trials = Readonly<Record<string, Trial>>;

/** Trials of each question; missing until it is run. */
export const useTrials = create<Partial<Record<Question, Trials>>>(() => ({}));

/** A trial after a report of its run: a pure function. */
export function receiveTrial(trial: Trial, report: Report): Trial {
  switch (report.type) {
    case 'log':
      return { ...trial, ceiling: report.log.ceilingAuc };
    case 'progress': {
      const { step, weights, auc } = report;
      return {
        ...trial,
        step,
        weights,
        aucs: auc ? [...trial.aucs, { step, test: auc.test }] : trial.aucs,
      };
    }
    case 'finished':
      return { ...trial, status: 'finished', step: report.step };
    case 'stopped':
      return { ...trial, status: 'stopped', fault: report.fault };
    default:
      return trial;
  }
}

/** Ends the runs of a question that are under way. */
const stops = new Map<Question, () => void>();

/** Trains every model of a question side by side, on the lab's log with the lab's seeds. */
export function runTrials(question: Question): void {
  stopTrials(question);
  const lab = useLab.getState().spec;
  const { steps } = useExperiments.getState();
  const specs = Object.entries(questions[question]).map(
    ([name, change]) => [name, { ...lab, steps, network: { ...lab.network, ...change } }] as const,
  );
  useTrials.setState({
    [question]: Object.fromEntries(
      specs.map(([name, spec]) => [name, { spec, status: 'running', step: 0, aucs: [] } satisfies Trial]),
    ),
  });
  let current = true;
  const update = (name: string, change: (trial: Trial) => Trial) => {
    if (!current) return;
    useTrials.setState((all) => {
      const trials = all[question];
      return trials ? { [question]: { ...trials, [name]: change(trials[name]) } } : all;
    });
  };
  const running = specs.map(([name, spec]) =>
    follow(spec, (report) => {
      update(name, (trial) => receiveTrial(trial, report));
      if (report.type === 'finished') void followUp(question, name, update);
    }),
  );
  stops.set(question, () => {
    current = false;
    for (const stop of running) stop();
  });
}

async function followUp(
  question: Question,
  name: string,
  update: (name: string, change: (trial: Trial) => Trial) => void,
): Promise<void> {
  const { about, of } = followUps[question];
  const trial = useTrials.getState()[question]?.[name];
  if (!trial?.weights || !of.some((one) => one === name)) return;
  try {
    const answer = await ask(about, trial.spec, trial.weights);
    update(name, (now) => ({ ...now, answer }));
  } catch (error) {
    const fault: Fault = { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
    update(name, (now) => ({ ...now, fault }));
  }
}

/** Stops what still runs; what was measured stays on screen. */
export function stopTrials(question: Question): void {
  stops.get(question)?.();
  stops.delete(question);
  useTrials.setState((all) => {
    const trials = all[question];
    if (!trials) return all;
    const ended = Object.entries(trials).map(([name, trial]) => [
      name,
      trial.status === 'running' ? { ...trial, status: 'stopped' } : trial,
    ]);
    return { [question]: Object.fromEntries(ended) };
  });
}

restoreWith(() => {
  stopAllTrials();
  const before = useTrials.getState();
  return () => {
    stopAllTrials();
    useTrials.setState(before, true);
  };
});

/** When the panel goes, no run stays behind in the worker. */
export function stopAllTrials(): void {
  for (const question of [...stops.keys()]) stopTrials(question);
}

/** AUC on the whole test log at the end of a finished trial. */
export function finalAuc(trial: Trial | undefined): number | undefined {
  return trial?.status === 'finished' ? trial.aucs[trial.aucs.length - 1]?.test : undefined;
}
