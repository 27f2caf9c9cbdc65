import { scaleLinear } from 'd3';
import { useState } from 'react';
import { Frame } from '../charts/Frame';
import type { Point } from '../charts/Line';
import { Crosshair, Readout } from '../panels/lab/Crosshair';
import { LineChart } from '../panels/lab/LineChart';
import { MeasureTable } from '../panels/lab/MeasureTable';
import { Plot } from '../panels/lab/Plot';
import { Recorded } from '../panels/lab/Recorded';
import { RunHistory } from '../panels/lab/RunHistory';
import { SpectrumChart } from '../panels/lab/SpectrumChart';
import { Standing } from '../panels/lab/Standing';
import { SweepChart } from '../panels/lab/SweepChart';
import type { ChartSeries } from '../panels/lab/series';
import { TrainBox } from '../panels/lab/TrainBox';
import { Tries } from '../panels/lab/Tries';
import { formatFixed } from '../ui/formatNumber';
import { useSay } from './words';

const nothing = () => {};
const rising = (to: number): readonly Point[] =>
  Array.from({ length: 11 }, (_, i) => [50 * i, 0.5 + (to - 0.5) * (1 - 0.7 ** i)]);

function useSeries(): readonly ChartSeries[] {
  const { panels } = useSay();
  return [
    { key: 'a', name: panels.collapse, points: rising(0.85), color: 'var(--task-a)', live: true },
    { key: 'b', name: panels.hashid, points: rising(0.78), color: 'var(--task-b)', before: rising(0.7) },
  ];
}

export function LineChartExample() {
  const { run, status } = useSay();
  return (
    <LineChart
      title="AUC"
      name="AUC"
      height={220}
      series={useSeries()}
      x={{ label: run.step, least: [0, 500] }}
      y={{ label: 'AUC', least: [0.5, 0.9], digits: 3 }}
      levels={[{ y: 0.5, label: status.untrained }]}
      earlier={status.snapshot}
      latest
    />
  );
}

export function SpectrumChartExample() {
  const { run, panels } = useSay();
  const lines = [0.9, 0.6].map((fall, k) => ({
    key: String(fall),
    name: k === 0 ? panels.overview : panels.collapse,
    values: Array.from({ length: 12 }, (_, at) => fall ** at),
    color: k === 0 ? 'var(--rule)' : 'var(--semantic)',
    dashed: k === 0,
    width: 2,
  }));
  return (
    <SpectrumChart
      title="σ"
      name="σ"
      height={200}
      axis={run.step}
      direction={run.step}
      measured="σ"
      lines={lines}
      floor={0.01}
    />
  );
}

export function MeasureTableExample() {
  const { panels, run } = useSay();
  return (
    <MeasureTable caption="AUC">
      <thead>
        <tr>
          <td />
          <th scope="col">{panels.collapse}</th>
          <th scope="col">{panels.hashid}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">AUC</th>
          <td>{formatFixed(0.85)}</td>
          <td>{formatFixed(0.78)}</td>
        </tr>
        <tr>
          <th scope="row">{run.step}</th>
          <td>500</td>
          <td>400</td>
        </tr>
      </tbody>
    </MeasureTable>
  );
}

/** What `LineChart` draws into its frame; here with a place that is pointed at. */
export function PlotExample() {
  const { run } = useSay();
  const series = useSeries();
  const [at, setAt] = useState<number | undefined>(200);
  return (
    <Frame name="AUC" width={420} height={180} interactive>
      {(outer) => (
        <Plot
          name="AUC"
          series={series}
          outer={outer}
          x={{ label: run.step, least: [0, 500] }}
          y={{ least: [0.5, 0.9] }}
          places={series[0].points.map(([x]) => x)}
          at={at}
          onPoint={setAt}
        />
      )}
    </Frame>
  );
}

export function CrosshairExample() {
  const { run } = useSay();
  const [at, setAt] = useState<number | undefined>(200);
  return (
    <Frame name={run.step} width={320} height={60} interactive>
      {(box) => {
        const x = scaleLinear([0, 500], [0, box.width]);
        return (
          <Crosshair
            name={run.step}
            box={box}
            x={x}
            places={[0, 100, 200, 300, 400, 500]}
            at={at}
            onPoint={setAt}
          />
        );
      }}
    </Frame>
  );
}

export function ReadoutExample() {
  const items = useSeries().map(({ key, name, color }) => ({ key, name: `${name} 0.812`, color }));
  return (
    <Frame name="AUC" width={320} height={60}>
      {(box) => <Readout box={box} x={40} items={items} />}
    </Frame>
  );
}

export function SweepChartExample() {
  const { run, status } = useSay();
  const series = useSeries();
  return (
    <SweepChart
      title="AUC"
      name="AUC"
      height={200}
      series={series}
      x={{ label: status.loss(''), least: [0, 500] }}
      y={{ least: [0.5, 0.9] }}
      at={150}
      sweep={{ label: run.play, onPress: nothing }}
    />
  );
}

export function StandingExample() {
  const { panels } = useSay();
  return (
    <Standing<{ auc?: number }>
      caption={panels.label}
      head={panels.label}
      rows={[
        { key: 'a', name: panels.collapse, color: 'var(--task-a)', of: { auc: 0.8512 } },
        { key: 'b', name: panels.hashid, color: 'var(--task-b)', dashed: true, of: {} },
      ]}
      columns={[
        { title: 'AUC', value: ({ auc }) => auc, format: (auc) => formatFixed(auc, 3), strong: true },
      ]}
    />
  );
}

export function RunHistoryExample() {
  const { run, status, theme } = useSay();
  const [overlaid, overlay] = useState<number | null>(2);
  return (
    <RunHistory
      words={{
        empty: status.untrained,
        caption: run.group,
        columns: ['#', 'AUC', ''],
        recall: run.reset,
        overlay: theme.dark,
        forget: status.stopped,
        of: (action, id) => `${action} ${id}`,
      }}
      rows={[1, 2].map((id) => ({ id, cells: [formatFixed(0.8 + id / 50, 3)], onRecall: nothing }))}
      overlaid={overlaid}
      experiment={{ overlay, forget: nothing }}
    />
  );
}

/** The bar of a lab that shows its recorded run; here its steps are all that there is of it. */
export function RecordedExample() {
  const [step, setStep] = useState(500);
  const recorded = {
    useView: () => ({
      seeds: { data: 1, weights: 1, batches: 1 },
      shown: { backend: 'wasm' as const, steps: [0, 25, 50, 100, 200, 500], step },
    }),
    isShown: () => true,
    preload: nothing,
    show: async (to = 500) => setStep(to),
    open: async () => {},
  };
  return <Recorded experiment={{ recorded, play: nothing }} />;
}

export function TrainBoxExample() {
  const { run, panels } = useSay();
  return (
    <TrainBox
      experiment={{
        play: nothing,
        useStatus: () => ({
          status: 'paused',
          source: 'trained',
          fault: { kind: 'lost', backend: 'webgpu' },
        }),
      }}
      words={{ train: run.group, again: run.reset, presetLabel: panels.label }}
      presets={[
        { key: 'a', label: panels.collapse, onPress: nothing },
        { key: 'b', label: panels.hashid, onPress: nothing },
      ]}
    />
  );
}

export function TriesExample() {
  const { broken, panels, status, run } = useSay();
  return (
    <Tries
      tries={{ one: { right: 1, show: nothing } }}
      words={{
        one: { ask: broken.title, choices: [panels.timeline, panels.collapse], answer: broken.explain },
      }}
      verdict={{ right: status.finished, wrong: status.stopped }}
      go={run.play}
    />
  );
}
