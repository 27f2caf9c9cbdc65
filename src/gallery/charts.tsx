import { scaleLinear } from 'd3';
import { Axis, ticksOf } from '../charts/Axis';
import { Bars } from '../charts/Bars';
import { Cloud } from '../charts/Cloud';
import { DataTable, TableScroll } from '../charts/DataTable';
import { Dots } from '../charts/Dots';
import { Frame } from '../charts/Frame';
import { Heatmap } from '../charts/Heatmap';
import { HeatmapCanvas } from '../charts/HeatmapCanvas';
import { Key, Legend, type LegendItem, LegendLine, layOut } from '../charts/Legend';
import { Line, type Point, Reference } from '../charts/Line';
import { diverging, sequential } from '../charts/ramp';
import { Strip } from '../charts/Strip';
import { Threads } from '../charts/Threads';
import { CloudTable, MatrixTable, SeriesTable } from '../charts/tables';
import { formatNumber } from '../ui/formatNumber';
import { useSay } from './words';

const width = 320;
const height = 160;
const around = { top: 20, right: 64, bottom: 36, left: 40 };
const falling: readonly Point[] = [0, 1, 2, 3, 4, 5].map((x) => [x, 1 / (1 + x)]);
const rising: readonly Point[] = falling.map(([x, y]) => [x, 1 - y]);
const wave = Float64Array.from({ length: 24 }, (_, i) => Math.sin(i / 3));
const scattered: readonly Point[] = Array.from({ length: 120 }, (_, i) => [
  70 + 9 * Math.sqrt(i) * Math.cos(2.4 * i) * 0.6,
  70 + 9 * Math.sqrt(i) * Math.sin(2.4 * i) * 0.6,
]);

export function LineExample() {
  const say = useSay();
  return (
    <Frame name={say.status.running} width={width} height={height} margin={around}>
      {(box) => {
        const x = scaleLinear([0, 5], [0, box.width]);
        const y = scaleLinear([0, 1], [box.height, 0]);
        return (
          <>
            <Axis side="bottom" scale={x} ticks={ticksOf(x, 5)} box={box} label={say.run.step} />
            <Axis side="left" scale={y} ticks={ticksOf(y, 4)} box={box} grid line={false} />
            <Reference box={box} y={y(0.5)} label={say.status.untrained} anchor="start" />
            <Line
              x={x}
              y={y}
              series={[
                { key: 'a', points: falling, color: 'var(--task-a)', label: say.panels.collapse, live: true },
                { key: 'b', points: rising, color: 'var(--task-b)', label: say.panels.hashid, dashed: true },
              ]}
            />
          </>
        );
      }}
    </Frame>
  );
}

export function LegendExample() {
  const say = useSay();
  const { collapse, hashid, numerals, timeline } = say.panels;
  const items: readonly LegendItem[] = [
    { key: 'a', name: collapse, color: 'var(--task-a)', value: '0.857' },
    { key: 'b', name: hashid, color: 'var(--task-b)', mark: 'dotted' },
    { key: 'c', name: numerals, color: 'var(--semantic)', mark: 'square' },
    { key: 'd', name: timeline, color: 'var(--text-2)', mark: 'cut' },
  ];
  return (
    <>
      <Frame name={say.panels.label} width={width} height={60}>
        {(box) => <Legend placed={layOut(items, box.width).placed} />}
      </Frame>
      <LegendLine items={items} />
      <p>
        <Key color="var(--task-a)" /> {collapse}
      </p>
    </>
  );
}

export function BarsExample() {
  const say = useSay();
  const length = scaleLinear([-1, 2], [40, 240]);
  const names = [say.panels.timeline, say.panels.numerals, say.panels.collapse];
  return (
    <Frame name={say.panels.label} width={width} height={90}>
      {() => (
        <Bars
          direction="right"
          position={(index) => 28 * index + 4}
          thickness={18}
          length={length}
          bars={[1.6, 0.8, -0.7].map((value, i) => ({
            key: i,
            value,
            color: value < 0 ? 'var(--negative)' : 'var(--positive)',
            label: `${names[i]} ${formatNumber(value)}`,
            faint: i === 1,
          }))}
        />
      )}
    </Frame>
  );
}

export function DotsExample() {
  const say = useSay();
  const shapes = ['circle', 'ring', 'square', 'diamond', 'triangle'] as const;
  return (
    <Frame name={say.panels.label} width={width} height={40}>
      {() => (
        <Dots
          dots={shapes.map((shape, i) => ({
            key: shape,
            x: 24 + 48 * i,
            y: 20,
            r: 8,
            shape,
            color: 'var(--semantic)',
            faint: i === 4,
          }))}
        />
      )}
    </Frame>
  );
}

export function CloudExample() {
  const say = useSay();
  return (
    <Frame name={say.panels.collapse} width={width} height={140}>
      {() => (
        <>
          <Cloud points={scattered} r={2.5} color="var(--positive)" opacity={0.6} />
          <Cloud
            points={scattered.map(([x, y]) => [x + 150, y])}
            shape="triangle"
            r={2.5}
            color="var(--negative)"
          />
        </>
      )}
    </Frame>
  );
}

export function ThreadsExample() {
  const say = useSay();
  return (
    <Frame name={say.panels.timeline} width={width} height={90}>
      {() => (
        <Threads
          threads={[12, 6, 2, 1].map((thickness, i) => ({
            key: i,
            from: [40 + 70 * i, 84],
            to: [150, 6],
            width: thickness,
            color: 'var(--attention)',
            faint: i === 2,
            dashed: i === 3,
          }))}
        />
      )}
    </Frame>
  );
}

export function StripExample() {
  const say = useSay();
  return <Strip name={say.panels.numerals} values={wave} range={1} width={width} marked={5} />;
}

export function HeatmapExample() {
  const say = useSay();
  return (
    <Heatmap
      name={say.panels.collapse}
      rows={3}
      columns={6}
      value={(row, column) => wave[row * 6 + column]}
      color={diverging(1)}
      describe={(row, column) => formatNumber(wave[row * 6 + column])}
      rowLabel={(row) => [say.panels.timeline, say.panels.numerals, say.panels.hashid][row]}
      columnLabel={(column) => String(column + 1)}
      width={width}
      marks={[{ row: 1, column: 2 }]}
    />
  );
}

/** What `Heatmap` draws its cells with when there are thousands. */
export function HeatmapCanvasExample() {
  return (
    <HeatmapCanvas
      rows={60}
      columns={120}
      value={(row, column) => Math.abs(Math.sin(row / 9) * Math.cos(column / 13))}
      color={sequential(1)}
      style={{ width, height: width / 2, imageRendering: 'pixelated' }}
    />
  );
}

export function DataTableExample() {
  const say = useSay();
  return (
    <DataTable
      caption={say.panels.label}
      columns={['', 'AUC']}
      rows={[
        [say.panels.timeline, '0.851'],
        [say.panels.collapse, '0.823'],
      ]}
    />
  );
}

/** Around any other table that may be wider than its place. */
export function TableScrollExample() {
  const say = useSay();
  return (
    <TableScroll name={say.panels.label}>
      <table>
        <tbody>
          <tr>
            <td>{say.panels.overview}</td>
          </tr>
        </tbody>
      </table>
    </TableScroll>
  );
}

export function MatrixTableExample() {
  const say = useSay();
  return (
    <MatrixTable
      caption={say.panels.collapse}
      corner={say.panels.label}
      rows={[say.panels.timeline, say.panels.numerals]}
      columns={['1', '2', '3']}
      cell={(row, column) => formatNumber(wave[3 * row + column])}
    />
  );
}

export function SeriesTableExample() {
  const say = useSay();
  return (
    <SeriesTable
      caption={say.run.group}
      x={say.run.step}
      series={[
        { name: say.panels.collapse, points: falling.slice(0, 3) },
        { name: say.panels.hashid, points: rising.slice(1, 4) },
      ]}
      format={formatNumber}
    />
  );
}

export function CloudTableExample() {
  const say = useSay();
  return (
    <CloudTable
      caption={say.panels.collapse}
      words={{
        group: say.panels.label,
        points: '#',
        axes: ['x', 'y'],
        along: (axis, head) => `${axis} ${head}`,
        from: '≥',
        to: '≤',
        mean: 'μ',
        spread: 'σ',
      }}
      groups={[{ name: say.panels.hashid, points: scattered }]}
      format={formatNumber}
    />
  );
}
