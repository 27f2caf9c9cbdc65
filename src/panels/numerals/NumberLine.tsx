import { scaleLinear } from 'd3';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { DataTable } from '../../charts/DataTable';
import { useSize } from '../../charts/useSize';
import { useTableWords } from '../../state/files/tableWords';
import { FigureMenu, useFigureTable } from '../../ui/FigureMenu';
import { usePart } from '../../ui/parts';
import { slid } from '../../ui/sliderKeys';
import { slack } from '../../ui/useFinger';
import { useTwins } from './model';
import { hover, setCompare, setValue, useNumerals } from './store';
import { useSay, useShared } from './words';

const height = 64;
const axisY = 36;
const side = 16;
/** How near in pixels a marker counts as touched. */
const grip = 14;

type Marker = 'value' | 'compare';
const setters = { value: setValue, compare: setCompare };

/** The numbers in a row; two markers to drag; whoever shares the first one's vector is marked. */
export function NumberLine() {
  const { hidden, element } = usePart('line', 'controls', useSay().line.label);
  return hidden ? null : <Line part={element} />;
}

function Line({ part }: { readonly part: ReturnType<typeof usePart>['element'] }) {
  const say = useSay().line;
  const { claims } = useShared();
  const [place, size] = useSize<HTMLDivElement>();
  const value = useNumerals((state) => state.value);
  const compare = useNumerals((state) => state.compare);
  const range = useNumerals((state) => state.range);
  const hovered = useNumerals((state) => state.hovered);
  const pointed = hovered?.kind === 'value' ? [hovered.value, hovered.other ?? hovered.value] : [];
  const { always, even } = useTwins();
  /** `waits` for a finger that may still mean to scroll. */
  const dragged = useRef<{ marker: Marker; before: number; x: number; waits: boolean }>(undefined);

  const width = size?.width ?? 0;
  const x = scaleLinear([0, range - 1], [side, width - side]);
  const ticks = range === 64 ? (width < 500 ? 16 : 8) : width < 500 ? 256 : 128;

  const numberAt = ({ clientX, currentTarget }: PointerEvent<SVGSVGElement>) =>
    Math.round(x.invert(clientX - currentTarget.getBoundingClientRect().left));
  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    const at = numberAt(event);
    const top = event.clientY - event.currentTarget.getBoundingClientRect().top;
    // A marker that is touched is taken; elsewhere the side of the axis decides which one comes.
    const reach = (marker: number) => Math.abs(x(marker) - x(at));
    const touched = Math.min(reach(value), reach(compare)) < grip;
    const second = touched && reach(value) !== reach(compare) ? reach(compare) < reach(value) : top > axisY;
    const marker = second ? 'compare' : 'value';
    const waits = event.pointerType === 'touch';
    dragged.current = { marker, before: second ? compare : value, x: event.clientX, waits };
    event.currentTarget.setPointerCapture(event.pointerId);
    if (!waits) setters[marker](at);
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const drag = dragged.current;
    if (!drag || (drag.waits && Math.abs(event.clientX - drag.x) < slack)) return;
    drag.waits = false;
    setters[drag.marker](numberAt(event));
  };
  const onPointerUp = (event: PointerEvent<SVGSVGElement>) => {
    const drag = dragged.current;
    dragged.current = undefined;
    if (drag?.waits) setters[drag.marker](numberAt(event));
  };
  const onPointerCancel = () => {
    const drag = dragged.current;
    dragged.current = undefined;
    if (drag && !drag.waits) setters[drag.marker](drag.before);
  };

  const marker = (which: Marker, at: number, label: string) => ({
    role: 'slider',
    tabIndex: 0,
    'aria-label': label,
    'aria-valuemin': 0,
    'aria-valuemax': range - 1,
    'aria-valuenow': at,
    onKeyDown: (event: KeyboardEvent) => {
      const next = slid(event.key, at, { min: 0, max: range - 1, step: 1, page: 10 });
      if (next === undefined) return;
      event.preventDefault();
      setters[which](next);
    },
  });

  const table = useFigureTable(() => <LineTable />);

  return (
    <div ref={place} {...part} className="numerals-line" data-figure data-claim={claims.illustration}>
      <FigureMenu name={say.label} table={table.menu} />
      {width > 0 && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={say.label}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={onPointerCancel}
        >
          <title>{say.hint}</title>
          <line x1={x(0)} x2={x(range - 1)} y1={axisY} y2={axisY} stroke="var(--rule)" />
          <Ticks x={x} range={range} every={ticks} fine={width / range > 5} />
          {even.map((twin) => (
            <Twin
              key={twin}
              x={x(twin)}
              value={twin}
              hollow
              label={say.twin(twin, value)}
              few={range === 64}
            />
          ))}
          {always.map((twin) => (
            <Twin key={twin} x={x(twin)} value={twin} label={say.twin(twin, value)} few={range === 64} />
          ))}
          {[...new Set(pointed)].map((at) => (
            <circle key={at} cx={x(at)} cy={axisY} r={6} fill="none" stroke="var(--focus)" strokeWidth={2} />
          ))}
          <g {...marker('compare', compare, say.compare(compare))} className="numerals-marker">
            <path
              d={`M${x(compare)} ${axisY + 2}l7 9h-14z`}
              fill="var(--page)"
              stroke="var(--text)"
              strokeWidth={1.5}
            />
            <text
              x={inside(x(compare), width, compare, 4.5)}
              y={axisY + 26}
              textAnchor="middle"
              className="numerals-second"
            >
              {compare}
            </text>
          </g>
          <g {...marker('value', value, say.value(value))} className="numerals-marker">
            <path d={`M${x(value)} ${axisY - 2}l8 -10h-16z`} fill="var(--text)" />
            <text
              x={inside(x(value), width, value, 6.5)}
              y={axisY - 15}
              textAnchor="middle"
              className="numerals-first"
            >
              {value}
            </text>
          </g>
        </svg>
      )}
      {table.element}
    </div>
  );
}

/** The marked numbers, and what each is. */
function LineTable() {
  const say = useSay().line;
  const heads = useTableWords();
  const value = useNumerals((state) => state.value);
  const compare = useNumerals((state) => state.compare);
  const { always, even } = useTwins();
  return (
    <DataTable
      caption={say.label}
      columns={[heads.number, heads.what]}
      rows={[
        [value, say.value(value)],
        [compare, say.compare(compare)],
        ...[...always, ...even].map((twin) => [twin, say.twin(twin, value)]),
      ]}
    />
  );
}

function Ticks({
  x,
  range,
  every,
  fine,
}: {
  readonly x: (value: number) => number;
  readonly range: number;
  readonly every: number;
  /** Whether there is room for a tick at each number. */
  readonly fine: boolean;
}) {
  const step = fine ? 1 : every / 4;
  const numbers = Array.from({ length: Math.ceil(range / step) }, (_, i) => i * step);
  return (
    <g aria-hidden="true">
      {numbers.map((value) => (
        <line
          key={value}
          x1={x(value)}
          x2={x(value)}
          y1={axisY - (value % every === 0 ? 5 : 2.5)}
          y2={axisY + (value % every === 0 ? 5 : 2.5)}
          stroke="var(--rule)"
          strokeWidth={value % every === 0 ? 1 : 0.75}
        />
      ))}
      {[...numbers.filter((value) => value % every === 0), range - 1].map((value) => (
        <text key={value} x={x(value)} y={axisY + 17} textAnchor="middle" style={{ fill: 'var(--text-3)' }}>
          {value}
        </text>
      ))}
    </g>
  );
}

/** A number with the chosen one's vector; hollow where that needs evenly stepped rows. */
function Twin({
  x,
  value,
  label,
  hollow = false,
  few,
}: {
  readonly x: number;
  readonly value: number;
  readonly label: string;
  readonly hollow?: boolean;
  readonly few: boolean;
}) {
  const size = few ? 5.5 : 3;
  return (
    <g onPointerEnter={() => hover({ kind: 'value', value })} onPointerLeave={() => hover(undefined)}>
      <title>{label}</title>
      <path
        d={`M${x} ${axisY - size}l${size} ${size}l${-size} ${size}l${-size} ${-size}z`}
        fill={hollow ? 'var(--page)' : 'var(--warning)'}
        stroke="var(--warning)"
        strokeWidth={1.5}
      />
      {few && (
        <text
          x={x}
          y={axisY - 9}
          textAnchor="middle"
          style={{ fill: 'var(--warning)' }}
          className="numerals-twin-name"
        >
          {value}
        </text>
      )}
    </g>
  );
}

/** The middle of a number's name, kept inside the picture; `half` of a digit's width. */
const inside = (x: number, width: number, value: number, half: number) => {
  const reach = Math.max(String(value).length * half, side);
  return Math.min(Math.max(x, reach), width - reach);
};
