import { expect, it } from 'vitest';
import { parseSafetensors } from '../../data/safetensors';
import type { SpecOf } from '../../training/protocol';
import { formatArm, tableIn } from './armFiles';

const weights = Float32Array.of(9, 1, 2, 3, 4, 5, 6);

it('an arm’s file holds its blocks as tensors, and what made them', () => {
  const spec = { experiment: 'curve', seeds: { data: 1, weights: 2, batches: 3 } } as SpecOf<'curve'>;
  const blocks = {
    bias: { offset: 0, rows: 1, columns: 1 },
    table: { offset: 1, rows: 2, columns: 3 },
    none: { offset: 7, rows: 0, columns: 4 },
  };
  const bytes = formatArm({ spec, step: 20, blocks, weights }, 'https://here/#/x');
  const { tensors, metadata } = parseSafetensors(bytes);
  expect(tensors).toEqual([
    { name: 'bias', shape: [1, 1], values: Float32Array.of(9) },
    { name: 'table', shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) },
  ]);
  expect(metadata).toMatchObject({ format: 'unfold curve 1', step: '20', link: 'https://here/#/x' });
  expect(JSON.parse(metadata.spec)).toEqual(spec);
});

it('tables side by side in a block are told apart', () => {
  const block = { offset: 1, rows: 2, columns: 3 };
  expect(tableIn('all', weights, block)).toEqual({
    name: 'all',
    rows: 2,
    columns: 3,
    values: weights.subarray(1),
  });
  expect(tableIn('last', weights, block, 1)).toMatchObject({
    columns: 2,
    values: Float32Array.of(2, 3, 5, 6),
  });
  expect(tableIn('first', weights, block, 0, 1)).toMatchObject({ columns: 1, values: Float32Array.of(1, 4) });
});
