import { type ReactNode, useState } from 'react';
import { Frame } from '../../charts/Frame';
import { SeriesTable } from '../../charts/tables';
import { useTableWords } from '../../state/files/tableWords';
import { formatNumber } from '../../ui/formatNumber';
import { Figure } from '../../ui/PanelFrame';
import './lab.css';
import { Plot } from './Plot';
import { placesOf } from './scales';
import { type ChartSeries, type PlotProps, said, valueAt } from './series';

type FigureProps = Pick<
  Parameters<typeof Figure>[0],
  'title' | 'part' | 'note' | 'aside' | 'claim' | 'className'
>;

/**
 * Lines over one axis as a figure. Axes, lines, legend, values under the pointer, table and file come from the one list
 * of series. Once the picture has the focus, arrow keys move along the points.
 */
export function LineChart({
  place,
  height,
  tabled = false,
  description,
  onPoint,
  onPick,
  children,
  title,
  part,
  note,
  aside,
  claim,
  className,
  ...chart
}: PlotProps &
  FigureProps & {
    /** Class of the picture's place, which gives its height; left out: `height` does. */
    readonly place?: string;
    readonly height?: number;
    /** A table of the values stands in the figure anyway. */
    readonly tabled?: boolean;
    readonly description?: string;
    readonly onPoint?: (place: number | undefined) => void;
    /** By a click or the Enter key. */
    readonly onPick?: (place: number) => void;
    /** Below the picture. */
    readonly children?: ReactNode;
  }) {
  const { name, series, x, y } = chart;
  const heads = useTableWords();
  const [pointed, setPointed] = useState<number>();
  const lines = series.flatMap((one) => linesOf(one, heads.before));
  const places = placesOf(lines.map(({ points }) => points));
  // A line that begins anew has other places.
  const at = pointed !== undefined && places.includes(pointed) ? pointed : undefined;
  const across = x.name ?? x.label ?? heads.step;
  return (
    <Figure
      {...{ title, part, note, aside, claim, className }}
      table={() => (
        <SeriesTable caption={name} x={across} series={lines} format={(value) => said(value, y)} />
      )}
      data={() => ({
        columns: [heads.series, across, y.name ?? y.label ?? heads.value],
        rows: lines.flatMap((one) => one.points.map(([a, b]) => [one.name, a, b])),
      })}
    >
      <div className={place}>
        <Frame name={name} description={description} height={height} interactive>
          {(outer) => (
            <Plot
              {...chart}
              outer={outer}
              places={places}
              at={at}
              onPick={onPick}
              onPoint={(to) => {
                setPointed(to);
                onPoint?.(to);
              }}
            />
          )}
        </Frame>
        <div className="visually-hidden" aria-live="polite">
          {at !== undefined &&
            [
              `${across} ${(x.format ?? formatNumber)(at)}`,
              ...lines.map((one) => `${one.name} ${said(valueAt(one.points, at), y)}`),
            ].join('; ')}
        </div>
      </div>
      {children}
    </Figure>
  );
}

/** A series, and what it was in the earlier run. */
function linesOf({ name, points, before }: ChartSeries, earlier: (name: string) => string) {
  return [{ name, points }, ...(before ? [{ name: earlier(name), points: before }] : [])];
}
