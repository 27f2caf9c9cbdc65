import { expect, it } from 'vitest';
import { defaults, presetNames, presetOf, presets, settingsOf, specOf, specsOf } from './store';

it('a run can be set up again from its specifications', () => {
  for (const name of presetNames) {
    const settings = { ...defaults, ...presets[name], seed: 7 };
    expect(settingsOf(specsOf(settings))).toEqual(settings);
    expect(presetOf(settings)).toBe(name);
  }
});

it('what no settings give is not set up', () => {
  const { a, b } = specsOf(defaults);
  expect(settingsOf({ a: { ...a, steps: 10 ** 9 }, b })).toBeUndefined();
  expect(settingsOf({ a, b: {} as typeof b })).toBeUndefined();
  expect(settingsOf({ a, b: { ...b, seeds: { ...b.seeds, data: 8 } } })).toBeUndefined();
});

it('each mode of the pair weights is one change of the specification', () => {
  const of = (pairsB: typeof defaults.pairsB) => specOf({ ...defaults, pairsB }, 'b');
  expect(of('learn')).toMatchObject({ pairWeightsFrom: 0, network: { pairWeights: 'own', sets: 4 } });
  expect(of('warmUp')).toMatchObject({ pairWeightsFrom: 250, network: { pairWeights: 'own' } });
  expect(of('freeze')).toMatchObject({ pairWeightsFrom: 500, network: { pairWeights: 'none' } });
  expect(of('cross')).toMatchObject({ pairWeightsFrom: 0, network: { pairWeights: 'cross', sets: 4 } });
  expect(of('shared')).toMatchObject({ pairWeightsFrom: 0, network: { pairWeights: 'shared' } });
});
