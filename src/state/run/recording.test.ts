import { gzipSync } from 'node:zlib';
import { afterEach, expect, it, vi } from 'vitest';
import type { SpecOf } from '../../training/protocol';
import { armAt, fetchRecording, formatRecording, grain, parseRecording, type Recording } from './recording';

const spec = { experiment: 'curve', steps: 40 } as SpecOf<'curve'>;
const untrained = Float32Array.of(0.25, -1, 0.5);
const recording: Recording<SpecOf<'curve'>> = {
  spec,
  backend: 'wasm',
  losses: [
    { step: 20, loss: 0.5 },
    { step: 40, loss: 0.1 + 0.2 },
  ],
  metrics: [0, 20, 40].map((step) => ({
    experiment: 'curve',
    step,
    seen: 1 / (step + 3),
    unseen: Number.NaN,
  })),
  moments: [
    { step: 0, weights: untrained },
    { step: 20, weights: Float32Array.of(0.1, -200, 0.5) },
    { step: 30, weights: Float32Array.of(-0.1, 50, Math.PI) },
    { step: 40, weights: Float32Array.of(1 / 3, 1e-7, -12345.678) },
  ],
};
const bytes = formatRecording(recording);

afterEach(() => vi.unstubAllGlobals());

it('comes back from its file: the numbers exactly, first and last weights exactly, others to half a grain', () => {
  const { moments, ...rest } = parseRecording(bytes, spec, untrained);
  const { moments: written, ...others } = recording;
  expect(rest).toEqual(others);
  expect(moments.map(({ step }) => step)).toEqual([0, 20, 30, 40]);
  expect([moments[0], moments[3]]).toEqual([written[0], written[3]]);
  for (const between of [1, 2])
    for (const [i, weight] of moments[between].weights.entries())
      expect(Math.abs(weight - written[between].weights[i])).toBeLessThanOrEqual(grain / 2);
});

it('is refused where it was made for another setting, or is cut short', () => {
  expect(() => parseRecording(bytes, { ...spec, steps: 50 }, untrained)).toThrow('another lab');
  expect(() => parseRecording(bytes.slice(0, -1), spec, untrained)).toThrow('another size');
  expect(() => parseRecording(bytes, spec, untrained.subarray(1))).toThrow('another size');
  const far = { ...recording.moments[1], weights: Float32Array.of(0, 0, 1e4) };
  const { moments } = recording;
  expect(() => formatRecording({ ...recording, moments: [moments[0], far, moments[3]] })).toThrow(RangeError);
});

it('is loaded from a compressed file', async () => {
  vi.stubGlobal('fetch', async () => new Response(new Uint8Array(gzipSync(bytes))));
  const found = await fetchRecording('a', spec, untrained);
  expect(found.metrics).toEqual(recording.metrics);
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await expect(fetchRecording('a', spec, untrained)).rejects.toThrow('404');
});

it('stands at each of its moments as a run would that had come so far', () => {
  const [, , thirty, last] = recording.moments;
  expect(armAt(recording, 30)).toMatchObject({
    ...{ status: 'stopped', source: 'snapshot', step: 30, weights: thirty.weights, loss: 0.5 },
    losses: recording.losses.slice(0, 1),
    metrics: recording.metrics.slice(0, 2),
  });
  expect(armAt(recording, 40)).toMatchObject({ status: 'finished', weights: last.weights, loss: 0.1 + 0.2 });
  expect(armAt(recording, 0).loss).toBeNaN();
  expect(() => armAt(recording, 10)).toThrow(RangeError);
});
