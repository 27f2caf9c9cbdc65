import { beforeEach, describe, expect, it } from 'vitest';
import { longestHistory } from '../../data/behaviour';
import { presetNames, presets } from '../../data/presets';
import { temporalInterest, variants } from '../../math/network';
import { seeded } from '../../math/random';
import { latestNow, longestGap, shortestGap } from './settings';
import {
  addBehaviour,
  allOn,
  applyPreset,
  exampleOf,
  meetAnyone,
  memories,
  moveBehaviour,
  removeBehaviour,
  retype,
  setNow,
  switched,
  useTimeline,
  variantOf,
} from './store';

const state = () => useTimeline.getState();
const ages = () => memories(state()).map(({ hours }) => Math.round(hours * 1000) / 1000);

beforeEach(() => useTimeline.setState(useTimeline.getInitialState(), true));

describe('the clock', () => {
  it('makes every gap grow by as much as now moves on', () => {
    const before = ages();
    setNow(24);
    ages().forEach((age, i) => {
      expect(age).toBeCloseTo(before[i] + 24, 3);
    });
  });

  it('adds behaviours before the present now, and does not go back before them', () => {
    setNow(48);
    addBehaviour(3, 2);
    expect(memories(state())[0]).toMatchObject({ category: 3, hours: 2 });
    setNow(0);
    expect(state().now).toBeCloseTo(46 + shortestGap, 9);
    expect(ages()[0]).toBeCloseTo(shortestGap, 3);
  });

  it('stops after thirty days', () => {
    setNow(1e9);
    expect(state().now).toBe(latestNow);
  });
});

describe('editing', () => {
  it('keeps between one and twenty behaviours', () => {
    for (let i = 0; i < 30; i++) addBehaviour(0, 1 + i);
    expect(state().history).toHaveLength(longestHistory);
    expect(addBehaviour(0, 1)).toBeUndefined();
    for (const { id } of state().history) removeBehaviour(id);
    expect(state().history).toHaveLength(1);
  });

  it('moves within the axis, whatever is asked', () => {
    const { id } = state().history[0];
    moveBehaviour(id, 1e9);
    expect(memories(state()).at(-1)).toMatchObject({ id, hours: longestGap });
    moveBehaviour(id, -5);
    expect(memories(state())[0].id).toBe(id);
    expect(memories(state())[0].hours).toBeCloseTo(shortestGap, 9);
  });

  it('retypes', () => {
    const { id } = state().history[0];
    retype(id, 7);
    expect(state().history[0]).toMatchObject({ id, category: 7 });
  });
});

describe('what the model is asked', () => {
  it('is the history newest first, in buckets', () => {
    applyPreset('trip');
    // News .3 h, coffee 3 h, flights 40 h, sneakers 2 d, flights 4 d, music 7 d, hotels 30 d.
    expect(exampleOf(state())).toEqual({
      categories: [10, 1, 3, 9, 3, 11, 4],
      buckets: [0, 2, 5, 6, 7, 8, 10],
      length: 7,
      target: 4,
      number: 31,
    });
  });

  it('holds for a random user too', () => {
    meetAnyone(seeded(5));
    const { history } = state();
    expect(history.length).toBeGreaterThanOrEqual(6);
    expect(ages()).toEqual([...ages()].sort((a, b) => a - b));
    expect(ages()[0]).toBeGreaterThanOrEqual(0.083);
  });
});

describe('switches', () => {
  it('make the network of the baseline they name', () => {
    const flips = [
      {},
      { encoding: false },
      { attention: false },
      { representation: false },
      { fusion: 'concat' as const },
      { encoding: false, representation: false },
      { attention: false, representation: false },
      { encoding: false, attention: false, representation: false },
    ];
    for (const flip of flips) {
      const switches = { ...allOn, ...flip };
      const name = variantOf(switches);
      expect(name).toBeDefined();
      if (name)
        expect(switched(temporalInterest, switches)).toEqual({ ...temporalInterest, ...variants[name] });
    }
  });

  it('say where no baseline was trained', () => {
    expect(variantOf({ ...allOn, fusion: 'concat', attention: false })).toBeUndefined();
  });
});

it('every preset is a history the axis can show', () => {
  for (const name of presetNames) {
    const { behaviours } = presets[name];
    expect(behaviours.length).toBeGreaterThan(0);
    for (const { category, hours } of behaviours) {
      expect(category).toBeGreaterThanOrEqual(0);
      expect(hours).toBeGreaterThanOrEqual(shortestGap);
      expect(hours).toBeLessThanOrEqual(longestGap);
    }
  }
});
