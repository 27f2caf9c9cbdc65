import { describe, expect, it } from 'vitest';
import { formatFixed, formatNumber, formatSigned } from './formatNumber';

describe('numbers as text', () => {
  it('keep what is significant', () => {
    expect([2.71234, 27.1234, 271.234, 0.00271234].map((value) => formatNumber(value))).toEqual([
      '2.71',
      '27.1',
      '271',
      '0.00271',
    ]);
    expect(formatNumber(-0.5)).toBe('−0.500');
    expect(formatNumber(1024)).toBe('1024');
    expect(formatNumber(9.996)).toBe('10.0');
    expect(formatNumber(2e-7)).toBe('2.00e−7');
    expect([Number.NaN, Infinity, -Infinity, -0].map((value) => formatNumber(value))).toEqual([
      '–',
      '∞',
      '−∞',
      '0',
    ]);
  });

  it('stand in columns', () => {
    expect([1, -2.345, -0.001, Number.NaN].map((value) => formatFixed(value))).toEqual([
      '1.00',
      '−2.35',
      '0.00',
      '–',
    ]);
    expect([0.5, -0.5, 0.001, 0].map((value) => formatSigned(value))).toEqual([
      '+0.50',
      '−0.50',
      '0.00',
      '0.00',
    ]);
  });
});
