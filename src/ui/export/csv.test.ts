import { expect, it } from 'vitest';
import { csvCell, formatCsv } from './csv';

it('quotes what RFC 4180 wants quoted, and leaves numbers numbers', () => {
  expect(['a,b', 'say "x"', 'two\nlines', '−0.5', '+12', '3'].map(csvCell)).toEqual([
    '"a,b"',
    '"say ""x"""',
    '"two\nlines"',
    '-0.5',
    '+12',
    '3',
  ]);
  expect(formatCsv([['a', 'b'], []])).toBe('\ufeffa,b\r\n\r\n');
});

it('makes formulas harmless', () => {
  expect(['=1+1', '@SUM(A1)', '-2+3', '+cmd'].map(csvCell)).toEqual(["'=1+1", "'@SUM(A1)", "'-2+3", "'+cmd"]);
});
