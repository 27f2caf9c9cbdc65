import { renderToStaticMarkup as drawn } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CloudTable, extentOf } from './tables';

it('says how far points reach and how wide they spread', () => {
  // Mean 3, squared distances 4 + 1 + 1 + 4 over 4.
  expect(extentOf([1, 2, 4, 5])).toEqual([1, 5, 3, Math.sqrt(2.5)]);
});

it('formats each figure by itself, whatever else the format may take', () => {
  const words = {
    group: '',
    points: '',
    axes: ['x', 'y'] as const,
    along: (axis: string, head: string) => `${axis} ${head}`,
    from: 'from',
    to: 'to',
    mean: 'mean',
    spread: 'spread',
  };
  // An index in place of the digits is out of toPrecision's range.
  const format = (value: number, digits = 2) => value.toPrecision(digits);
  const groups = [{ name: 'all', points: [[1, 2] as const, [3, 2] as const] }];
  const markup = drawn(<CloudTable caption="Rows" words={words} groups={groups} format={format} />);
  expect([...markup.matchAll(/<td[^>]*>([^<]*)/g)].map(([, cell]) => cell)).toEqual([
    ...['2', '1.0', '3.0', '2.0', '1.0'],
    ...['2.0', '2.0', '2.0', '0.0'],
  ]);
});
