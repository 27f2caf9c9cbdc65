import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Codec, decimal, flag, integer, oneOf } from './codec';

const reads = <T>(codec: Codec<T>, cases: Record<string, NoInfer<T> | undefined>) => {
  for (const [written, value] of Object.entries(cases)) expect(codec.parse(written), written).toEqual(value);
};

/** Whatever is written is read back, and whatever is read is valid. */
function comesBack<T>(codec: Codec<T>, values: fc.Arbitrary<T>) {
  fc.assert(
    fc.property(values, (value) => {
      expect(codec.parse(codec.format(value))).toEqual(value);
    }),
  );
}

describe('codecs', () => {
  it('read whole numbers in their range and nothing else', () => {
    reads(integer(0, 63), { '0': 0, '63': 63, '-0': 0, '64': undefined, '-1': undefined, '5.0': undefined });
    reads(integer(0, 63), {
      '': undefined,
      ' 5': undefined,
      '0x5': undefined,
      '1e1': undefined,
      NaN: undefined,
    });
    comesBack(integer(-50, 50), fc.integer({ min: -50, max: 50 }));
  });

  it('read decimals, written no longer than asked', () => {
    reads(decimal(0, 2), {
      '1.5': 1.5,
      '.5': 0.5,
      '2.1': undefined,
      '1.5.1': undefined,
      Infinity: undefined,
    });
    expect(decimal(-2, 2, 2).format(-0.001)).toBe('0');
    expect(decimal(-2, 2, 2).format(1.5)).toBe('1.5');
    comesBack(
      decimal(-2, 2, 3),
      fc.integer({ min: -2000, max: 2000 }).map((thousandths) => thousandths / 1000),
    );
  });

  it('read names and switches', () => {
    reads(oneOf(['en', 'zh']), { en: 'en', EN: undefined });
    reads(flag, { '1': true, '0': false, true: undefined });
  });

  it('never throw and never let anything else through', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const whole = integer(-9, 9).parse(written);
        expect(whole === undefined || (Number.isInteger(whole) && Math.abs(whole) <= 9)).toBe(true);
        const part = decimal(0, 1).parse(written);
        expect(part === undefined || (part >= 0 && part <= 1)).toBe(true);
      }),
    );
  });
});
