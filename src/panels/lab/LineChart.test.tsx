import { renderToStaticMarkup as drawn } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { NumberCards } from '../../ui/NumberCards';
import { Plot } from './Plot';
import { endsOf, moved, nearest, placesOf } from './scales';
import type { ChartSeries } from './series';

const words = {} as Parameters<typeof NumberCards>[0]['words'];
const outer = { width: 400, height: 300 };

const series: readonly ChartSeries[] = [
  {
    key: 'a',
    name: 'A',
    color: 'red',
    points: [
      [0, 0.2],
      [10, 0.95],
      [20, 1.4],
    ],
    mark: 'square',
  },
  {
    key: 'b',
    name: 'B',
    color: 'blue',
    points: [
      [0, -3],
      [10, 0.5],
    ],
    before: [
      [0, 0.1],
      [30, 0.7],
    ],
  },
];

const plot = (props: Partial<Parameters<typeof Plot>[0]> = {}) =>
  drawn(
    <NumberCards words={words}>
      <Plot
        name="AUC"
        series={series}
        x={{ label: 'step', least: [0, 20] }}
        y={{ label: 'AUC', least: [0, 1] }}
        outer={outer}
        places={placesOf(series.map(({ points }) => points))}
        at={undefined}
        onPoint={() => {}}
        {...props}
      />
    </NumberCards>,
  );

/** Corners of the lines: solid and dotted ones from left to right. */
const lines = (markup: string) =>
  [...markup.matchAll(/<path d="(M[^"]*)" fill="none" stroke="currentColor"/g)].map(([, d]) =>
    d
      .split(/[ML]/)
      .filter(Boolean)
      .map((corner) => corner.split(',').map(Number)),
  );

describe('a line chart', () => {
  it('holds all its data: no corner lies outside, and each at its place', () => {
    // Both ends are widened by the data, 30 by the earlier run.
    const [before, b, a] = lines(plot());
    const [left, right] = [a[0][0], before[1][0]];
    const bottom = b[0][1];
    const top = a[2][1];
    expect(left).toBe(0);
    expect(top).toBe(0);
    const x = (value: number) => (value / 30) * right;
    const y = (value: number) => bottom * (1 - (value + 3) / 4.4);
    series.forEach(({ points }, i) => {
      [a, b][i].forEach((corner, k) => {
        expect(corner[0]).toBeCloseTo(x(points[k][0]), 1);
        expect(corner[1]).toBeCloseTo(y(points[k][1]), 1);
      });
    });
  });

  it('cuts what lies below the beginning of its axis, and marks the cut', () => {
    const markup = plot({ y: { least: [0, 1], cut: 'from' } });
    const corners = lines(markup).flat();
    const bottom = Math.max(...corners.map(([, up]) => up));
    // From −3 to .5 the line crosses 0 at six sevenths of the way.
    const [, b] = lines(markup);
    expect(b).toHaveLength(2);
    expect(b[0][1]).toBe(bottom);
    expect(b[0][0] / b[1][0]).toBeCloseTo(6 / 7, 2);
    // Once at the line, once in the legend, where it says what it is.
    expect(markup.match(/h7l-3\.5(00)? 5z/g)).toHaveLength(2);
    expect(markup).toContain('>&lt; 0<');
  });

  it('names every line in the picture, and says its last value or the one that is pointed at', () => {
    expect(plot({ latest: true, earlier: 'run 2' }).match(/<text[^>]*>[^<]*/g)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('>A'),
        expect.stringContaining('>1.400 (–)'),
        expect.stringContaining('>0.500 (0.700)'),
        expect.stringContaining('>run 2'),
      ]),
    );
    expect(plot({ at: 0 })).toContain('>−3.000 (0.100)');
    expect(plot({ at: 20 })).toContain('>– (–)');
    expect(plot()).not.toContain('(–)');
  });

  it('places zero of a logarithmic axis below everything', () => {
    expect(endsOf({ least: [0.01, 1], log: true }, [0, 5, Number.NaN])).toEqual([0.01, 5]);
    const points = [
      [1, 1],
      [2, 0],
    ] as const;
    const [[from, to]] = lines(
      plot({ series: [{ ...series[0], points }], y: { least: [0.01, 1], log: true, cut: 'from' } }),
    );
    expect(from[1]).toBe(0);
    expect(to[1]).toBeGreaterThan(100);
  });
});

describe('its places', () => {
  const places = placesOf([
    [
      [0, 1],
      [2, Number.NaN],
      [4, 1],
    ],
    [
      [1, 0],
      [4, 2],
    ],
  ]);

  it('are where any line has a number', () => {
    expect(places).toEqual([0, 1, 4]);
    expect(nearest(places, (value) => 10 * value, 24)).toBe(1);
    expect(nearest([], Number, 1)).toBeUndefined();
  });

  it('are walked by keys', () => {
    expect(moved('ArrowRight', places, undefined)).toBe(0);
    expect(moved('ArrowLeft', places, undefined)).toBe(4);
    expect(moved('ArrowRight', places, 1)).toBe(4);
    expect(moved('ArrowRight', places, 4)).toBe(4);
    expect(moved('Home', places, 4)).toBe(0);
    expect(moved('a', places, 4)).toBeUndefined();
  });
});
