import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scaleLinear, scaleLog } from 'd3';
import { renderToStaticMarkup as drawn } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Axis, ticksOf } from './Axis';
import { Bars } from './Bars';
import { DataTable } from './DataTable';
import { Frame } from './Frame';
import { Heatmap, moved } from './Heatmap';
import { Line } from './Line';
import { diverging, sequential } from './ramp';
import { Strip } from './Strip';
import { Threads } from './Threads';

/** Values of an attribute, in the order drawn. */
const all = (markup: string, attribute: string) =>
  [...markup.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value]) => value);

describe('charts', () => {
  it('leave their margins free and say what they show', () => {
    const markup = drawn(
      <Frame name="Loss" description="It falls." width={200} height={100} margin={{ left: 40, bottom: 20 }}>
        {({ width, height }) => <rect width={width} height={height} />}
      </Frame>,
    );
    expect(markup).toContain('role="img" aria-label="Loss"');
    expect(markup).toContain('It falls.</desc>');
    expect(markup).toContain('<rect width="160" height="80">');
    expect(markup).toContain('translate(40,0)');
  });

  it('draw a line through its points, broken where there is no number', () => {
    const x = scaleLinear([0, 4], [0, 40]);
    const y = scaleLinear([0, 1], [10, 0]);
    const points = [
      [0, 0],
      [1, 1],
      [2, Number.NaN],
      [3, 0.5],
      [4, 0],
    ] as const;
    const markup = drawn(<Line series={[{ key: 'a', points, color: 'red' }]} x={x} y={y} />);
    expect(all(markup, 'd')).toEqual(['M0,10L10,0M30,5L40,10']);
  });

  it('put ticks where the scale says, log scales too', () => {
    const scale = scaleLog([1, 100], [0, 20]);
    const ticks = ticksOf(scale, 2);
    expect(ticks.filter(({ label }) => label).map(({ value }) => value)).toEqual([1, 10, 100]);
    expect(ticksOf(scaleLinear([-10, 10], [0, 1]), 2).map(({ label }) => label)).toEqual(['−10', '0', '10']);
    const markup = drawn(<Axis side="bottom" scale={scale} ticks={ticks} box={{ width: 20, height: 50 }} />);
    expect(markup).toContain('translate(0,50)');
    expect(markup).toContain('translate(10,0)');
  });

  it('let bars grow from zero to either side', () => {
    const length = scaleLinear([-2, 2], [0, 40]);
    const bars = [2, -1].map((value) => ({ key: value, value, color: 'red' }));
    const markup = drawn(
      <Bars bars={bars} direction="right" position={(index) => index * 10} thickness={8} length={length} />,
    );
    expect(all(markup, 'x')).toEqual(['20', '10']);
    expect(all(markup, 'width')).toEqual(['20', '10']);
    const upright = drawn(
      <Bars
        bars={bars}
        direction="up"
        position={() => 0}
        thickness={8}
        length={scaleLinear([-2, 2], [40, 0])}
      />,
    );
    expect(all(upright, 'y')).toEqual(['0', '20']);
    expect(all(upright, 'height')).toEqual(['20', '10']);
  });

  it('show the sign of a vector’s entries by position', () => {
    const markup = drawn(<Strip values={[1, -0.5, 0]} range={1} name="b" width={30} height={20} />);
    // The frame, then the bar of each cell, before one ground; an entry that is zero leaves a hairline.
    expect(all(markup, 'height')).toEqual(['20', '10', '5', '0.5']);
    expect(all(markup, 'd')[0]).toBe('M0 0h9v20h-9zM10 0h9v20h-9zM20 0h9v20h-9z');
    expect(all(markup, 'y')).toEqual(['0', '10', '10']);
  });

  it('colour cells by value and describe each one', () => {
    const markup = drawn(
      <Heatmap
        name="Distances"
        rows={2}
        columns={3}
        width={30}
        value={(row, column) => row * 3 + column}
        color={sequential(5)}
        describe={(row, column) => `row ${row} column ${column}`}
      />,
    );
    expect(all(markup, 'aria-label')).toEqual([
      'Distances',
      ...[0, 1].flatMap((row) => [0, 1, 2].map((column) => `row ${row} column ${column}`)),
    ]);
    // One stop for Tab.
    expect(all(markup, 'tabindex')).toEqual(['0', '-1', '-1', '-1', '-1', '-1']);
    expect(all(markup, 'style')[1]).toContain('0%');
    expect(all(markup, 'style')[6]).toContain('100%');
  });

  it('walk a map cell by cell and stop at its edges', () => {
    const from = { row: 0, column: 1 };
    expect(moved('ArrowRight', from, 3, 3)).toEqual({ row: 0, column: 2 });
    expect(moved('ArrowUp', from, 3, 3)).toEqual(from);
    expect(moved('End', from, 3, 3)).toEqual({ row: 0, column: 2 });
    expect(moved('PageDown', from, 3, 3)).toEqual({ row: 2, column: 1 });
    expect(moved('a', from, 3, 3)).toBeUndefined();
  });

  it('saturate colours beyond their range', () => {
    expect(diverging(2)(-4)).toContain('--ramp-negative) 100%');
    expect(diverging(2)(1)).toContain('--ramp-positive) 50%');
    expect(diverging(0)(0)).toContain(' 0%');
    expect(sequential(4, 2)(3)).toContain('--ramp-full) 50%');
  });

  it('bend threads in the direction in which they leave', () => {
    const thread = { key: 1, from: [0, 0], to: [10, 20], width: 2, color: 'red' } as const;
    expect(all(drawn(<Threads threads={[thread]} />), 'd')).toEqual(['M0,0C0,10,10,10,10,20']);
    expect(all(drawn(<Threads threads={[thread]} bend="horizontal" />), 'd')).toEqual([
      'M0,0C5,0,5,20,10,20',
    ]);
  });

  it('hold their data: no scale moves a value to the edge', () => {
    const src = join(import.meta.dirname, '..');
    const clamped = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        /\.tsx?$/.test(file) &&
        !file.includes('.test.') &&
        readFileSync(join(src, file), 'utf8').includes('.clamp('),
    );
    expect(clamped).toEqual([]);
  });

  it('tell the same in a table', () => {
    const markup = drawn(<DataTable caption="AUC" columns={['Model', 'test']} rows={[['TIM', 0.85]]} />);
    expect(markup).toContain('<caption>AUC</caption>');
    expect(markup).toContain('<th scope="row">TIM</th><td data-value="0.85">0.85</td>');
  });
});
