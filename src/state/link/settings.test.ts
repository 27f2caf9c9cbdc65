import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Codec, named, oneOf } from './codec';
import {
  agree,
  choice,
  flag,
  initialOf,
  linkOfSettings,
  optional,
  range,
  seed,
  setting,
  settingsOfLink,
  some,
  toggled,
  valuesIn,
} from './settings';

const reads = <T>(codec: Codec<T>, cases: Record<string, NoInfer<T> | undefined>) => {
  for (const [written, value] of Object.entries(cases)) expect(codec.parse(written), written).toEqual(value);
};

describe('a setting', () => {
  it('of a range is what its control’s steps reach, and nothing else', () => {
    const share = range(0.2, { min: 0.05, max: 1, step: 0.05 });
    expect(share.control).toEqual({ min: 0.05, max: 1, step: 0.05 });
    reads(share, {
      '.05': 0.05,
      '0.15': 0.15,
      '1': 1,
      '0.02': undefined,
      '1.05': undefined,
      '0.12': undefined,
    });
    reads(share, { '1e-1': undefined, Infinity: undefined, '': undefined });
    // 3 × 0.1 is not 0.3, and 0.15 / 0.05 is not 3.
    expect(share.format(0.05 + 2 * 0.05)).toBe('0.15');
    reads(range(3, { min: 3, max: 24, step: 3 }), {
      '24': 24,
      '13': undefined,
      '27': undefined,
      '6.0': undefined,
    });
    reads(range(0, { min: -3, max: 3, step: 0.001 }), { '-2.999': -2.999, '-0': 0, '0.0005': undefined });
    expect(range(0, { min: -3, max: 3, step: 0.001 }).format(-0.0001)).toBe('0');
    // Between two steps, while it moves.
    expect(range(0, { min: 0, max: 63, step: 0.05 }).format(31.37)).toBe('31.35');
    reads(seed(), { '0': 0, '4294967295': 2 ** 32 - 1, '4294967296': undefined, '-1': undefined });
  });

  it('of a choice is one of its options', () => {
    reads(choice('a', ['a', 'b']), { b: 'b', B: undefined, '': undefined });
    reads(choice(0.05, [0.01, 0.05]), { '0.01': 0.01, '0.010': undefined });
    reads(choice([2], [[2], [2, 3]]), { '2,3': [2, 3], '3,2': undefined, '3': undefined });
    expect(choice([2], [[2], [2, 3]]).format([2, 3])).toBe('2,3');
  });

  it('of some is at least one option, each once, in their order', () => {
    const bases = some([2], [2, 3, 10]);
    reads(bases, {
      '3,2': [2, 3],
      '10': [10],
      none: undefined,
      '': undefined,
      '2,2': undefined,
      '2,': undefined,
    });
    reads(bases, { '7': undefined, '2,7': undefined, '02': undefined });
    expect(toggled([2, 10], 3)).toEqual([2, 3, 10]);
    expect(toggled([2, 10], 2)).toEqual([10]);
    expect(toggled([10], 10)).toEqual([10]);
  });

  it('may be a switch, open, or written in a way of its own', () => {
    reads(flag(true), { '1': true, '0': false, on: undefined });
    reads(flag(true, ['on', 'off']), { on: true, off: false, '1': undefined });
    const user = optional(range(0, { min: 0, max: 9 }));
    reads(user, { none: null, '3': 3, '12': undefined });
    expect([user.initial, user.control.max, user.format(null)]).toEqual([null, 9, 'none']);
    expect(setting('en', oneOf(['en', 'zh'])).initial).toBe('en');
  });
});

describe('a table', () => {
  const table = {
    width: range(2, { min: 1, max: 9 }),
    towers: named('t', flag(false)),
    bases: some([2], [2, 3, 10]),
    kind: choice('a', ['a', 'b']),
  };

  it('gives the defaults, and of a state what it is about', () => {
    expect(initialOf(table)).toEqual({ width: 2, towers: false, bases: [2], kind: 'a' });
    const state = { ...initialOf(table), hovered: 7 };
    expect(valuesIn(table, state)).toEqual(initialOf(table));
    expect(agree(table, state, { ...initialOf(table), bases: [...[2]] })).toBe(true);
    expect(agree(table, state, { ...initialOf(table), bases: [3] })).toBe(false);
  });

  it('writes all settings as a link, defaults too, and reads them back; a damaged link gives none', () => {
    expect(linkOfSettings('lab', table, initialOf(table))).toBe('#/lab?width=2&t=0&bases=2&kind=a');
    const states = fc.record({
      width: fc.integer({ min: 1, max: 9 }),
      towers: fc.boolean(),
      bases: fc.subarray([2, 3, 10], { minLength: 1 }),
      kind: fc.constantFrom('a' as const, 'b' as const),
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(settingsOfLink(linkOfSettings('lab', table, state), table)).toEqual(state);
      }),
    );
    expect(settingsOfLink('#/lab?width=10', table)).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (text) => {
        settingsOfLink(text, table);
      }),
    );
  });
});
