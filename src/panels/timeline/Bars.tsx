import { scaleLinear } from 'd3';
import { categories } from '../../data/behaviour';
import { CategoryIcon } from '../../ui/CategoryIcon';
import { formatFixed, formatSigned } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { alphaCard, behaviourName, shareCard } from './cards';
import { type Reading, standing } from './reading';
import type { StageLayout } from './stageLayout';
import { point } from './store';
import type { PanelWords } from './words';

type Props = { readonly layout: StageLayout; readonly reading: Reading; readonly words: PanelWords };

const barWidth = 11;
/** Of the icon at the foot of each bar: bars give way to each other, so that the axis alone does not tell whose they are. */
const iconSize = 13;
/** Without the leading zero, as probabilities are often printed. */
const bare = (text: string) => text.replace(/^([+−]?)0\./, '$1.');

/** Attention: never negative, adds up to one. */
export function AttentionBars({ layout, reading, words }: Props) {
  const card = useNumberCards();
  const { base, height } = layout.alpha;
  const written = figures(layout, reading.forward.weights, leastWritten.alpha);
  return (
    <g>
      <RowName
        layout={layout}
        y={base - height / 2}
        above={base - height - 20}
        className="timeline-attention-text"
      >
        {words.stage.alpha}
      </RowName>
      <line className="timeline-hairline" x1={layout.left} x2={layout.right} y1={base} y2={base} />
      {standing(reading).map((i) => {
        const { bars } = layout.places[i];
        const { id } = reading.memories[i];
        const alpha = reading.forward.weights[i];
        const trigger = card(() => alphaCard(reading, i, words));
        const tall = Math.max(alpha * height, 1);
        return (
          <g
            key={id}
            {...trigger}
            aria-label={`${words.cards.alpha}, ${behaviourName(reading, i, words)}: ${formatFixed(alpha)}`}
            onPointerEnter={(event) => {
              trigger.onPointerEnter(event);
              point({ behaviour: id });
            }}
            onPointerLeave={(event) => {
              trigger.onPointerLeave(event);
              point({});
            }}
          >
            <rect
              className="timeline-reach"
              x={bars - 13}
              width={26}
              y={base - height - 4}
              height={height + 6}
            />
            <CategoryIcon
              name={categories[reading.memories[i].category]}
              size={iconSize}
              x={bars - iconSize / 2}
              y={base + 3}
            />
            <rect
              className="timeline-alpha-bar"
              x={bars - barWidth / 2}
              width={barWidth}
              y={base - tall}
              height={tall}
            />
            {written.has(i) && (
              <text x={bars} y={base - tall - 3} textAnchor="middle" className="timeline-attention-text">
                {bare(formatFixed(alpha))}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Below these, attention and shares are drawn but not written. */
const leastWritten = { alpha: 0.005, share: 0.005 };
/** Pixels that a figure takes along the row. */
const figureWidth = 24;

/** The bars whose figure is written: the largest first, as long as none runs into another. */
function figures({ places }: StageLayout, values: readonly number[], least: number): ReadonlySet<number> {
  const size = (i: number) => Math.abs(values[i]);
  const written = new Set<number>();
  for (const i of values.map((_, i) => i).sort((a, b) => size(b) - size(a))) {
    const free = [...written].every((other) => Math.abs(places[other].bars - places[i].bars) >= figureWidth);
    if (size(i) >= least && free) written.add(i);
  }
  return written;
}

/** What each behaviour adds to the logit: up or down, told by direction and arrow as well as by colour. */
export function ShareBars({ layout, reading, words }: Props) {
  const card = useNumberCards();
  const { zero, reach } = layout.share;
  // At least one logit, so that trifles look like trifles.
  const largest = Math.max(1, ...reading.shares.map(({ share }) => Math.abs(share)));
  const length = scaleLinear([0, largest], [0, reach]);
  const written = figures(
    layout,
    reading.shares.map(({ share }) => share),
    leastWritten.share,
  );
  return (
    <g>
      <RowName layout={layout} y={zero} above={zero - reach - 10}>
        {words.stage.share}
      </RowName>
      <line className="timeline-zero" x1={layout.left} x2={layout.right} y1={zero} y2={zero} />
      {standing(reading).map((i) => {
        const { bars } = layout.places[i];
        const { id } = reading.memories[i];
        const { share } = reading.shares[i];
        const trigger = card(() => shareCard(reading, i, words));
        const up = share >= 0;
        const tip = zero - Math.sign(share) * Math.max(length(Math.abs(share)), 1);
        return (
          <g
            key={id}
            {...trigger}
            className={up ? 'timeline-raises' : 'timeline-lowers'}
            aria-label={`${words.stage.share}, ${behaviourName(reading, i, words)}: ${formatSigned(share)}, ${directionOf(share, words)}`}
            onPointerEnter={(event) => {
              trigger.onPointerEnter(event);
              point({ behaviour: id });
            }}
            onPointerLeave={(event) => {
              trigger.onPointerLeave(event);
              point({});
            }}
          >
            <rect className="timeline-reach" x={bars - 13} width={26} y={zero - reach} height={2 * reach} />
            <path d={arrow(bars, zero, tip)} />
            {written.has(i) && (
              <text x={bars} y={up ? zero + 12 : zero - 4} textAnchor="middle">
                {bare(formatSigned(share))}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** In words what the bar's direction says; what would be written as zero has none. */
function directionOf(share: number, { stage }: PanelWords): string {
  if (Math.abs(share) < leastWritten.share) return stage.neither;
  return share > 0 ? stage.raises : stage.lowers;
}

/** A bar from the zero line that ends in a point. */
function arrow(x: number, zero: number, tip: number): string {
  const half = barWidth / 2;
  const head = Math.sign(tip - zero) * Math.min(Math.abs(tip - zero), 6);
  return `M${x - half},${zero}V${tip - head}L${x},${tip}L${x + half},${tip - head}V${zero}Z`;
}

/** The name of a row: beside it where there is room, else above its left end. */
export function RowName({
  layout,
  y,
  above,
  className,
  children,
}: {
  readonly layout: StageLayout;
  /** Middle of the row, and the line above it. */
  readonly y: number;
  readonly above: number;
  readonly className?: string;
  readonly children: string;
}) {
  const { narrow, left } = layout;
  return (
    <text
      className={`timeline-row-name ${className ?? ''}`}
      x={narrow ? 0 : left - 12}
      y={narrow ? above : y + 4}
      textAnchor={narrow ? 'start' : 'end'}
    >
      {children}
    </text>
  );
}
