import { expect, it } from 'vitest';
import { collapse as en } from '../../content/en/collapse';
import { spectrumOf } from '../../math/spectrum';
import { calculation } from '../../ui/expression';
import { explainAbundance, explainEffectiveRank, explainEnergy, explainK90 } from './spectrumCards';

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
