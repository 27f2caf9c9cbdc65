import { scaleLinear } from 'd3';
import { memo, type PointerEvent, useMemo, useState } from 'react';
import { Axis } from '../../../charts/Axis';
import { Cloud } from '../../../charts/Cloud';
import { Dots } from '../../../charts/Dots';
import { Frame } from '../../../charts/Frame';
import { CloudTable, cloudData } from '../../../charts/tables';
import type { Size } from '../../../charts/useSize';
import { useTableWords } from '../../../state/files/tableWords';
import { type UploadedTable, useUploadedTable } from '../../../state/files/uploadedTable';
import { formatCount, formatNumber } from '../../../ui/formatNumber';
import { Explained } from '../../../ui/NumberCards';
import { NumberField } from '../../../ui/NumberField';
import { Figure } from '../../../ui/PanelFrame';
import { Select } from '../../../ui/Select';
import { chosenRows, explainPoint, nameOf, pointOf } from './rows';
import { useUploadedClaim, useUploadedSay } from './words';

type Table = NonNullable<UploadedTable['table']>;

/** The table's rows along its first two directions; the one that is pointed at says its name and place. */
export function UploadedCloud({ table }: { readonly table: Table }) {
  const say = useUploadedSay();
  const heads = useTableWords();
  const row = useUploadedTable((state) => state.row);
  const labels = useUploadedTable((state) => state.labels);
  const [chosen, setColumn] = useState(0);
  // Other labels may have fewer columns.
  const column = chosen < (labels?.columns.length ?? 0) ? chosen : 0;
  const drawn = useMemo(() => chosenRows(table.rows), [table]);
  const points = useMemo(() => drawn.map((one) => pointOf(table, one)), [drawn, table]);
  const name = nameOf(say, labels, column, row, table.origin[row]);
  const here = pointOf(table, row);
  const groups = [{ name: say.cloud.points, points }];
  return (
    <Figure
      part="uploaded-cloud"
      title={say.cloud.title}
      note={
        drawn.length < table.rows
          ? say.cloud.note(formatCount(drawn.length), formatCount(table.rows))
          : say.cloud.all
      }
      claim={useUploadedClaim()}
      table={() => (
        <CloudTable caption={say.cloud.chart} words={heads.cloud} groups={groups} format={formatNumber} />
      )}
      data={() => cloudData(heads.cloud, groups)}
    >
      <div className="uploaded-chart">
        <Frame name={say.cloud.chart} margin={{ top: 8, right: 8, bottom: 8, left: 8 }}>
          {(box) => <Rows box={box} points={points} drawn={drawn} here={here} name={name} />}
        </Frame>
      </div>
      <div className="uploaded-row">
        <NumberField
          inline
          label={say.cloud.row}
          value={row + 1}
          min={1}
          max={table.rows}
          onInput={(value) => useUploadedTable.setState({ row: value - 1 })}
        />
        {labels && labels.columns.length > 1 && (
          <Select
            inline
            label={say.cloud.by}
            choices={labels.head.map((label, value) => ({
              label: label || say.cloud.column(value + 1),
              value,
            }))}
            value={column}
            onChange={setColumn}
          />
        )}
        <p aria-live="polite">
          <strong>{name}</strong>
          {table.directions.map((_, along) => (
            <span key={along}>
              {say.cloud.along(along + 1)}{' '}
              <Explained explain={() => explainPoint(say, table, row, name, along)}>
                {formatNumber(here[along])}
              </Explained>
            </span>
          ))}
        </p>
      </div>
    </Figure>
  );
}

type Points = readonly (readonly [x: number, y: number])[];

function Rows({
  box,
  points,
  drawn,
  here,
  name,
}: {
  readonly box: Size;
  readonly points: Points;
  /** The row of each point. */
  readonly drawn: readonly number[];
  readonly here: readonly [x: number, y: number];
  readonly name: string;
}) {
  const [x, y] = useMemo(() => scalesOf(box, points), [box.width, box.height, points]);
  const pixels = useMemo(() => points.map(([a, b]) => [x(a), y(b)] as const), [points, x, y]);
  const point = ({ currentTarget, clientX, clientY }: PointerEvent<SVGElement>) => {
    const { left, top } = currentTarget.getBoundingClientRect();
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    pixels.forEach(([a, b], index) => {
      const distance = (a - (clientX - left)) ** 2 + (b - (clientY - top)) ** 2;
      if (distance < least) [least, nearest] = [distance, index];
    });
    useUploadedTable.setState({ row: drawn[nearest] });
  };
  const [atX, atY] = [x(here[0]), y(here[1])];
  const left = atX > box.width / 2;
  return (
    <>
      <g transform={`translate(0,${y(0) - box.height})`}>
        <Axis side="bottom" scale={x} box={box} ticks={[]} />
      </g>
      <g transform={`translate(${x(0)},0)`}>
        <Axis side="left" scale={y} box={box} ticks={[]} />
      </g>
      <Points pixels={pixels} />
      <Dots dots={[{ key: 'here', x: atX, y: atY, r: 7, color: 'var(--text)', shape: 'ring' }]} />
      <text
        className="uploaded-name"
        x={atX + (left ? -11 : 11)}
        y={atY}
        dy="0.34em"
        textAnchor={left ? 'end' : 'start'}
      >
        {name.slice(0, 40)}
      </text>
      <rect
        width={box.width}
        height={box.height}
        fill="transparent"
        onPointerMove={point}
        onPointerDown={point}
      />
    </>
  );
}

const Points = memo(function Points({ pixels }: { readonly pixels: Points }) {
  return <Cloud points={pixels} r={pixels.length > 500 ? 1.75 : 2.5} color="var(--semantic)" opacity={0.7} />;
});

/** The origin in sight, one unit as long up as along, no point over the edge. */
function scalesOf({ width, height }: Size, points: Points) {
  const ends = [0, 1].map((axis) => {
    const values = points.map((point) => point[axis]);
    return [Math.min(0, ...values), Math.max(0, ...values)] as const;
  });
  const [[left, right], [low, high]] = ends;
  const unit = Math.max((right - left) / (width * 0.92 || 1), (high - low) / (height * 0.92 || 1)) || 1;
  const around = (from: number, to: number, pixels: number) =>
    [-1, 1].map((side) => (from + to) / 2 + (side * unit * pixels) / 2);
  return [
    scaleLinear(around(left, right, width), [0, width]),
    scaleLinear(around(low, high, height), [height, 0]),
  ] as const;
}
