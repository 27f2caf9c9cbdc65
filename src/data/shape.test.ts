import fc from 'fast-check';
import { expect, it } from 'vitest';
import { among, anything, fits, list, maybe, number, parseAs, record, recordOf, text, whole } from './shape';

const network = record({ width: whole(1, 8), bases: list(whole(2, 10), 3, 1), share: maybe(number(0, 1)) });
const sound = { width: 2, bases: [2, 3] };

it('names the first part that is not as it must be', () => {
  expect(network(sound)).toBeUndefined();
  expect(network({ ...sound, share: 0.5, more: null })).toBeUndefined();
  expect(network({ ...sound, width: 9 })).toBe('width');
  expect(network({ ...sound, bases: [2, 3.5] })).toBe('bases.1');
  for (const bases of [[], [2, 3, 4, 5], '2,3', undefined])
    expect(network({ ...sound, bases })).toBe('bases');
  for (const share of [2, Number.NaN, null, '.5']) expect(network({ ...sound, share })).toBe('share');
  for (const value of [null, undefined, 7, 'x', [sound]]) expect(network(value)).toBe('');
  expect(record({ network }, { closed: true })({ network: { ...sound, width: 0 } })).toBe('network.width');
  expect(record({ network }, { closed: true })({ network: sound, more: 1 })).toBe('more');
  expect(record({ network: anything }, { closed: true })(JSON.parse('{"network":1,"__proto__":2}'))).toBe(
    '__proto__',
  );
  expect(recordOf(text)({ a: 'x', b: 7 })).toBe('b');
  expect(fits(among('a', 'b'), 'b') && !fits(among('a', 'b'), 'c')).toBe(true);
  expect(fits(among<never>(), undefined)).toBe(false);
});

it('reads JSON of its shape and nothing else, whatever the text', () => {
  expect(parseAs(network, JSON.stringify(sound))).toEqual(sound);
  for (const damaged of [undefined, '', '{', 'null', '{"width":2}'])
    expect(parseAs(network, damaged)).toBeUndefined();
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (some) => {
      const found = parseAs(network, some);
      if (found) expect(found.width).toBeGreaterThan(0);
    }),
  );
});
