import type { ComponentProps } from 'react';
import { LineChart } from './LineChart';

export type SpectrumLine = {
  readonly key: string;
  readonly name: string;
  /** Singular values over the largest, largest first. */
  readonly values: readonly number[];
  readonly color: string;
  readonly dashed: boolean;
  readonly width: number;
};

/**
 * Spectra of tables over their directions, on a log scale that ends at a floor, where lines that fall below it
 * end, or on a linear one.
 */
export function SpectrumChart({
  axis,
  direction,
  measured,
  lines,
  floor,
  scale = 'log',
  ...figure
}: {
  readonly axis: string;
  /** Heads of the picture's table: of a direction's number, and of what it holds. */
  readonly direction: string;
  readonly measured: string;
  readonly lines: readonly SpectrumLine[];
  /** A power of ten below 1. */
  readonly floor: number;
  readonly scale?: 'log' | 'linear';
} & Omit<ComponentProps<typeof LineChart>, 'series' | 'x' | 'y' | 'keys'>) {
  const decades = Math.round(-Math.log10(floor));
  // Between few powers of ten there is room for their threes.
  const levels = Array.from({ length: decades }, (_, k) => 10 ** -k).flatMap((power) =>
    decades > 2 ? [power] : [power, (3 * power) / 10],
  );
  const format = (value: number) => String(Number(value.toPrecision(1)));
  return (
    <LineChart
      {...figure}
      series={lines.map(({ values, ...line }) => ({
        ...line,
        points: values.map((value, k) => [k + 1, value] as const),
      }))}
      x={{ label: axis, name: direction, least: [1, 2], whole: true, ticks: 8 }}
      y={
        scale === 'log'
          ? {
              ...{ name: measured, digits: 4, least: [floor, 1], cut: 'from', log: true },
              ...{ ticks: [...levels, floor], format },
            }
          : { name: measured, digits: 4, least: [0, 1], ticks: 5 }
      }
    />
  );
}
