import { expect, it } from 'vitest';
import { linkOfSettings, settingsOfLink } from '../../state/link/settings';
import { defaults, presetNames, presetOf, presets, specOf, settings as table } from './store';

it('a run can be set up again from its link', () => {
  for (const name of presetNames) {
    const settings = { ...defaults, ...presets[name], seed: 7 };
    expect(settingsOfLink(linkOfSettings('collapse', table, settings), table)).toEqual(settings);
    expect(presetOf(settings)).toBe(name);
  }
});

it('what cannot be set is not set up', () => {
  for (const damaged of ['dimension=999', 'setsA=3', 'pairsB=none', 'seed=-1', 'low=.65'])
    expect(settingsOfLink(`#/collapse?${damaged}`, table)).toBeUndefined();
});

it('each mode of the pair weights is one change of the specification', () => {
  const of = (pairsB: typeof defaults.pairsB) => specOf({ ...defaults, pairsB }, 'b');
  expect(of('learn')).toMatchObject({ pairWeightsFrom: 0, network: { pairWeights: 'own', sets: 4 } });
  expect(of('warmUp')).toMatchObject({ pairWeightsFrom: 250, network: { pairWeights: 'own' } });
  expect(of('freeze')).toMatchObject({ pairWeightsFrom: 500, network: { pairWeights: 'none' } });
  expect(of('cross')).toMatchObject({ pairWeightsFrom: 0, network: { pairWeights: 'cross', sets: 4 } });
  expect(of('shared')).toMatchObject({ pairWeightsFrom: 0, network: { pairWeights: 'shared' } });
});
