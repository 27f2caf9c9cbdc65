import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { create } from 'zustand';
import type { SpecOf } from '../../training/protocol';
import { range } from '../link/settings';
import { armsExperiment } from './arms';
import { formatRecording } from './recording';
import { onReplaced, type Replaced } from './restorePoint';
import { StubWorker } from './stubWorker';

vi.stubGlobal('Worker', StubWorker);
const seeds = { data: 1, weights: 1, batches: 1 };
const spec = { experiment: 'curve', steps: 40, seeds } as SpecOf<'curve'>;
const settings = { steps: range(40, { min: 1, max: 99 }) };
const untrained = () => Float32Array.of(0, 0);
const weights = Float32Array.of(1, 2);
const file = gzipSync(
  formatRecording({
    ...{ spec, backend: 'wasm', losses: [{ step: 40, loss: 0.3 }], metrics: [] },
    moments: [
      { step: 0, weights: untrained() },
      { step: 20, weights },
      { step: 40, weights },
    ],
  }),
);
let fetched: string[] = [];

/** A lab of its own for each test: whether it was touched is remembered. */
function newLab() {
  const store = create(() => ({ steps: 40 }));
  const experiment = armsExperiment({
    ...{ name: 'test', settings, store, untrained },
    specs: ({ steps }) => ({ a: { ...spec, steps }, b: { ...spec, steps } }),
    ...{ auc: () => 0, keep: () => ({}), blocks: () => ({}), tables: () => [] },
  });
  const { useArms, recorded, status } = experiment;
  const stands = () => {
    const { a, b } = useArms.getState().arms;
    expect(a.step).toBe(b.step);
    return [status().status, status().source, a.step];
  };
  return { store, experiment, recorded, stands };
}

beforeEach(() => {
  fetched = [];
  vi.stubGlobal('fetch', async (address: string) => {
    fetched.push(address);
    return new Response(new Uint8Array(file));
  });
});
afterEach(() => vi.unstubAllGlobals());

it('stands at its end in a lab that nobody has touched, as a finished run of the page does', async () => {
  const { experiment, recorded, stands } = newLab();
  await recorded.open(() => true);
  expect(stands()).toEqual(['finished', 'snapshot', 40]);
  expect(experiment.useArms.getState().arms.a.weights).toEqual(weights);
  expect(experiment.useArms.getState().history).toEqual([]);
  expect(fetched.map((address) => address.split('/').at(-1))).toEqual(['test-a.bin', 'test-b.bin']);
});

it('is scrubbed without leaving a trace in Undo; what is trained in its place is undone to it', async () => {
  const replaced: Replaced[] = [];
  const end = onReplaced((one) => replaced.push(one));
  const { experiment, recorded, stands } = newLab();
  await recorded.open(() => true);
  for (const step of [0, 20]) await recorded.show(step);
  expect(stands()).toEqual(['stopped', 'snapshot', 20]);
  expect(replaced).toEqual([]);
  experiment.step();
  expect(recorded.isShown()).toBe(false);
  // A run of the visitor's own is not covered.
  await recorded.show();
  expect(recorded.isShown()).toBe(false);
  expect(replaced).toHaveLength(1);
  replaced[0].restore();
  expect(stands()).toEqual(['stopped', 'snapshot', 20]);
  experiment.reset();
  end();
});

it('does not come over what was set or pressed meanwhile, or where it is not wanted', async () => {
  const set = newLab();
  set.store.setState({ steps: 50 });
  await set.recorded.open(() => true);
  expect(fetched).toEqual([]);
  set.store.setState({ steps: 40 });
  // Back at the default one may ask for it.
  await set.recorded.open(() => true);
  expect(set.stands()).toEqual(['idle', 'untrained', 0]);
  await set.recorded.show();
  expect(set.stands()).toEqual(['finished', 'snapshot', 40]);

  const pressed = newLab();
  const opening = pressed.recorded.open(() => true);
  pressed.experiment.reset();
  await opening;
  expect(pressed.stands()).toEqual(['idle', 'untrained', 0]);

  const asked = newLab();
  await asked.recorded.open(() => false);
  expect(asked.stands()).toEqual(['idle', 'untrained', 0]);
});

it('that does not load leaves the lab as it waits', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  const { recorded, stands } = newLab();
  await recorded.open(() => true);
  await recorded.show();
  expect(stands()).toEqual(['idle', 'untrained', 0]);
});
