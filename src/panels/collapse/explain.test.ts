import { expect, it } from 'vitest';
import { collapse as en } from '../../content/en/collapse';
import { plant } from '../../data/collapseLog';
import { initialCollapseWeights } from '../../math/crossNetwork';
import { calculation } from '../../ui/expression';
import { explainAbundance, explainEffectiveRank, explainEnergy, explainK90 } from './explain';
import { cloudOf, spectrumOf, truthSpectrum } from './reading';
import { defaults, specOf } from './store';

const spectrum = spectrumOf([4, 2, 2, 0]);
const operands = ({ rows }: ReturnType<typeof explainAbundance>) => rows.map(({ value }) => Number(value));

it('the operands on a card give its result', () => {
  const abundance = explainAbundance(en, spectrum);
  expect(operands(abundance)).toEqual([8, 4, 4]);
  expect(abundance).toMatchObject({ expression: calculation`${8} ÷ ${4}`, result: 2 });
  const [entropy] = operands(explainEffectiveRank(en, spectrum));
  expect(Math.exp(entropy)).toBeCloseTo(2 ** 1.5, 12);
  const energy = explainEnergy(en, spectrum, 2);
  const [held, all] = operands(energy);
  expect(held / all).toBeCloseTo(20 / 24, 12);
  expect(energy.result).toBe(held / all);
  const [before, after] = operands(explainK90(en, spectrum));
  expect(before).toBeLessThan(0.9);
  expect(after).toBeGreaterThanOrEqual(0.9);
  expect(explainK90(en, spectrum).result).toBe(3);
});

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
