import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSpec } from '../../../state/run/lab';
import { StubWorker } from '../../../state/run/stubWorker';
import type { Report } from '../../../training/protocol';
import { drownAnswer } from './Drown';
import { recencyAnswer } from './Recency';
import { useExperiments } from './store';
import { finalAuc, questions, runTrials, stopAllTrials, useTrials } from './trials';

vi.stubGlobal('Worker', StubWorker);

describe('trials of a question', () => {
  const { steps } = useExperiments.getState();
  const full = () => useTrials.getState().recency?.full;
  const started = () => StubWorker.last.started.slice(-3);
  const say = (report: Report) => StubWorker.last.say(report);
  const progress = (run: number, step: number, test?: number): Report => ({
    ...{ type: 'progress', run, step, loss: 0.5, stepsPerSecond: 100, weights: Float32Array.of(step) },
    metrics: test === undefined ? undefined : { experiment: 'ads', train: test, test },
  });
  beforeEach(() => runTrials('recency'));
  afterEach(stopAllTrials);

  it('are there once they run, a model for each name, on the lab’s log', () => {
    expect(Object.keys(useTrials.getState().recency ?? {})).toEqual(Object.keys(questions.recency));
    expect(useTrials.getState().drown).toBeUndefined();
    expect(started().map(({ spec }) => spec.seeds)).toEqual(Array(3).fill(defaultSpec.seeds));
  });

  it('answer once all are finished, and ask what is asked of finished models', async () => {
    const runs = started().map(({ run }) => run);
    for (const run of runs) {
      say(progress(run, 0, 0.5));
      say(progress(run, steps, 0.85));
    }
    expect(finalAuc(full())).toBeUndefined();
    for (const run of runs) say({ type: 'finished', run, step: steps });
    expect(finalAuc(full())).toBe(0.85);
    const asked = StubWorker.last.heard.findLast((command) => command.type === 'ask');
    expect(asked).toMatchObject({ question: { about: 'newest' }, weights: Float32Array.of(steps) });
    const answer = { about: 'newest', share: 0.5, byTarget: [] } as const;
    say({ type: 'answer', request: asked?.request ?? 0, answer });
    await vi.waitFor(() => expect(full()?.answer).toEqual(answer));
  });

  it('say why one ended early, and the others go on', () => {
    const [first, ...others] = started().map(({ run }) => run);
    say({ type: 'stopped', run: first, step: 0, fault: { kind: 'nan' } });
    for (const run of others) say(progress(run, 0, 0.5));
    const trials = useTrials.getState().recency;
    expect(trials?.recency).toMatchObject({ status: 'stopped', fault: { kind: 'nan' } });
    expect(trials?.full.status).toBe('running');
    stopAllTrials();
    expect(full()?.status).toBe('stopped');
  });
});

describe('the answers', () => {
  it('recency alone: close to the full model, some of the gain, or worse than no time', () => {
    expect(recencyAnswer({ recency: 0.84, din: 0.74, full: 0.85 })).toBe(0);
    expect(recencyAnswer({ recency: 0.775, din: 0.74, full: 0.85 })).toBe(1);
    expect(recencyAnswer({ recency: 0.7, din: 0.74, full: 0.85 })).toBe(2);
  });

  it('the target in attention alone: enough, partly drowned, or drowned', () => {
    const others = { beside: 0.83, product: 0.85 };
    expect(drownAnswer({ inside: 0.851, ...others, full: 0.854 })).toBe(0);
    expect(drownAnswer({ inside: 0.8, ...others, full: 0.854 })).toBe(1);
    expect(drownAnswer({ inside: 0.55, ...others, full: 0.854 })).toBe(2);
  });
});
