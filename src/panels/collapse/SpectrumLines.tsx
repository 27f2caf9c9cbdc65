import { scaleLinear, scaleLog } from 'd3';
import type { ReactNode } from 'react';
import { Axis } from '../../charts/Axis';
import { Frame } from '../../charts/Frame';
import { Line } from '../../charts/Line';
import type { Size } from '../../charts/useSize';

export type SpectrumLine = {
  readonly key: string;
  readonly name: string;
  /** Singular values over the largest, largest first. */
  readonly values: readonly number[];
  readonly color: string;
  readonly dashed: boolean;
  readonly width: number;
};

/** Spectra of tables over their directions, on a log scale that ends at a floor. */
export function SpectrumLines({
  name,
  axis,
  lines,
  floor,
  children,
}: {
  readonly name: string;
  readonly axis: string;
  readonly lines: readonly SpectrumLine[];
  /** A power of ten below 1. */
  readonly floor: number;
  /** Between axes and lines: the box, and from direction to pixels. */
  readonly children?: (box: Size, x: (direction: number) => number) => ReactNode;
}) {
  const count = Math.max(...lines.map(({ values }) => values.length));
  const decades = Math.round(-Math.log10(floor));
  // Between few powers of ten there is room for their threes.
  const levels = Array.from({ length: decades }, (_, k) => 10 ** -k).flatMap((power) =>
    decades > 2 ? [power] : [power, (3 * power) / 10],
  );
  const ticks = [...levels, floor].map((value) => ({ value, label: String(Number(value.toPrecision(1))) }));
  return (
    <Frame name={name} margin={{ top: 8, right: 10, bottom: 34, left: decades > 2 ? 50 : 38 }}>
      {(box) => {
        const x = scaleLinear([1, Math.max(2, count)], [0, box.width]);
        const y = scaleLog([floor, 1], [box.height, 0]).clamp(true);
        const directions = [1, ...x.ticks(Math.min(8, count)).filter((k) => k > 1 && k % 1 === 0)];
        return (
          <>
            <Axis side="left" scale={y} box={box} grid ticks={ticks} />
            <Axis
              side="bottom"
              scale={x}
              box={box}
              label={axis}
              ticks={directions.map((value) => ({ value, label: String(value) }))}
            />
            {children?.(box, x)}
            <Line
              x={x}
              y={y}
              // The first lies on top: where two are the same, it is the one that is spoken of.
              series={[...lines].reverse().map(({ key, values, color, dashed, width }) => ({
                key,
                color,
                dashed,
                width,
                points: values
                  .map((value, k) => [k + 1, value] as const)
                  // Once below the floor a line has ended.
                  .filter(([, value], k) => value > floor || (values[k - 1] ?? 1) > floor),
              }))}
            />
          </>
        );
      }}
    </Frame>
  );
}

/** Which line is whose, each name in its line's colour. */
export function Legend({ lines }: { readonly lines: readonly Omit<SpectrumLine, 'values'>[] }) {
  return (
    <p className="collapse-legend">
      {lines.map(({ key, name, color, dashed }) => (
        <span key={key} style={{ color }}>
          <i data-dashed={dashed || undefined} aria-hidden="true" />
          {name}
        </span>
      ))}
    </p>
  );
}
