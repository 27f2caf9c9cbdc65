import { memo } from 'react';
import { diverging } from '../../charts/ramp';
import { bucketCount, bucketEdges } from '../../data/behaviour';
import { row } from '../../math/blocks';
import type { Layout } from '../../math/network';
import { RowName } from './Bars';
import { shareOf } from './geometry';
import type { Reading } from './reading';
import type { StageLayout } from './stageLayout';
import type { PanelWords } from './words';

/** The gap axis with its buckets, and below it what the model has learned of each: the vector p as a strip. */
export function Ruler({
  layout,
  reading,
  words,
  focus,
}: {
  readonly layout: StageLayout;
  readonly reading: Reading;
  readonly words: PanelWords;
  readonly focus: number;
}) {
  const { left, right, axis, ruler } = layout;
  const x = (hours: number) => left + shareOf(hours) * (right - left);
  const cell = (right - left) / bucketCount;
  const narrow = cell < 36;
  const bucket = reading.memories[focus]?.bucket;
  return (
    <g>
      {bucketEdges.map((hours, k) => (
        <g key={hours}>
          <line
            className="timeline-edge"
            x1={x(hours)}
            x2={x(hours)}
            y1={layout.narrow ? layout.card.height : layout.card.y}
            y2={axis}
          />
          {(!narrow || k % 2 === 0) && (
            <text
              className="timeline-note"
              x={x(hours)}
              y={axis + 14}
              textAnchor={
                k === 0 ? (narrow ? 'end' : 'middle') : narrow && k === bucketCount ? 'start' : 'middle'
              }
            >
              {words.edge(hours)}
            </text>
          )}
        </g>
      ))}
      <line className="timeline-axis" x1={left} x2={right} y1={axis} y2={axis} />
      <text className="timeline-now" x={right + 10} y={axis + 4}>
        {layout.narrow ? '' : `→ ${words.stage.now}`}
      </text>
      <RowName
        layout={layout}
        y={ruler.y + ruler.height / 2}
        above={ruler.y - 5}
        className="timeline-temporal-text"
      >
        {words.stage.ruler}
      </RowName>
      <g role="img" aria-label={words.stage.rulerLabel}>
        <PositionStrips
          weights={reading.model.weights}
          where={reading.model.where}
          left={left}
          cell={cell}
          y={ruler.y}
          height={ruler.height}
        />
      </g>
      {bucket !== undefined && (
        <rect
          className="timeline-bucket"
          x={right - (bucket + 1) * cell}
          width={cell}
          y={ruler.y - 1}
          height={ruler.height + 2}
        />
      )}
    </g>
  );
}

/** Values of p beyond this are drawn alike. */
const extent = 1.5;

/** Twelve vectors p side by side, oldest bucket at the left. They change only with the weights. */
const PositionStrips = memo(function PositionStrips({
  weights,
  where,
  left,
  cell,
  y,
  height,
}: {
  readonly weights: Float32Array;
  readonly where: Layout;
  readonly left: number;
  readonly cell: number;
  readonly y: number;
  readonly height: number;
}) {
  const color = diverging(extent);
  const { gap } = where.blocks;
  const step = (cell - 4) / gap.columns;
  return Array.from({ length: bucketCount }, (_, bucket) =>
    Array.from(row(weights, gap, bucket), (value, e) => (
      <rect
        key={`${bucket} ${e}`}
        x={left + (bucketCount - 1 - bucket) * cell + 2 + e * step}
        width={step + 0.2}
        y={y}
        height={height}
        fill={color(value)}
      />
    )),
  );
});
