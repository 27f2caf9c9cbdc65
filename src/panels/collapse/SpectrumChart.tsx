import type { ComponentProps } from 'react';
import { LineChart } from '../lab/LineChart';
import { useSay } from './words';

export type SpectrumLine = {
  readonly key: string;
  readonly name: string;
  /** Singular values over the largest, largest first. */
  readonly values: readonly number[];
  readonly color: string;
  readonly dashed: boolean;
  readonly width: number;
};

/** Spectra of tables over their directions, on a log scale that ends at a floor; lines that fall below it end there. */
export function SpectrumChart({
  axis,
  lines,
  floor,
  ...figure
}: {
  readonly axis: string;
  readonly lines: readonly SpectrumLine[];
  /** A power of ten below 1. */
  readonly floor: number;
} & Omit<ComponentProps<typeof LineChart>, 'series' | 'x' | 'y' | 'keys'>) {
  const say = useSay();
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
      x={{ label: axis, name: say.spectrum.direction, least: [1, 2], whole: true, ticks: 8 }}
      y={{
        name: say.spectrum.table,
        least: [floor, 1],
        cut: 'from',
        log: true,
        ticks: [...levels, floor],
        format,
        digits: 4,
      }}
    />
  );
}
