import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Engine from './engine';

/** The address bar, as far as the engine needs one. */
let listeners: (() => void)[] = [];
vi.stubGlobal('location', { hash: '#/numerals' });
vi.stubGlobal('history', {
  state: null,
  replaceState: (_: unknown, __: string, link: string) => {
    location.hash = link;
  },
});
vi.stubGlobal('addEventListener', (_: string, listener: () => void) => listeners.push(listener));
vi.stubGlobal('removeEventListener', () => {});
const stored = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (name: string) => stored.get(name) ?? null,
  setItem: (name: string, value: string) => stored.set(name, value),
});

let engine: typeof Engine;
/** A panel with one number in the link and one that is only kept. */
let panel: { value: number };
let trained = 0;
let started = 0;
/** What the question of the second step measures. */
let changed: number | undefined = 1;
const ask = { kind: 'choose', choices: 2, truth: () => 0 } as const;
/** What the header's run is at. */
let model = 'finished';

const settle = () => vi.waitFor(() => expect(engine.useLesson.getState().ready).toBe(true));

beforeAll(async () => {
  engine = await import('./engine');
  const { followLinks, linkTo } = await import('../state/link/link');
  const { integer } = await import('../state/link/codec');
  const { create } = await import('zustand');
  const { restoreWith } = await import('../state/run/restorePoint');
  const { registerPanels } = await import('./scenes');
  const usePanel = create(() => ({ value: 51, compare: 50 }));
  linkTo(usePanel, { value: integer(0, 1023), compare: integer(0, 1023) }, 'numerals');
  engine.linkLessons();
  followLinks(['numerals', 'timeline'], () => {});
  panel = {
    get value() {
      return usePanel.getState().value;
    },
    set value(value: number) {
      usePanel.setState({ value });
    },
  };
  restoreWith(() => {
    const before = trained;
    return () => {
      trained = before;
    };
  });
  registerPanels(async () => ({
    measures: {
      changed: () => changed,
      twins: () => 1,
      smallestTwin: () => 23,
      order: () => undefined,
    } as never,
    stores: [usePanel],
    run: {
      id: 'test',
      useStatus: () => ({}) as never,
      status: () => ({ status: model }) as never,
      play: () => {
        model = 'running';
      },
      pause: () => {},
      step: () => {},
      reset: () => {},
      setSpeed: () => {},
    },
    runs: {
      order: {
        start: () => {
          started++;
        },
        stop: () => {},
        isDone: () => true,
      },
    },
  }));
  const { lab, trainedModel, useLab } = await import('../state/run/lab');
  lab.show(trainedModel({ ...useLab.getState(), source: 'snapshot' }));
});

beforeEach(() => {
  engine.close();
  stored.clear();
  listeners = [];
});

describe('the engine', () => {
  it('sets a scene, writes its place into the link, and moves on', async () => {
    engine.begin('numerals');
    await settle();
    expect(location.hash).toContain('lesson=numerals:1');
    engine.next();
    await settle();
    expect(location.hash).toContain('lesson=numerals:2');
    expect(engine.currentStep()?.id).toBe('digits');
    expect(engine.useLesson.getState().done.numerals).toContain('puzzle');
  });

  it('goes back to the exact earlier scene, and forward again to the later one', async () => {
    engine.open('numerals', 2);
    await settle();
    panel.value = 17;
    trained = 5;
    engine.next();
    await settle();
    expect(panel.value).toBe(51);
    trained = 9;
    engine.back();
    await settle();
    expect(panel.value).toBe(17);
    expect(trained).toBe(5);
    expect(location.hash).toContain('value=17');
    expect(location.hash).toContain('lesson=numerals:3');
    engine.next();
    await settle();
    expect(panel.value).toBe(51);
    expect(trained).toBe(9);
  });

  it('reveals an open question before it moves on; a locked answer stays', async () => {
    engine.open('numerals', 1);
    await settle();
    engine.answer(1);
    engine.next();
    const given = () => engine.useLesson.getState().answers.digits;
    expect(given()).toMatchObject({ answer: 1, locked: true, truth: 0, quoted: { changed: '1' } });
    engine.answer(2);
    expect(given().answer).toBe(1);
    expect(engine.useLesson.getState().place?.step).toBe(1);
    engine.next();
    await settle();
    expect(engine.useLesson.getState().place?.step).toBe(2);
    engine.back();
    await settle();
    expect(given()).toMatchObject({ answer: 1, truth: 0 });
    engine.again();
    await settle();
    expect(given()).toBeUndefined();
  });

  it('judges an answer when a store of the panel changes, once for all that changes together', async () => {
    changed = undefined;
    engine.open('numerals', 1);
    await settle();
    engine.lock();
    const given = () => engine.useLesson.getState().answers.digits;
    expect(given()).toEqual({ locked: true });
    changed = 0;
    panel.value = 3;
    changed = 1;
    panel.value = 4;
    await Promise.resolve();
    expect(given()).toMatchObject({ truth: 0, quoted: { changed: '1' } });
    // A lesson that is closed judges nothing.
    changed = undefined;
    engine.again();
    await settle();
    engine.lock();
    engine.close();
    changed = 1;
    panel.value = 5;
    await Promise.resolve();
    expect(JSON.parse(stored.get('unfold.answers') ?? '{}').numerals.digits).toEqual({ locked: true });
  });

  it('starts a run with the answer, not before', async () => {
    engine.open('numerals', 7);
    await settle();
    expect(started).toBe(0);
    engine.lock();
    expect(started).toBe(1);
  });

  it('trains what an earlier step should have trained, but only where that is missing', async () => {
    const { setScene, revealScene, runEnded } = await import('./scenes');
    const step = { id: 'lost', link: '#/numerals', parts: [], run: 'trained', ask } as const;
    model = 'finished';
    await setScene(step, false);
    expect(model).toBe('finished');
    // A reload, or a link into the midst of a lesson.
    model = 'idle';
    await setScene(step, false);
    expect(model).toBe('running');
    expect(runEnded(step)).toBe(false);
    // A control that was tried sets the run up anew: the answer sets it right.
    model = 'paused';
    revealScene(step);
    expect(model).toBe('running');
    model = 'finished';
    expect(runEnded(step)).toBe(true);
  });

  it('counts hands, never below none', async () => {
    engine.open('numerals', 1);
    await settle();
    engine.countHands(0, 1);
    engine.countHands(2, 1);
    engine.countHands(2, 1);
    engine.countHands(1, -1);
    expect(engine.useLesson.getState().answers.digits.hands).toEqual([1, 0, 2]);
  });

  it('remembers answers and hands from visit to visit; starting again asks anew', async () => {
    engine.open('numerals', 1);
    await settle();
    engine.countHands(1, 1);
    engine.answer(1);
    engine.lock();
    const given = engine.useLesson.getState().answers.digits;
    expect(given).toMatchObject({ answer: 1, locked: true, truth: 0, hands: [0, 1, 0] });
    engine.close();
    engine.open('numerals', 1);
    await settle();
    expect(engine.useLesson.getState().answers.digits).toEqual(given);
    // A locked answer shows its scene, too: the run starts as it did with the answer.
    engine.goTo(7);
    await settle();
    engine.lock();
    engine.close();
    const before = started;
    engine.open('numerals', 7);
    await settle();
    expect(started).toBe(before + 1);
    engine.again();
    await settle();
    expect(Object.keys(engine.useLesson.getState().answers)).toEqual(['digits']);
    engine.close();
    engine.begin('numerals');
    await settle();
    expect(engine.useLesson.getState().answers).toEqual({});
  });

  it('leaves the page as it is when the lesson is left', async () => {
    engine.open('numerals', 2);
    await settle();
    panel.value = 7;
    engine.close();
    expect(panel.value).toBe(7);
    expect(engine.useLesson.getState().place).toBeNull();
  });
});

describe('a place in the link', () => {
  it('survives, and is nothing at all when damaged', () => {
    const place = { lesson: 'numerals', step: 4 } as const;
    expect(engine.placeCodec.parse(engine.placeCodec.format(place))).toEqual(place);
    for (const text of [
      'numerals',
      'numerals:0',
      'numerals:99',
      'nothing:1',
      'numerals:1:2',
      '',
      'numerals:-1',
    ])
      expect(engine.placeCodec.parse(text)).toBeUndefined();
    // Links of before the lessons were named after their panels.
    expect(engine.placeCodec.parse('digits:5')).toEqual(place);
    expect(engine.placeCodec.parse('recency:1')).toEqual({ lesson: 'timelineRecency', step: 0 });
  });
});
