import { useMemo, useState } from 'react';
import { Heatmap } from '../../../charts/Heatmap';
import { Key } from '../../../charts/Legend';
import { sequential } from '../../../charts/ramp';
import { MatrixTable } from '../../../charts/tables';
import { allDistances, orderCorrelation, encodings as vectorsOf } from '../../../math/distances';
import { useTableWords } from '../../../state/files/tableWords';
import { useStillness } from '../../../state/visitor/session';
import { formatFixed, formatNumber } from '../../../ui/formatNumber';
import { Explained } from '../../../ui/NumberCards';
import { Figure } from '../../../ui/PanelFrame';
import { Segmented } from '../../../ui/Segmented';
import { Slider } from '../../../ui/Slider';
import { LineChart } from '../../lab/LineChart';
import { orderCount as count, orderSpecs } from './contests';
import { Experiment } from './Experiment';
import { set, settings, useExperiments } from './store';
import { TrainControls } from './TrainControls';
import { type CurveRun, useTraining } from './training';
import { nameOf, useSay } from './words';

/** Slow enough to watch the map change. */
const watchable = 60;
const colors = ['var(--positive)', 'var(--warning)'];

/** Distances of all pairs while a rising line is learned, with a row for every position and with shared rows. */
export function Order() {
  const all = useSay();
  const say = all.order;
  const still = useStillness();
  const bases = useExperiments((state) => state.orderBases);
  const steps = useExperiments((state) => state.trainSteps);
  const seed = useExperiments((state) => state.trainSeed);
  const specs = useMemo(
    () => orderSpecs({ orderBases: bases, trainSteps: steps, trainSeed: seed }),
    [bases, steps, seed],
  );
  const training = useTraining('order', specs, still ? null : watchable);
  const { runs, running } = training;
  const [back, setBack] = useState<number>();
  const reached = Math.min(...runs.map((run) => run.step));
  const at = running || back === undefined ? reached : Math.min(back, reached);

  return (
    <Experiment
      words={say}
      answer={1}
      claim="measured"
      controls={
        <>
          <Segmented
            label={all.bases}
            choices={settings.orderBases.options.map((set) => ({
              value: set.join(),
              label: set.join(', '),
              name: all.baseSet(set),
            }))}
            value={bases.join()}
            onChange={(chosen) => set({ orderBases: settings.orderBases.parse(chosen) })}
          />
          <TrainControls training={training} />
        </>
      }
    >
      <div className="numerals-experiment-order">
        {runs.map((run, i) => (
          <OrderMap key={run.spec.network.encoding.kind} run={run} step={at} color={colors[i]} />
        ))}
        <LineChart
          title={say.chart}
          name={say.chart}
          height={220}
          series={runs.map((run, i) => ({
            key: run.spec.network.encoding.kind,
            name: nameOf(all, run.spec.network.encoding),
            points: run.trail.map((moment) => [moment.step, geometryOf(run, moment).order] as const),
            color: colors[i],
            width: 2,
            live: true,
          }))}
          x={{ label: say.step, least: [0, steps] }}
          y={{ name: say.correlation, least: [-0.2, 1], ticks: 5 }}
          levels={[{ x: at }]}
        >
          <Slider
            label={say.scrub}
            value={at}
            min={0}
            max={Math.max(reached, 1)}
            onInput={setBack}
            disabled={running || reached === 0}
          />
        </LineChart>
      </div>
    </Experiment>
  );
}

type Moment = CurveRun['trail'][number];

/** The last moment heard of up to a step. */
function momentAt({ trail }: CurveRun, step: number): Moment {
  return trail.findLast((moment) => moment.step <= step) ?? trail[0];
}

type Geometry = { readonly distances: Float32Array; readonly largest: number; readonly order: number };
const known = new WeakMap<Float32Array, Geometry>();

export function geometryOf({ spec }: CurveRun, { weights }: Moment): Geometry {
  const found = known.get(weights);
  if (found) return found;
  const { encoding, dimension } = spec.network;
  // The embedding table comes first among the weights.
  const distances = allDistances(vectorsOf(encoding, count, weights, dimension), dimension);
  const largest = distances.reduce((most, x) => Math.max(most, x), 1e-9);
  const geometry = { distances, largest, order: orderCorrelation(distances, count) };
  known.set(weights, geometry);
  return geometry;
}

function OrderMap({
  run,
  step,
  color,
}: {
  readonly run: CurveRun;
  readonly step: number;
  readonly color: string;
}) {
  const all = useSay();
  const say = all.order;
  const { distances, largest, order } = geometryOf(run, momentAt(run, step));
  const name = nameOf(all, run.spec.network.encoding);
  const at = (row: number, column: number) => distances[row * count + column];
  const numbers = Array.from({ length: count }, (_, i) => String(i));
  const corner = useTableWords().number;
  return (
    <Figure
      table={() => (
        <MatrixTable
          caption={say.mapOf(name)}
          corner={corner}
          rows={numbers}
          columns={numbers}
          cell={at}
          format={(value) => formatNumber(value)}
        />
      )}
      title={
        <>
          <Key color={color} />
          {name}
        </>
      }
      aside={
        <span>
          {say.correlation}{' '}
          <Explained
            color={color}
            explain={() => ({
              title: say.card(name),
              rows: [
                { label: say.pairs, value: (count * (count - 1)) / 2 },
                ...[
                  [31, 32],
                  [0, 63],
                ].map(([u, v]) => ({
                  label: `${u}, ${v}: |u − v|, |e(u) − e(v)|`,
                  value: `${v - u}, ${formatNumber(at(u, v))}`,
                })),
              ],
              expression: 'ρ(|u − v|, |e(u) − e(v)|)',
              result: order,
              note: say.cardNote,
            })}
          >
            <strong>{formatFixed(order)}</strong>
          </Explained>
        </span>
      }
    >
      <Heatmap
        name={say.mapOf(name)}
        rows={count}
        columns={count}
        value={at}
        color={sequential(largest)}
        describe={(row, column) => say.cell(row, column, formatNumber(at(row, column)))}
      />
    </Figure>
  );
}
