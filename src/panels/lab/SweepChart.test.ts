import { expect, it } from 'vitest';
import { endsAlong } from './SweepChart';

it('orders ends by the setting; the newest run of a value counts, and one without an end is left out', () => {
  const runs = [
    { bits: 12, auc: 0.7 },
    { bits: 3, auc: 0.6 },
    { bits: 12, auc: 0.5 },
    { bits: 6, auc: undefined },
  ];
  const points = endsAlong(
    runs,
    ({ bits }) => bits,
    ({ auc }) => auc,
  );
  expect(points).toEqual([
    [3, 0.6],
    [12, 0.7],
  ]);
});
