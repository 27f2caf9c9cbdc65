import { beforeEach, expect, it, vi } from 'vitest';

const posted: { type: string; paused?: boolean }[] = [];
vi.stubGlobal(
  'Worker',
  class {
    postMessage(command: { type: string }) {
      posted.push(command);
    }
  },
);
const { useLab, untrainedWeights } = await import('./lab');
const { setSeeds } = await import('./seeds');

beforeEach(() => {
  posted.length = 0;
});

it('other seeds are another run, untrained and waiting', () => {
  const before = useLab.getState().weights;
  setSeeds({ weights: 7 });
  const { spec, status, source, weights, step } = useLab.getState();
  expect({ seeds: spec.seeds, status, source, step }).toEqual({
    seeds: { data: 1, weights: 7, batches: 1 },
    status: 'paused',
    source: 'untrained',
    step: 0,
  });
  expect(weights).not.toEqual(before);
  expect(weights).toEqual(untrainedWeights(spec));
  expect(posted.filter(({ type }) => type === 'start')).toMatchObject([{ until: 0 }]);
});

it('the same seeds change nothing', () => {
  setSeeds({ weights: 7 });
  expect(posted).toEqual([]);
});
