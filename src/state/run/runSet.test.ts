import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SpecOf } from '../../training/protocol';
import { onReplaced, type Replaced, takeRestorePoint } from './restorePoint';
import { runSet } from './runSet';
import { StubWorker } from './stubWorker';

vi.stubGlobal('Worker', StubWorker);
const spec = (steps: number) => ({ experiment: 'curve', steps }) as SpecOf<'curve'>;
let finished = 0;
const set = runSet<'a' | 'b' | 'c', SpecOf<'curve'>>({
  id: 'test',
  specs: { a: spec(60), b: spec(60), c: spec(60) },
  untrained: () => Float32Array.of(0),
  onFinish: () => finished++,
});
const arms = () => Object.values(set.useArms.getState().arms);
const steps = () => arms().map(({ step }) => step);
const status = () => set.status().status;
const runs = () => [...StubWorker.last.runs.keys()];
const trainAll = () => {
  for (const run of runs()) StubWorker.last.train(run);
};

beforeEach(() => {
  vi.useFakeTimers();
  finished = 0;
});
afterEach(() => {
  set.reset();
  vi.useRealTimers();
});

describe('a set', () => {
  it('is played, paused, stepped and reset as one', () => {
    expect(status()).toBe('idle');
    set.play();
    expect(status()).toBe('starting');
    trainAll();
    expect([status(), ...steps()]).toEqual(['running', 0, 0, 0]);
    trainAll();
    set.pause();
    StubWorker.last.settle();
    const [at] = steps();
    expect([status(), ...steps()]).toEqual(['paused', at, at, at]);
    set.step();
    set.step();
    StubWorker.last.settle();
    expect([status(), ...steps()]).toEqual(['paused', at + 2, at + 2, at + 2]);
    set.play();
    StubWorker.last.settle();
    expect([status(), ...steps(), finished]).toEqual(['finished', 60, 60, 60, 1]);
    set.reset();
    expect([status(), ...steps()]).toEqual(['idle', 0, 0, 0]);
    set.step();
    StubWorker.last.settle();
    expect([status(), ...steps()]).toEqual(['paused', 1, 1, 1]);
    expect(runs()).toHaveLength(3);
  });

  it('is shown a few times a second, whatever its runs report', () => {
    set.play();
    trainAll();
    let shown = 0;
    const unsubscribe = set.useArms.subscribe(() => shown++);
    for (let turn = 0; turn < 4; turn++) trainAll();
    expect([shown, ...steps()]).toEqual([0, 0, 0, 0]);
    vi.advanceTimersByTime(100);
    expect([shown, ...steps()]).toEqual([1, 3, 3, 3]);
    unsubscribe();
  });

  it('stopped leaves its arms as they are, frees the worker, and hears no more', () => {
    set.play();
    trainAll();
    trainAll();
    const [first] = runs();
    set.stop();
    expect([status(), ...steps()]).toEqual(['stopped', 1, 1, 1]);
    expect(runs()).toEqual([]);
    StubWorker.last.progress(first, 30);
    vi.advanceTimersByTime(1000);
    expect(steps()).toEqual([1, 1, 1]);
  });

  it('waits where no speed lets it go, and goes on with another', () => {
    set.setSpeed(10);
    set.play();
    StubWorker.last.settle();
    vi.advanceTimersByTime(310);
    for (let turn = 0; turn < 3; turn++) {
      vi.advanceTimersByTime(100);
      StubWorker.last.settle();
    }
    expect(steps().every((step) => step > 1 && step < 8)).toBe(true);
    set.setSpeed(null);
    StubWorker.last.settle();
    expect(status()).toBe('finished');
  });
});

it('stands at one step whenever it is seen, whatever is pressed and however fast its runs are', () => {
  const verb = fc.constantFrom('play', 'pause', 'step', 'reset', 'tick', 'settle');
  const turn = fc.oneof({ weight: 9, arbitrary: fc.nat(2) }, verb);
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 120 }), (turns) => {
      set.reset();
      for (const one of turns) {
        if (typeof one === 'number') {
          const run = runs()[one];
          if (run) StubWorker.last.train(run);
        } else if (one === 'tick') vi.advanceTimersByTime(100);
        else if (one === 'settle') {
          set.pause();
          if (StubWorker.made.length > 0) StubWorker.last.settle();
          // At rest the runs themselves stand where they are shown.
          if (status() === 'paused')
            for (const run of StubWorker.last.runs.values()) expect([run.step]).toEqual([steps()[0]]);
        } else set[one]();
        expect(new Set(steps()).size).toBe(1);
        expect(new Set(arms().map(({ weights }) => weights[0]))).toEqual(new Set([steps()[0]]));
      }
    }),
    { numRuns: 200 },
  );
});

describe('a moment that was kept', () => {
  const midway = () => {
    set.play();
    for (let turn = 0; turn < 5; turn++) trainAll();
    set.pause();
    StubWorker.last.settle();
    return steps()[0];
  };

  it('is left alone where nothing was told since: the run can be taken up', () => {
    set.play();
    for (let turn = 0; turn < 3; turn++) trainAll();
    const back = takeRestorePoint();
    expect(status()).toBe('paused');
    StubWorker.last.settle();
    back();
    expect(status()).toBe('paused');
    set.play();
    StubWorker.last.settle();
    expect(status()).toBe('finished');
  });

  it('comes back as it stood, stopped, where another run followed', () => {
    const at = midway();
    const back = takeRestorePoint();
    set.reset();
    set.play();
    StubWorker.last.settle();
    back();
    expect([status(), ...steps()]).toEqual(['stopped', at, at, at]);
    expect(runs()).toEqual([]);
  });

  it('that was finished comes back finished, and is not counted again', () => {
    set.play();
    StubWorker.last.settle();
    const back = takeRestorePoint();
    set.reset();
    back();
    expect([status(), ...steps(), finished]).toEqual(['finished', 60, 60, 60, 1]);
  });
});

describe('what was trained and is replaced', () => {
  const replaced: Replaced[] = [];
  const end = onReplaced((one) => replaced.push(one));
  const taken = () => replaced.splice(0);
  beforeEach(() => void taken());
  afterAll(end);

  it('is told of before a new run, a reset and other specifications, and never while nothing was learned', () => {
    set.play();
    set.reset();
    expect(taken()).toEqual([]);
    for (const other of [
      set.play,
      set.reset,
      () => set.configure({ a: spec(60), b: spec(60), c: spec(60) }),
    ]) {
      set.reset();
      set.play();
      StubWorker.last.settle();
      taken();
      other();
      expect(taken()).toMatchObject([{ id: 'test', step: 60 }]);
    }
  });

  it('comes back with its weights and as finished; what it replaced comes back after it', () => {
    set.play();
    StubWorker.last.settle();
    const { arms: before } = set.useArms.getState();
    set.reset();
    const [finishedOne] = taken();
    finishedOne.restore();
    expect([status(), set.useArms.getState().arms]).toEqual(['finished', before]);
    const [untrained] = taken();
    untrained.restore();
    expect([status(), ...steps()]).toEqual(['idle', 0, 0, 0]);
    taken()[0].restore();
    expect(set.useArms.getState().arms).toEqual(before);
    expect(finished).toBe(1);
  });

  it('in mid-run comes back as it stood, stopped, and can be trained anew', () => {
    set.play();
    for (let turn = 0; turn < 5; turn++) trainAll();
    set.reset();
    taken()[0].restore();
    const [at] = steps();
    expect([status(), at > 0, ...steps()]).toEqual(['stopped', true, at, at, at]);
    set.play();
    StubWorker.last.settle();
    expect(status()).toBe('finished');
  });
});

describe('when things go wrong', () => {
  it('a worker that dies stops all, keeps what they learned, and the next try makes another', () => {
    set.play();
    trainAll();
    trainAll();
    const dead = StubWorker.last;
    dead.onerror?.({ message: 'gone' });
    expect([status(), ...steps()]).toEqual(['stopped', 1, 1, 1]);
    expect(set.status().fault).toEqual({ kind: 'failed', detail: 'gone' });
    set.play();
    expect(StubWorker.last).not.toBe(dead);
    StubWorker.last.settle();
    expect([status(), set.status().fault]).toEqual(['finished', undefined]);
  });

  it('one arm that ends early does not hold up the others; the set is not finished', () => {
    set.play();
    trainAll();
    const [first] = runs();
    StubWorker.last.say({ type: 'stopped', run: first, step: 0, fault: { kind: 'nan' } });
    expect(status()).toBe('running');
    StubWorker.last.settle();
    expect([status(), ...steps(), finished]).toEqual(['stopped', 0, 60, 60, 0]);
  });

  it('without a worker nothing starts: what is there stays, and why is said', async () => {
    vi.resetModules();
    vi.stubGlobal('Worker', undefined);
    const { runSet } = await import('./runSet');
    const { armOf } = await import('./arm');
    const of = runSet({
      ...{ id: 'none', specs: { a: spec(60) }, waits: true, untrained: () => Float32Array.of(0) },
    });
    of.play();
    expect(of.status()).toMatchObject({ status: 'stopped', fault: { kind: 'unavailable' } });
    of.show({ a: { ...armOf(spec(60), Float32Array.of(7)), step: 60, source: 'snapshot' } });
    for (const verb of [of.play, of.step, of.reset]) verb();
    expect(of.status()).toMatchObject({ step: 60, source: 'snapshot', fault: { kind: 'unavailable' } });
    vi.stubGlobal('Worker', StubWorker);
  });
});
