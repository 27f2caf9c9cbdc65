import type { ComponentProps, ReactNode } from 'react';
import { Axis, type Tick, ticksOf } from '../../charts/Axis';
import { type Dot, Dots } from '../../charts/Dots';
import { Legend, type LegendItem, layOut } from '../../charts/Legend';
import { Line, type Point, Reference } from '../../charts/Line';
import { textSize, textWidth } from '../../charts/textWidth';
import type { Size } from '../../charts/useSize';
import type { Explanation } from '../../ui/explanation';
import { formatFixed, formatNumber } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { Crosshair, Readout } from './Crosshair';
import { type Along, placing, type Scale, scaleOf } from './scales';

/** One line of a chart, and everything that is told of it: legend, values under the pointer, table, file. */
export type ChartSeries = {
  readonly key: string;
  readonly name: string;
  /** In the legend; left out: the name. */
  readonly short?: string;
  readonly points: readonly Point[];
  readonly color: string;
  readonly dashed?: boolean;
  readonly width?: number;
  /** A dot on the last point: the line still grows. */
  readonly live?: boolean;
  /** Points that no line joins: only their marks are drawn. */
  readonly apart?: boolean;
  /** Marks every point, for lines of few. */
  readonly mark?: Dot['shape'];
  /** The same of an earlier run, dotted behind. */
  readonly before?: readonly Point[];
  /** Explains the latest value where that stands in the legend. */
  readonly explain?: () => Explanation;
};

/** A value or a moment to compare with. */
export type Level = Pick<ComponentProps<typeof Reference>, 'label' | 'anchor'> & {
  readonly x?: number;
  readonly y?: number;
};

export type Placed = {
  readonly box: Size;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
};

export type PlotProps = {
  /** What the picture shows, for those who do not see it. */
  readonly name: string;
  readonly series: readonly ChartSeries[];
  readonly x: Along;
  readonly y: Along;
  readonly levels?: readonly Level[];
  /** Names the earlier run that lies behind. */
  readonly earlier?: string;
  /** While nothing is pointed at, the legend tells the last values. */
  readonly latest?: boolean;
  /** What else the legend explains. */
  readonly keys?: readonly LegendItem[];
  /** Drawn below the lines, and above them. */
  readonly under?: (placed: Placed) => ReactNode;
  readonly over?: (placed: Placed) => ReactNode;
};

/** The picture of a line chart. */
export function Plot({
  outer,
  at,
  places,
  onPoint,
  onPick,
  ...chart
}: PlotProps & {
  readonly outer: Size;
  /** The place that is pointed at, one of `places`. */
  readonly at: number | undefined;
  readonly places: readonly number[];
  readonly onPoint: (place: number | undefined) => void;
  readonly onPick?: (place: number) => void;
}) {
  const { name, series, x, y, levels = [], under, over } = chart;
  const legend = layOut(useLegend(chart), outer.width);
  const scales = scalesOf(chart, outer, legend.height);
  const { box, left, top } = scales;
  const place = { x: placing(scales.x, x.log), y: placing(scales.y, y.log) };
  const shown = { box, ...place };
  return (
    <>
      <Legend placed={legend.placed} />
      <g transform={`translate(${left},${top})`}>
        {under?.(shown)}
        <Axis side="bottom" scale={scales.x} ticks={ticks(scales.x, x, 5)} box={box} label={x.label} />
        <Axis side="left" scale={scales.y} ticks={ticks(scales.y, y, 4)} box={box} label={y.label} grid />
        {levels.map(({ x: along, y: up, label, anchor }) => (
          <Reference
            key={`${along} ${up}`}
            box={box}
            label={label}
            anchor={anchor}
            x={along === undefined ? undefined : place.x(along)}
            y={up === undefined ? undefined : place.y(up)}
          />
        ))}
        <Line {...shown} series={linesOf(series)} />
        <Dots dots={series.flatMap((one) => marksOf(one, shown))} />
        <Crosshair {...shown} name={name} places={places} at={at} onPoint={onPoint} onPick={onPick} />
        {over?.(shown)}
        {at !== undefined && (
          <g className="lab-pointed" aria-hidden="true">
            <Dots dots={series.flatMap((one) => pointed(one, at, shown))} />
            <Readout
              box={box}
              x={place.x(at)}
              items={[
                { key: 'place', name: (x.format ?? formatNumber)(at), color: 'none', mark: 'none' },
                ...itemsOf(chart, (points) => valueAt(points, at)),
              ]}
            />
          </g>
        )}
      </g>
    </>
  );
}

/** What a line has at a place. */
export const valueAt = (points: readonly Point[] | undefined, place: number): number | undefined =>
  points?.find(([x]) => x === place)?.[1];

export const said = (value: number | undefined, { digits = 3 }: Along): string =>
  value === undefined || Number.isNaN(value) ? '–' : formatFixed(value, digits);

/** The first of the series lies on top; earlier runs lie behind all. */
function linesOf(series: readonly ChartSeries[]) {
  const behind = series.flatMap(({ key, before, color }) =>
    before ? [{ key: `${key} before`, points: before, color, dashed: true, width: 1.25 }] : [],
  );
  return [...behind, ...series.filter(({ apart }) => !apart).reverse()];
}

function marksOf({ key, points, mark, color }: ChartSeries, { x, y, box }: Placed): Dot[] {
  if (!mark) return [];
  return points
    .map(([a, b]) => ({ key: `${key} ${a}`, x: x(a), y: y(b), r: 4, color, shape: mark }))
    .filter((dot) => dot.y >= 0 && dot.y <= box.height);
}

function pointed({ key, points, color, before }: ChartSeries, at: number, { x, y, box }: Placed): Dot[] {
  const dot = (which: string, value: number | undefined, shape: Dot['shape']): Dot[] => {
    const up = value === undefined ? Number.NaN : y(value);
    return up >= 0 && up <= box.height
      ? [{ key: `${key} ${which}`, x: x(at), y: up, r: 4, color, shape }]
      : [];
  };
  return [...dot('before', valueAt(before, at), 'ring'), ...dot('now', valueAt(points, at), 'circle')];
}

function ticks(
  scale: Scale,
  { ticks: wanted, whole, format = String }: Along,
  usual: number,
): readonly Tick[] {
  const at = (values: readonly number[]) => values.map((value) => ({ value, label: format(value) }));
  if (typeof wanted === 'object') return at(wanted);
  const count = wanted ?? usual;
  const [from] = scale.domain();
  if (whole)
    return at([from, ...scale.ticks(count).filter((value) => value > from && Number.isInteger(value))]);
  return ticksOf(scale, count, format === String ? undefined : format);
}

const last = (points: readonly Point[] | undefined) => points?.at(-1)?.[1];

/** Keys and names of the lines; with values, those of the earlier run beside the present ones. */
function itemsOf(
  { series, y }: PlotProps,
  value?: (points: readonly Point[] | undefined) => number | undefined,
) {
  const compared = series.some(({ before }) => before);
  return series.map(({ key, name, short = name, color, dashed, mark, points, before }): LegendItem => {
    const present = value && said(value(points), y);
    const earlier = value && compared ? ` (${said(value(before), y)})` : '';
    const line = dashed ? 'dotted' : 'line';
    return { key, name: short, color, mark: mark ?? line, value: present && `${present}${earlier}` };
  });
}

/** Names the ends at which lines are cut. */
function cutsOf({ series, y }: PlotProps): LegendItem[] {
  const { cut, least, format = (value: number) => formatNumber(value) } = y;
  if (!cut) return [];
  const values = series.flatMap(({ points, before = [] }) => [...points, ...before].map(([, up]) => up));
  const item = (name: string): LegendItem => ({ key: name, name, mark: 'cut', color: 'var(--text-2)' });
  return [
    ...(values.some((value) => value < least[0]) ? [item(`< ${format(least[0])}`)] : []),
    ...(cut === 'both' && values.some((value) => value > least[1]) ? [item(`> ${format(least[1])}`)] : []),
  ];
}

/** What the legend says while nothing is pointed at. */
function useLegend(chart: PlotProps): readonly LegendItem[] {
  const { series, earlier, latest, keys = [] } = chart;
  const card = useNumberCards();
  const items = itemsOf(chart, latest ? last : undefined).map((item, i) => {
    const { name, points, explain } = series[i];
    if (!latest || !explain || points.length === 0) return item;
    return { ...item, props: { ...card(explain), 'aria-label': `${name}: ${item.value}` } };
  });
  const past: LegendItem[] = earlier
    ? [{ key: 'earlier', name: earlier, color: 'var(--text-2)', mark: 'dotted' }]
    : [];
  return [...items, ...past, ...keys, ...cutsOf(chart)];
}

/** Scales that hold all points, and the room that labels and legend leave. */
function scalesOf({ series, x, y, levels = [] }: PlotProps, outer: Size, legend: number) {
  const points = series.flatMap((one) => [...one.points, ...(one.before ?? [])]);
  const rises = [...points.map(([, up]) => up), ...levels.flatMap(({ y: up }) => up ?? [])];
  const em = textSize();
  const top = legend + (y.label ? 1.75 : 0.75) * em;
  const height = Math.max(0, outer.height - top - (x.label ? 3 : 1.75) * em);
  const up = scaleOf(y, rises, [height, 0]);
  const left = 10 + Math.max(...ticks(up, y, 4).map(({ label = '' }) => textWidth(label)));
  const box = { width: Math.max(0, outer.width - left - em), height };
  const along = points.map(([a]) => a);
  return { box, left, top, y: up, x: scaleOf(x, along, [0, box.width]) };
}
