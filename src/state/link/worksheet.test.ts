import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessOf, partNames } from './worksheet';

const name = fc.stringMatching(/^[a-z][a-zA-Z0-9-]{0,31}$/).filter((one) => one !== 'none');

describe('names of parts in a link', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 40 }), (names) => {
        expect(partNames.parse(partNames.format(names))).toEqual(names);
      }),
    );
  });

  it('are refused when they are none, double, or too many', () => {
    const many = Array.from({ length: 41 }, (_, i) => `part-${i}`).join(',');
    for (const bad of ['', 'a,', 'a,a', 'a b', '<b>', 'A', '-a', 'none,a', 'a'.repeat(33), many])
      expect(partNames.parse(bad)).toBeUndefined();
    expect(partNames.parse('seeds,arm-A')).toEqual(['seeds', 'arm-A']);
  });
});

it('a part is hidden, locked or shown; hidden counts before locked', () => {
  const access = accessOf({ hide: ['how', 'ads'], lock: ['seeds', 'ads'] });
  expect(['how', 'seeds', 'ads', 'stage'].map(access)).toEqual(['hidden', 'locked', 'hidden', 'shown']);
});
