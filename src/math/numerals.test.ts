import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codes,
  collisions,
  designMatrix,
  digitDistance,
  digitSumGroups,
  digits,
  encode,
  type NumberEncoding,
  numeralsFor,
  rowCount,
  rowSum,
  vectorGroups,
  widthFor,
} from './numerals';
import { normal, seeded } from './random';

const positional = (...bases: number[]): NumberEncoding => ({ kind: 'positional', bases });
const shared = (...bases: number[]): NumberEncoding => ({ kind: 'shared', bases });

/** Two to ten, at least one, without repetition. */
const someBases = fc.uniqueArray(fc.integer({ min: 2, max: 10 }), { minLength: 1, maxLength: 4 });

describe('digits', () => {
  it('write 51 as 110011 in base 2, 1220 in base 3 and 51 in base 10', () => {
    // 32 + 16 + 2 + 1; 27 + 2·9 + 2·3 + 0; least significant first.
    expect(digits(51, { base: 2, width: 6 })).toEqual([1, 1, 0, 0, 1, 1]);
    expect(digits(51, { base: 3, width: 4 })).toEqual([0, 2, 2, 1]);
    expect(digits(51, { base: 10, width: 2 })).toEqual([1, 5]);
  });

  it('pad with zeros on the left', () => {
    expect(digits(51, { base: 3, width: 6 })).toEqual([0, 2, 2, 1, 0, 0]);
  });

  it('need ⌈log_b N⌉ places', () => {
    expect([64, 65, 1024].map((count) => widthFor(count, 2))).toEqual([6, 7, 10]);
    expect([64, 81, 82, 1024].map((count) => widthFor(count, 3))).toEqual([4, 4, 5, 7]);
    expect([1, 10, 11, 1024].map((count) => widthFor(count, 10))).toEqual([1, 1, 2, 4]);
  });

  it('come back as the number: Σ digit · base^position', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 10 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(),
        (base, count, n) => {
          const value = n % count;
          const written = digits(value, { base, width: widthFor(count, base) });
          expect(written.every((digit) => digit >= 0 && digit < base)).toBe(true);
          expect(written.reduce((sum, digit, k) => sum + digit * base ** k, 0)).toBe(value);
          expect([...written].reverse().join('')).toBe(
            value.toString(base).padStart(widthFor(count, base), '0'),
          );
        },
      ),
    );
  });
});

describe('codes', () => {
  it('name the rows of 51 as the paper does: 6₁5₁4₀3₀2₁1₁ and, in base 3, 4₁3₂2₂1₀', () => {
    const written = codes(51, numeralsFor(64, [2, 3]));
    const paper = (base: number) =>
      written
        .filter((code) => code.base === base)
        .reverse()
        .map(({ position, digit }) => `${position + 1}_${digit}`)
        .join(' ');
    expect(paper(2)).toBe('6_1 5_1 4_0 3_0 2_1 1_1');
    expect(paper(3)).toBe('4_1 3_2 2_2 1_0');
  });

  it('give every (position, digit) a row of its own', () => {
    // Base 2: rows 2k + digit for k = 0 … 5; base 3 after these 12 rows: 12 + 3k + digit.
    expect(codes(51, numeralsFor(64, [2, 3])).map(({ row }) => row)).toEqual([
      1, 3, 4, 6, 9, 11, 12, 17, 20, 22,
    ]);
  });

  it('share one row for a digit, whatever its position, in the simplified reading', () => {
    expect(codes(51, numeralsFor(64, [2, 3]), true).map(({ row }) => row)).toEqual([
      1, 1, 0, 0, 1, 1, 2, 4, 4, 3,
    ]);
  });
});

describe('design matrix', () => {
  it('holds d · Σ_b b·⌈log_b N⌉ parameters: 656 for {2, 3}, N 1024 and d 16, against 16,384 ids', () => {
    expect(16 * rowCount(positional(2, 3), 1024)).toBe(656);
    expect(16 * rowCount(positional(2, 3, 10), 1024)).toBe(1296);
    expect(16 * rowCount({ kind: 'id', bases: [] }, 1024)).toBe(16384);
    expect(16 * rowCount(shared(2, 3), 1024)).toBe(80);
  });

  it('selects one row per digit', () => {
    fc.assert(
      fc.property(
        someBases,
        fc.integer({ min: 2, max: 200 }),
        fc.constantFrom('positional', 'shared'),
        (bases, count, kind) => {
          const encoding: NumberEncoding = { kind: kind as 'positional' | 'shared', bases };
          const rows = rowCount(encoding, count);
          const design = designMatrix(encoding, count);
          const places = numeralsFor(count, bases).reduce((sum, { width }) => sum + width, 0);
          for (let value = 0; value < count; value++) {
            const row = design.subarray(value * rows, (value + 1) * rows);
            expect(row.reduce((a, b) => a + b, 0)).toBe(places);
            if (kind === 'positional') expect(row.every((entry) => entry === 0 || entry === 1)).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('counts digits in the shared reading: 51 has four ones and two zeros', () => {
    const design = designMatrix(shared(2, 3), 64);
    // Base 2: two 0s, four 1s; base 3, 1220: one 0, one 1, two 2s.
    expect([...design.subarray(51 * 5, 52 * 5)]).toEqual([2, 4, 1, 1, 2]);
  });

  it('times the table is the encoding', () => {
    const random = seeded(7);
    const encoding = positional(2, 3, 10);
    const rows = rowCount(encoding, 64);
    const table = Float64Array.from({ length: rows * 3 }, () => normal(random));
    const design = designMatrix(encoding, 64);
    for (const value of [0, 31, 51, 63]) {
      const vector = encode(value, encoding, 64, table, 3);
      for (let e = 0; e < 3; e++) {
        let product = 0;
        for (let r = 0; r < rows; r++) product += design[value * rows + r] * table[r * 3 + e];
        expect(vector[e]).toBeCloseTo(product, 12);
      }
    }
  });

  it('scales the one row of a raw number to mean 0 and variance 1', () => {
    const design = designMatrix({ kind: 'raw', bases: [] }, 64);
    const mean = design.reduce((a, b) => a + b, 0) / 64;
    expect(mean).toBeCloseTo(0, 6);
    expect(design.reduce((a, b) => a + (b - mean) ** 2, 0) / 64).toBeCloseTo(1, 5);
  });
});

describe('collisions', () => {
  it('give 51 and 23 one vector in bases 2 and 3 when tables are shared, and none otherwise', () => {
    // 110011 and 010111 have four ones; 1220 and 0212 a zero, a one and two twos.
    expect(collisions(51, shared(2, 3), 64)).toEqual([23]);
    expect(collisions(51, positional(2, 3), 64)).toEqual([]);
  });

  it('reach 43 only when the rows of a table step evenly', () => {
    // 43 = 101011 has four ones as well, but 1121 has other ternary digits than 1220: only their sums agree, 5 = 5.
    expect(digitSumGroups(numeralsFor(64, [2, 3]), 64)).toContainEqual([23, 43, 51]);
    const rows = [51, 43].map((value) => codes(value, numeralsFor(64, [2, 3]), true).map(({ row }) => row));
    const even = [1, 5, 10, 14, 18];
    const uneven = [1, 5, 10, 14, 19];
    expect(rowSum(even, 1, rows[0])).toEqual(rowSum(even, 1, rows[1]));
    expect(rowSum(uneven, 1, rows[0])).not.toEqual(rowSum(uneven, 1, rows[1]));
  });

  it('are as many as counted independently', () => {
    const colliding = (encoding: NumberEncoding, count: number) =>
      vectorGroups(encoding, count)
        .filter((group) => group.length > 1)
        .flat().length;
    // From the science report: numbers that share their vector with another, 0 … 63 and 0 … 1023.
    expect([[2], [3], [2, 3], [2, 3, 10]].map((bases) => colliding(shared(...bases), 64))).toEqual([
      62, 61, 43, 0,
    ]);
    expect([[2], [3], [2, 3], [2, 3, 10]].map((bases) => colliding(shared(...bases), 1024))).toEqual([
      1022, 1022, 988, 75,
    ]);
    expect(
      [[2], [3], [2, 3], [2, 3, 10]].map((bases) => vectorGroups(shared(...bases), 1024).length),
    ).toEqual([11, 28, 157, 986]);
  });

  it('are the numbers with the same digits in another order, base by base', () => {
    const sorted = (value: number, base: number, count: number) =>
      value.toString(base).padStart(widthFor(count, base), '0').split('').sort().join('');
    fc.assert(
      fc.property(someBases, fc.integer({ min: 2, max: 120 }), fc.nat(), (bases, count, n) => {
        const value = n % count;
        const brute = Array.from({ length: count }, (_, other) => other).filter(
          (other) =>
            other !== value &&
            bases.every((base) => sorted(other, base, count) === sorted(value, base, count)),
        );
        expect(collisions(value, shared(...bases), count)).toEqual(brute);
        expect(collisions(value, positional(...bases), count)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('digit distance', () => {
  const bases = (...of: number[]) => numeralsFor(64, of);

  it('is 6, 1 and 1 across 31|32, and 1, 2 and 1 across 50|51, in bases 2, 3 and 10', () => {
    expect([2, 3, 10].map((base) => digitDistance(31, 32, bases(base)))).toEqual([6, 1, 1]);
    expect([2, 3, 10].map((base) => digitDistance(50, 51, bases(base)))).toEqual([1, 2, 1]);
    expect(digitDistance(26, 27, bases(2))).toBe(1);
    expect(digitDistance(26, 27, bases(3))).toBe(4);
  });

  it('adds over systems, is symmetric, and is zero only between equal numbers', () => {
    fc.assert(
      fc.property(someBases, fc.nat(63), fc.nat(63), (of, a, b) => {
        const apart = digitDistance(a, b, bases(...of));
        expect(apart).toBe(of.reduce((sum, base) => sum + digitDistance(a, b, bases(base)), 0));
        expect(apart).toBe(digitDistance(b, a, bases(...of)));
        expect(apart === 0).toBe(a === b);
      }),
    );
  });
});

describe('row sum', () => {
  it('adds rows, repeated ones as often as they are named', () => {
    expect([...rowSum([1, 2, 10, 20, 100, 200], 2, [0, 2, 2])]).toEqual([201, 402]);
  });
});
