import type { PointerEvent } from 'react';
import { Legend, type LegendItem, stacked } from '../../charts/Legend';
import type { Size } from '../../charts/useSize';
import { moved, nearest } from './scales';

/** Points at the places of a chart: by pointer, by touch, and by arrow keys once it has the focus. */
export function Crosshair({
  name,
  box,
  x,
  places,
  at,
  onPoint,
  onPick,
}: {
  readonly name: string;
  readonly box: Size;
  readonly x: (value: number) => number;
  readonly places: readonly number[];
  readonly at: number | undefined;
  readonly onPoint: (place: number | undefined) => void;
  readonly onPick?: (place: number) => void;
}) {
  const point = ({ currentTarget, clientX }: PointerEvent<SVGElement>) => {
    const { left } = currentTarget.getBoundingClientRect();
    onPoint(nearest(places, x, clientX - left));
  };
  return (
    <>
      {at !== undefined && <path className="lab-crosshair" d={`M${x(at)} 0V${box.height}`} />}
      {places.length > 0 && (
        <rect
          className="lab-field"
          width={box.width}
          height={box.height}
          fill="transparent"
          role="application"
          aria-label={name}
          tabIndex={0}
          onPointerMove={point}
          onPointerDown={point}
          onPointerLeave={() => onPoint(undefined)}
          onBlur={() => onPoint(undefined)}
          onClick={() => at !== undefined && onPick?.(at)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && at !== undefined) onPick?.(at);
            const to = event.key === 'Escape' ? undefined : moved(event.key, places, at);
            if (to === undefined && event.key !== 'Escape') return;
            event.preventDefault();
            onPoint(to);
          }}
        />
      )}
    </>
  );
}

/** Values at a place, on the side of the crosshair that has room. */
export function Readout({
  box,
  x,
  items,
}: {
  readonly box: Size;
  readonly x: number;
  readonly items: readonly LegendItem[];
}) {
  const { placed, width, height } = stacked(items);
  const left = x > box.width / 2 ? x - width - 18 : x + 10;
  return (
    <g className="lab-readout" transform={`translate(${left},${Math.max(0, (box.height - height) / 2)})`}>
      <rect x={-4} width={width + 12} height={height} rx={3} />
      <Legend placed={placed} />
    </g>
  );
}
