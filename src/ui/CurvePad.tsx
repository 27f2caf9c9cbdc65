import { type PointerEvent, useRef } from 'react';
import './CurvePad.css';
import { slid } from './sliderKeys';

const width = 420;
const height = 116;
const pad = { left: 44, right: 10, top: 8, bottom: 20 };

/** A curve drawn by hand: sweep over it, or move a point with the arrow keys. The measured one appears beside it. */
export function CurvePad({
  label,
  ticks,
  from,
  to,
  values,
  measured,
  onDraw,
  format,
  pointName,
  axes: [across, up],
}: {
  readonly label: string;
  /** What stands below each point. */
  readonly ticks: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly values: readonly number[];
  readonly measured?: readonly number[];
  /** Missing once the curve is locked. */
  readonly onDraw?: (values: readonly number[]) => void;
  readonly format: (value: number) => string;
  readonly pointName: (tick: string) => string;
  readonly axes: readonly [string, string?];
}) {
  const place = useRef<SVGSVGElement>(null);
  const drawing = useRef(false);
  const x = (i: number) => pad.left + (i * (width - pad.left - pad.right)) / (ticks.length - 1);
  const y = (value: number) =>
    pad.top + ((to - Math.min(to, Math.max(from, value))) * (height - pad.top - pad.bottom)) / (to - from);
  const setPoint = (at: number, value: number) =>
    onDraw?.(values.map((old, i) => (i === at ? Math.min(to, Math.max(from, value)) : old)));
  const sweep = (event: PointerEvent) => {
    const box = place.current?.getBoundingClientRect();
    if (!box || !drawing.current) return;
    const across = ((event.clientX - box.left) * width) / box.width;
    const down = ((event.clientY - box.top) * height) / box.height;
    const at = Math.round(((across - pad.left) * (ticks.length - 1)) / (width - pad.left - pad.right));
    if (at < 0 || at >= ticks.length) return;
    setPoint(at, to - ((down - pad.top) * (to - from)) / (height - pad.top - pad.bottom));
  };
  const line = (of: readonly number[]) =>
    of.map((value, i) => `${i ? 'L' : 'M'}${x(i)} ${y(value)}`).join('');
  const step = (to - from) / 20;
  const signed = from < 0 && to > 0;
  return (
    <svg
      ref={place}
      className="curve-pad"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
      data-locked={onDraw ? undefined : ''}
      onPointerDown={(event) => {
        drawing.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        sweep(event);
      }}
      onPointerMove={sweep}
      onPointerUp={() => {
        drawing.current = false;
      }}
    >
      {(signed ? [0] : [from, to]).map((value) => (
        <line
          key={value}
          className="curve-zero"
          x1={pad.left}
          x2={width - pad.right}
          y1={y(value)}
          y2={y(value)}
        />
      ))}
      {(signed ? [to, 0, from] : [to, from]).map((value) => (
        <text key={value} x={pad.left - 6} y={y(value)} dy="0.34em" textAnchor="end">
          {signed && value > 0 ? '+' : ''}
          {format(value)}
        </text>
      ))}
      {up && (
        <text x={pad.left + 4} y={pad.top + 8}>
          {up}
        </text>
      )}
      {ticks.map((tick, i) => (
        <text
          key={tick}
          x={x(i)}
          y={height - 6}
          // The outer ones stay clear of the bounds' names and of the edge.
          textAnchor={i === 0 ? 'start' : i === ticks.length - 1 ? 'end' : 'middle'}
        >
          {tick}
        </text>
      ))}
      {measured && <path className="curve-measured" d={line(measured)} />}
      <path className="curve-own" d={line(values)} />
      {values.map((value, i) => (
        <circle
          key={ticks[i]}
          cx={x(i)}
          cy={y(value)}
          r={5}
          role="slider"
          tabIndex={onDraw ? 0 : undefined}
          aria-label={`${pointName(ticks[i])} (${across})`}
          aria-valuemin={from}
          aria-valuemax={to}
          aria-valuenow={value}
          aria-valuetext={format(value)}
          aria-disabled={!onDraw}
          onKeyDown={(event) => {
            const next = slid(event.key, value, { min: from, max: to, step, page: 5 * step });
            if (next === undefined) return;
            event.preventDefault();
            setPoint(i, next);
          }}
        />
      ))}
    </svg>
  );
}
