import { describe, expect, it } from 'vitest';
import { sources as en } from '../../content/en/sources';
import { sources as zh } from '../../content/zh/sources';
import { colliding, differing, twins, worked } from './errata';

describe('the arithmetic of the errata', () => {
  it('adds up the worked example as one does by hand', () => {
    const wanted = [
      [2.2, 2.8, 3.4, 4.0],
      [0.25, 0.3, 0.35, 0.4],
      [2.45, 3.1, 3.75, 4.4],
    ];
    worked.forEach(({ sum, printed }, line) => {
      expect(sum).toHaveLength(4);
      wanted[line].forEach((x, e) => {
        expect(sum[e]).toBeCloseTo(x, 12);
        // Only the first component is printed right.
        expect(Math.abs(printed[e] - x) < 1e-9).toBe(e === 0);
      });
    });
    expect(worked.map(({ digits }) => digits)).toEqual(['110011', '01220', '']);
  });

  it('counts differing digits as toString writes them', () => {
    for (const [a, b] of [
      [50, 51],
      [31, 32],
    ]) {
      for (const { base, changed, of } of differing(a, b)) {
        const [x, y] = [a, b].map((n) => n.toString(base).padStart(of, '0'));
        expect(changed).toBe([...x].filter((digit, k) => digit !== y[k]).length);
      }
    }
    expect(differing(50, 51).map(({ changed }) => changed)).toEqual([1, 2]);
    expect(differing(31, 32).map(({ changed }) => changed)).toEqual([6, 1]);
  });

  it('finds 23 for any shared table, 43 only for even steps, and none with positions', () => {
    expect(twins).toEqual({ always: [23], even: [43] });
    // Sorted digits, by another way of writing numbers, are what a shared table keeps.
    const key = (n: number) =>
      [2, 3].map((base) => [...n.toString(base).padStart(base === 2 ? 6 : 4, '0')].sort().join('')).join();
    const keys = Array.from({ length: 64 }, (_, n) => key(n));
    const alike = keys.filter((one) => keys.indexOf(one) !== keys.lastIndexOf(one)).length;
    expect(colliding).toEqual([alike, 0]);
    expect(alike).toBe(43);
  });
});

describe('claims', () => {
  it('are of the same kind in both languages, each with what it rests on', () => {
    const of = ({ papers, simpler }: typeof en) => [
      ...papers.list.flatMap(({ claims }) => claims),
      ...simpler.list,
    ];
    expect(of(zh).map(({ claim }) => claim)).toEqual(of(en).map(({ claim }) => claim));
    for (const { claim, where } of [...of(en), ...of(zh)])
      if (claim !== 'illustration') expect(where).not.toBe('');
  });
});
