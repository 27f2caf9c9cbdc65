import type { ComponentProps } from 'react';
import type { Size } from '../../../charts/useSize';
import { LineChart } from '../../lab/LineChart';
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
  ...figure
}: {
  readonly runs: readonly CurveRun[];
  readonly colorOf: (run: CurveRun) => string;
  readonly from: number;
  readonly to: number;
} & Pick<ComponentProps<typeof LineChart>, 'title' | 'aside' | 'height'>) {
  const say = useSay();
  const { chart } = say;
  // Every run has the same task.
  const [first] = runs;
  if (!first) return null;
  const truth = truthOf(first);
  const unseen = unseenOf(first).filter((value) => from <= value && value < to);
  const values = Array.from({ length: to - from }, (_, i) => from + i);
  const points = (of: ArrayLike<number>) => values.map((value) => [value, of[value]] as const);
  return (
    <LineChart
      {...figure}
      name={chart.label}
      series={[
        {
          key: 'planted',
          name: chart.planted,
          points: points(truth),
          color: 'var(--text)',
          dashed: true,
          width: 2.5,
        },
        ...runs.map((run) => ({
          key: nameOf(say, run.spec.network.encoding),
          name: nameOf(say, run.spec.network.encoding),
          points: points(answersOf(run)),
          color: colorOf(run),
          width: 1.5,
        })),
      ]}
      keys={[{ key: 'unseen', name: chart.unseen, mark: 'band', color: 'var(--hairline)' }]}
      x={{ label: chart.value, least: [from, to - 1], ticks: 8 }}
      // From the planted curve alone, so that training does not move the axis.
      y={{
        label: chart.answer,
        cut: 'both',
        least: [Math.min(...truth) - 0.5, Math.max(...truth) + 0.5],
      }}
      under={({ box, x }) => <Unseen box={box} x={x} values={unseen} />}
      over={({ box, x, y }) =>
        x(from + 1) >= closest &&
        runs.map((run) => (
          <path
            key={nameOf(say, run.spec.network.encoding)}
            d={unseen
              .map((value) => [x(value), y(answersOf(run)[value])] as const)
              .filter(([, up]) => up >= 0 && up <= box.height)
              .map(([left, up]) => ring(left, up))
              .join('')}
            fill="var(--page)"
            stroke={colorOf(run)}
            strokeWidth={1.5}
            pointerEvents="none"
          />
        ))
      }
    />
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
