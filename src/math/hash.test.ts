import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Hash, hashCount, type Look, lineValue, makeHash, nearest, numberOf, symbols } from './hash';

const looks = Array.from({ length: 60 }, (_, i): Look => [Math.cos(i) * (1 + i / 40), Math.sin(2 * i)]);

it('writes the side of each line as a bit, most significant first', () => {
  const hash: Hash = {
    kind: 'lines',
    alphabet: 2,
    lines: [
      { normal: [1, 0], offset: 0 },
      { normal: [0, 1], offset: -1 },
      { normal: [-1, 0], offset: 2 },
    ],
  };
  expect(symbols(hash, [0.5, 0], 0)).toEqual([1, 0, 1]);
  expect(numberOf([1, 0, 1], 2)).toBe(5);
  expect(symbols(hash, [3, 2], 0)).toEqual([1, 1, 0]);
  expect(hashCount(hash)).toBe(8);
});

it('one crossed line flips one bit', () => {
  const hash = makeHash({ kind: 'lines', bits: 12, seed: 3 }, looks);
  if (hash.kind !== 'lines') throw new Error();
  hash.lines.forEach((line, k) => {
    const value = lineValue(line, [0.1, 0.2]);
    // Mirrored at the line: its own sign turns round.
    const mirrored: Look = [0.1 - 2 * value * line.normal[0], 0.2 - 2 * value * line.normal[1]];
    expect(symbols(hash, mirrored, 0)[k]).toBe(1 - symbols(hash, [0.1, 0.2], 0)[k]);
  });
});

it('residual centres leave ever less over', () => {
  const hash = makeHash({ kind: 'centres', bits: 9, seed: 1 }, looks);
  if (hash.kind !== 'centres') throw new Error();
  expect(hash.levels.map((centres) => centres.length)).toEqual([8, 8, 8]);
  const left = [0, 0, 0, 0];
  for (const look of looks) {
    let rest = look;
    left[0] += Math.hypot(...rest);
    symbols(hash, look, 0).forEach((symbol, level) => {
      expect(symbol).toBe(nearest(hash.levels[level], rest));
      const centre = hash.levels[level][symbol];
      rest = [rest[0] - centre[0], rest[1] - centre[1]];
      left[level + 1] += Math.hypot(...rest);
    });
  }
  for (let level = 1; level < 4; level++) expect(left[level]).toBeLessThan(left[level - 1] / 1.5);
  expect(hashCount(hash)).toBe(512);
});

it('a random hash knows the ad, not its looks', () => {
  const hash = makeHash({ kind: 'random', bits: 12, seed: 1 }, looks);
  expect(symbols(hash, [0, 0], 7)).toEqual(symbols(hash, [9, 9], 7));
  expect(symbols(hash, [0, 0], 7)).not.toEqual(symbols(hash, [0, 0], 8));
});

it('numbers and symbols go into one another', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 24 - 1 }), (number) => {
      const bits = [...number.toString(2).padStart(24, '0')].map(Number);
      expect(numberOf(bits, 2)).toBe(number);
      const octal = [...number.toString(8)].map(Number);
      expect(numberOf(octal, 8)).toBe(number);
    }),
  );
});
