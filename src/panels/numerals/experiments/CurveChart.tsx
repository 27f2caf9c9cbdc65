import { scaleLinear } from 'd3';
import { Axis, ticksOf } from '../../../charts/Axis';
import { Frame } from '../../../charts/Frame';
import { Line } from '../../../charts/Line';
import { SeriesTable } from '../../../charts/tables';
import type { Size } from '../../../charts/useSize';
import { formatFixed } from '../../../ui/formatNumber';
import { answersOf, type CurveRun, truthOf, unseenOf } from './training';
import { nameOf, useSay } from './words';

/** Closer together than this many pixels, answers are not marked one by one. */
const closest = 4;

/** The planted curve and what encoders answer, over the values from … to−1; unseen ones shaded. */
export function CurveChart({
  runs,
  colorOf,
  from,
  to,
  height = 260,
}: {
  readonly runs: readonly CurveRun[];
  readonly colorOf: (run: CurveRun) => string;
  readonly from: number;
  readonly to: number;
  readonly height?: number;
}) {
  const say = useSay();
  const { chart } = say;
  // Every run has the same task.
  const [first] = runs;
  if (!first) return null;
  const truth = truthOf(first);
  const unseen = unseenOf(first).filter((value) => from <= value && value < to);
  const values = Array.from({ length: to - from }, (_, i) => from + i);
  return (
    <>
      <Frame name={chart.label} height={height} margin={{ top: 24, right: 12, bottom: 36, left: 40 }}>
        {(box) => {
          const x = scaleLinear([from, to - 1], [0, box.width]);
          // From the planted curve alone, so that training does not move the axis.
          const y = scaleLinear([Math.min(...truth) - 0.5, Math.max(...truth) + 0.5], [box.height, 0]).clamp(
            true,
          );
          const points = (of: ArrayLike<number>) => values.map((value) => [value, of[value]] as const);
          return (
            <>
              <Unseen box={box} x={x} values={unseen} />
              <Axis side="bottom" scale={x} ticks={ticksOf(x, 8)} box={box} label={chart.value} />
              <Axis side="left" scale={y} ticks={ticksOf(y, 4)} box={box} label={chart.answer} grid />
              <Line
                x={x}
                y={y}
                series={[
                  ...runs.map((run) => ({
                    key: nameOf(say, run.spec.network.encoding),
                    points: points(answersOf(run)),
                    color: colorOf(run),
                    width: 1.5,
                  })),
                  { key: 'planted', points: points(truth), color: 'var(--text)', dashed: true, width: 2.5 },
                ]}
              />
              {x(from + 1) >= closest &&
                runs.map((run) => (
                  <path
                    key={nameOf(say, run.spec.network.encoding)}
                    d={unseen.map((value) => ring(x(value), y(answersOf(run)[value]))).join('')}
                    fill="var(--page)"
                    stroke={colorOf(run)}
                    strokeWidth={1.5}
                  />
                ))}
            </>
          );
        }}
      </Frame>
      <p className="numerals-experiment-legend">
        <span>
          <i className="numerals-experiment-key-planted" /> {chart.planted}
        </span>
        <span>
          <i className="numerals-experiment-key-unseen" /> {chart.unseen}
        </span>
        {runs.map((run) => (
          <span key={nameOf(say, run.spec.network.encoding)}>
            <i className="numerals-experiment-key-line" style={{ color: colorOf(run) }} />{' '}
            {nameOf(say, run.spec.network.encoding)}
          </span>
        ))}
      </p>
    </>
  );
}

const radius = 2.75;
const ring = (x: number, y: number) =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;

/** Shades what training does not see: one path, however many values there are. */
function Unseen({
  box,
  x,
  values,
}: {
  readonly box: Size;
  readonly x: (value: number) => number;
  readonly values: readonly number[];
}) {
  const path = values
    .map((value) => `M${x(value - 0.5)} 0H${x(value + 0.5)}V${box.height}H${x(value - 0.5)}Z`)
    .join('');
  return <path d={path} className="numerals-experiment-unseen" />;
}

/** The same in figures. */
export function CurveTable({
  runs,
  from,
  to,
}: {
  readonly runs: readonly CurveRun[];
  readonly from: number;
  readonly to: number;
}) {
  const say = useSay();
  const [first] = runs;
  if (!first) return null;
  const points = (of: ArrayLike<number>) =>
    Array.from({ length: to - from }, (_, i) => [from + i, of[from + i]] as const);
  return (
    <SeriesTable
      caption={say.chart.label}
      x={say.chart.value}
      series={[
        ...runs.map((run) => ({
          name: nameOf(say, run.spec.network.encoding),
          points: points(answersOf(run)),
        })),
        { name: say.chart.planted, points: points(truthOf(first)) },
      ]}
      format={(value) => formatFixed(value, 3)}
    />
  );
}
