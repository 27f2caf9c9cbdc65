import { expect, it } from 'vitest';
import { frame } from '../content/en/frame';
import { modelName, statusOf } from './StatusLine';

const run = {
  ...{ status: 'running', source: 'trained', step: 88, steps: 400, stepsPerSecond: 30 },
  ...{ names: ['a', 'b'], losses: [0.5, 0.25], aucs: [0.81, 0.85] },
  ...{ backend: { name: 'wasm' }, faults: [{ kind: 'unavailable', backend: 'webgpu' }] },
} as unknown as Parameters<typeof statusOf>[0];
const model = (id: string) => modelName({ id }, frame.status, frame.panels);
const said = (of: typeof run, detail: boolean) =>
  statusOf(of, frame.status, model('collapse'), { a: 'A', b: 'B' })
    .filter((part) => (part.detail ?? false) === detail)
    .map(({ text }) => text);

it('names the model in the picture and its arms, and leaves the backend to the details', () => {
  expect(model('lab')).toBe('Live model');
  expect(said(run, false)).toEqual([
    'Experiment: Collapse',
    'step 88 / 400',
    'AUC A 0.810 | B 0.850',
    'training',
  ]);
  expect(said(run, true)).toEqual([
    'wasm',
    'loss A 0.500 | B 0.250',
    '30 steps/s',
    'webgpu is not available here',
  ]);
});

it('gives a single arm no name, and its loss a place in the line', () => {
  const one = { ...run, names: ['a'], losses: [0.5], aucs: [0.81] };
  expect(said(one, false)).toContain('AUC 0.810');
  expect(said(one, false)).toContain('loss 0.500');
});

it('keeps what stopped a run in the line', () => {
  const lost = { ...run, status: 'stopped', fault: { kind: 'lost', backend: 'webgpu' } } as typeof run;
  expect(said(lost, false)).toContain('webgpu lost its device');
});
