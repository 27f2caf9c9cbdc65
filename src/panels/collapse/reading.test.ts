import { expect, it } from 'vitest';
import { plant } from '../../data/collapseLog';
import { initialCollapseWeights } from '../../math/crossNetwork';
import { cloudOf, truthSpectrum } from './reading';
import { defaults, specOf } from './store';

it('the truth has as many directions as were planted', () => {
  const { world, seeds } = specOf(defaults, 'a');
  const planted = plant(world, seeds.data);
  expect(truthSpectrum(planted, 0)).toHaveLength(15);
  // Gender has two values, so one direction is all it can differ in.
  const [first, second] = truthSpectrum(planted, 5);
  expect(second / first).toBeLessThan(1e-6);
});

it('a cloud is as long as one along its first direction, and no longer along any other', () => {
  const spec = specOf(defaults, 'b');
  const arm = { spec, weights: initialCollapseWeights(spec) } as Parameters<typeof cloudOf>[0];
  const points = cloudOf(arm, 0, 9);
  const square = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis] ** 2, 0) / points.length;
  expect(points).toHaveLength(120);
  expect(square(0)).toBeCloseTo(1, 10);
  expect(square(1)).toBeLessThan(1);
});
