import { expect, it, vi } from 'vitest';
import { toBase64 } from '../../data/base64';
import type { SpecOf } from '../../training/protocol';
import { StubWorker } from './stubWorker';

vi.stubGlobal('Worker', StubWorker);
const spec = { experiment: 'curve', steps: 40 } as SpecOf<'curve'>;

/** The page as it begins with this in the tab's storage, and whoever listens to its going. */
async function load(stored?: string) {
  vi.resetModules();
  const storage = new Map(stored === undefined ? [] : [['unfold.unfinished', stored]]);
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  });
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  const unfinished = await import('./unfinished');
  const { runSet } = await import('./runSet');
  const set = runSet({ id: 'test', specs: { a: spec }, untrained: () => new Float32Array(1) });
  unfinished.guardTraining();
  return { ...unfinished, set, storage, go: (event: Event) => page.dispatchEvent(event) };
}
const leave = () => new Event('beforeunload', { cancelable: true });

it('a page asks before it is left only while something trains, and the next one shows the last weights', async () => {
  const first = await load();
  expect(first.go(leave())).toBe(true);
  first.set.play();
  const [run] = StubWorker.last.runs.keys();
  while (StubWorker.last.runs.get(run)?.step !== 20) StubWorker.last.train(run);
  expect(first.go(leave())).toBe(false);
  first.go(new Event('pagehide'));
  const kept = first.storage.get('unfold.unfinished');

  const second = await load(kept);
  expect(second.storage.size).toBe(0);
  expect(second.useUnfinished.getState().left).toBeDefined();
  second.showUnfinished();
  expect(second.set.status()).toMatchObject({ status: 'stopped', source: 'trained', step: 20 });
  expect(second.set.useArms.getState().arms.a.weights).toEqual(Float32Array.of(20));
  expect(second.useUnfinished.getState().left).toBeUndefined();
});

it('what does not belong to the run as it is, or is damaged, is not shown', async () => {
  const run = { spec: JSON.stringify(spec), step: 20, weights: toBase64(Float32Array.of(20)) };
  for (const wrong of [
    { ...run, spec: '{}' },
    { ...run, weights: '!' },
    { ...run, weights: toBase64(Float32Array.of(1, 2)) },
    { ...run, weights: toBase64(Float32Array.of(Number.NaN)) },
    { ...run, step: -1 },
  ]) {
    const page = await load(JSON.stringify({ test: { a: wrong } }));
    page.showUnfinished();
    expect(page.set.status()).toMatchObject({ source: 'untrained', step: 0 });
  }
  expect((await load('no JSON')).useUnfinished.getState().left).toBeUndefined();
});

it('a tab without storage keeps nothing and says nothing', async () => {
  const page = await load();
  vi.stubGlobal('sessionStorage', undefined);
  page.set.step();
  StubWorker.last.settle();
  expect(() => page.go(new Event('pagehide'))).not.toThrow();
});
