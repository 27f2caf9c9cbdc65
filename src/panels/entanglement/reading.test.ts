import { expect, it } from 'vitest';
import { liking, tastes } from '../../data/conflictLog';
import { linkOfSettings, settingsOfLink, valuesIn } from '../../state/link/settings';
import { presets } from './presets';
import { readingOf, tellingPair, worldOf } from './reading';
import { armNames, experiment, specsOf, sweepAhead, settings as table, useEntanglement } from './store';

const settings = useEntanglement.getInitialState();

it('gives every arm the same data, seeds and steps, and its own tables', () => {
  const specs = specsOf({ ...settings, width: 4, towers: true, stopGradient: false });
  const [first, ...others] = armNames.map((name) => {
    const { network: _, ...rest } = specs[name];
    return rest;
  });
  for (const other of others) expect(other).toEqual(first);
  expect(armNames.map((name) => specs[name].network.tables.join(''))).toEqual(['S', 'ABS', 'AB']);
  expect(armNames.map((name) => specs[name].network.dimension)).toEqual([4, 2, 2]);
  expect(armNames.map((name) => specs[name].network.tower > 0)).toEqual([true, false, false]);
});

it('finds the settings of a past run again in its link', () => {
  for (const preset of presets) {
    const wanted = valuesIn(table, { ...settings, ...preset.settings, dataSeed: 7, batchSeed: 9 });
    expect(settingsOfLink(linkOfSettings('entanglement', table, wanted), table)).toEqual(wanted);
  }
});

it('picks a pair that is liked in A and disliked in B', () => {
  const world = tastes({ users: 100, items: 60 }, 1, 3);
  const { user, item } = tellingPair(world);
  expect(world.conflicting[user]).toBe(1);
  expect(liking(world, 0, user, item)).toBeGreaterThan(0.95);
  expect(liking(world, 1, user, item)).toBeLessThan(-0.95);
});

it('reads places as they are in two dimensions, and knows what could be reached', () => {
  const { spec, weights } = experiment.useArms.getState().arms.stem;
  const { tables, reach } = readingOf(spec, weights);
  expect(tables).toHaveLength(3);
  // The second table's first user: columns two and three.
  expect(tables[1].users[0]).toEqual([weights[2], weights[3]]);
  expect(reach).toBeGreaterThanOrEqual(0.6);
  // The reference measured .906 for the oracle.
  for (const best of worldOf(spec).best) expect(Math.abs(best - 0.906)).toBeLessThan(0.01);
});

it('fills the curve where it has no run yet, and anew once it is full', () => {
  const past = (conflict: number) => ({
    id: 1,
    settings: { ...settings, conflict },
    curves: { shared: [], stem: [], single: [] },
  });
  const after = (...conflicts: number[]) => sweepAhead(conflicts.map(past), settings);
  expect(after()).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(after(0, 1)).toEqual([0.25, 0.5, 0.75]);
  expect(after(0, 0.25, 0.5, 0.75, 1)).toEqual([0, 0.25, 0.5, 0.75, 1]);
});
