import { expect, it } from 'vitest';
import {
  type CurveNetwork,
  curveError,
  curveForward,
  curveLayout,
  initialCurveWeights,
  learnedCurve,
} from './numberCurve';

// Two binary digits, so four rows of two numbers; two units.
const tiny: CurveNetwork = {
  encoding: { kind: 'positional', bases: [2] },
  count: 4,
  dimension: 2,
  hidden: 2,
};

it('lays its tables out end to end, the embedding table first', () => {
  const { blocks, size } = curveLayout(tiny);
  expect(blocks.table).toEqual({ offset: 0, rows: 4, columns: 2 });
  expect(blocks.outputBias).toEqual({ offset: 16, rows: 1, columns: 1 });
  expect(size).toBe(17);
});

it('answers as worked out by hand', () => {
  const weights = Float64Array.from([
    // Low digit 0 and 1, high digit 0 and 1.
    ...[1, 0, 0, 1],
    ...[2, 2, -1, -3],
    // The layer and its bias: rows meet the vector's components.
    ...[1, -1, 2, 1],
    ...[0.5, -0.5],
    // Output and its bias.
    ...[3, 10],
    ...[-1],
  ]);
  // 2 = 10₂: low digit 0, high digit 1: [1, 0] + [−1, −3] = [0, −3].
  const two = curveForward(tiny, weights, 2);
  expect([...two.vector]).toEqual([0, -3]);
  // [0·1 − 3·2 + .5, 0·−1 − 3·1 − .5] are both negative: only the output's bias is left.
  expect([...two.hidden]).toEqual([0, 0]);
  expect(two.value).toBe(-1);
  // 1 = 01₂: [0, 1] + [2, 2] = [2, 3] → [2 + 6 + .5, −2 + 3 − .5] = [8.5, .5] → 3·8.5 + 10·.5 − 1.
  const one = curveForward(tiny, weights, 1);
  expect([...one.hidden]).toEqual([8.5, 0.5]);
  expect(one.value).toBe(29.5);
  expect(learnedCurve(tiny, weights)[1]).toBe(29.5);
});

it('measures its error over the values asked for', () => {
  expect(curveError([1, 2, 9], [0, 0, 0], [0, 1])).toBeCloseTo(Math.sqrt(2.5), 12);
  expect(curveError([1], [1], [])).toBeNaN();
});

it('starts with narrow rows, unbiased, the same for the same seed', () => {
  const network: CurveNetwork = { ...tiny, encoding: { kind: 'id', bases: [] }, count: 1024, dimension: 8 };
  const weights = initialCurveWeights(network, 3);
  const { table, hiddenBias } = curveLayout(network).blocks;
  const rows = weights.subarray(0, table.rows * table.columns);
  const deviation = Math.sqrt(rows.reduce((sum, x) => sum + x * x, 0) / rows.length);
  expect(deviation).toBeCloseTo(0.1, 2);
  expect([...weights.subarray(hiddenBias.offset, hiddenBias.offset + 2)]).toEqual([0, 0]);
  expect(initialCurveWeights(network, 3)).toEqual(weights);
});
