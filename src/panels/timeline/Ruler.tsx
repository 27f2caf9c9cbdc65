import { diverging } from '../../charts/ramp';
import { bucketCount, bucketEdges } from '../../data/behaviour';
import { formatSigned } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { RowName } from './Bars';
import { ageCard } from './cards';
import { shareOf } from './geometry';
import type { Reading } from './reading';
import type { StageLayout } from './stageLayout';
import type { PanelWords } from './words';

/** The gap axis with its buckets, and below it what each age adds to the attention of this ad. */
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
      <AgeTerms layout={layout} reading={reading} words={words} />
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

/** Terms beyond the first are drawn alike; half the ramp at most, so that figures on it keep their contrast. */
const largest = 3;
const extent = 2 * largest;
/** Pixels that a figure in a cell needs. */
const figureRoom = 34;

/** What an age alone adds to the attention logit of this ad: ⟨p, t̃⟩ ÷ √d, one cell for each bucket. */
function AgeTerms({ layout, reading, words }: Omit<Parameters<typeof Ruler>[0], 'focus'>) {
  const card = useNumberCards();
  const { left, right, ruler } = layout;
  const cell = (right - left) / bucketCount;
  const color = diverging(extent);
  return (
    <g role="group" aria-label={words.stage.rulerLabel}>
      {bucketEdges.slice(0, -1).map((hours, bucket) => {
        const explained = ageCard(reading, bucket, words);
        const value = Number(explained.result);
        const x = right - (bucket + 1) * cell;
        return (
          <g key={hours} {...card(() => explained)} aria-label={`${explained.title}: ${formatSigned(value)}`}>
            <rect
              x={x + 1}
              width={cell - 2}
              y={ruler.y}
              height={ruler.height}
              fill={color(Math.max(-largest, Math.min(value, largest)))}
            />
            {cell >= figureRoom && (
              <text
                x={x + cell / 2}
                y={ruler.y + ruler.height / 2 + 4}
                textAnchor="middle"
                className="timeline-age"
              >
                {formatSigned(value, 1)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
