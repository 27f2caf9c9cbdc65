import { expect, it } from 'vitest';
import { csvCell, formatCsv } from './csv';

it('quotes what RFC 4180 wants quoted, and leaves numbers numbers', () => {
  expect(['a,b', 'say "x"', 'two\nlines', -0.5, 1 / 3, 1e-9, Number.NaN, undefined].map(csvCell)).toEqual([
    '"a,b"',
    '"say ""x"""',
    '"two\nlines"',
    '-0.5',
    '0.3333333333333333',
    '1e-9',
    '',
    '',
  ]);
  expect(formatCsv({ columns: ['词', 'b'], rows: [['x', 1]] })).toBe('\ufeff词,b\r\nx,1\r\n');
});

it('makes formulas harmless', () => {
  expect(['=1+1', '@SUM(A1)', '-2+3', '+cmd'].map(csvCell)).toEqual(["'=1+1", "'@SUM(A1)", "'-2+3", "'+cmd"]);
});
