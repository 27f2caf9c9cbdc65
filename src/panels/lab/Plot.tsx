import { Axis, type Tick, ticksOf } from '../../charts/Axis';
import { Dots } from '../../charts/Dots';
import { Legend, layOut } from '../../charts/Legend';
import { Line, Reference } from '../../charts/Line';
import { textSize, textWidth } from '../../charts/textWidth';
import type { Size } from '../../charts/useSize';
import { formatNumber } from '../../ui/formatNumber';
import { Crosshair, Readout } from './Crosshair';
import { type Along, placing, type Scale, scaleOf } from './scales';
import { linesOf, marksOf, type PlotProps, pointed, valueAt } from './series';
import { itemsOf, useLegend } from './useLegend';

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
