import { greatest, rollup, sum } from 'd3';
import { DataTable } from '../../charts/DataTable';
import { Threads } from '../../charts/Threads';
import { useDrag } from '../../charts/useDrag';
import { useSize } from '../../charts/useSize';
import { categories, hoursAt, positionOf } from '../../data/behaviour';
import { CategoryIcon } from '../../ui/CategoryIcon';
import { FigureMenu } from '../../ui/FigureMenu';
import { formatFixed, formatSigned } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { usePart } from '../../ui/parts';
import { AttentionBars, ShareBars } from './Bars';
import { probabilityCard } from './cards';
import { Discs } from './Discs';
import { hoursOfShare, keyStep } from './geometry';
import { Ruler } from './Ruler';
import type { Reading } from './reading';
import { layOut } from './stageLayout';
import { memories, moveBehaviour, removeBehaviour, select, useTimeline } from './store';
import type { PanelWords } from './words';
import './Stage.css';

/** One user's behaviours by age, and what an ad makes of each: attention as disc, thread and bar; what it adds to the logit apart. */
export function Stage(props: {
  readonly reading: Reading;
  /** Index of the behaviour that is explained. */
  readonly focus: number;
  readonly words: PanelWords;
}) {
  const { hidden, element } = usePart('stage', 'controls', props.words.stage.label);
  return hidden ? null : <Picture {...props} part={element} />;
}

function Picture({
  reading,
  focus,
  words,
  part,
}: Parameters<typeof Stage>[0] & { readonly part: ReturnType<typeof usePart>['element'] }) {
  const [ref, size] = useSize<HTMLDivElement>();
  const pointed = useTimeline((state) => state.pointed.behaviour);
  const layout = layOut(reading, size?.width ?? 860, size?.height ?? 0);
  const { width, height, left, right, card, places } = layout;
  const { forward } = reading;

  const drag = useDrag<number>({
    onStart: select,
    onMove: (id, { x }) => moveBehaviour(id, hoursOfShare((x - left) / (right - left))),
    onStep: (id, dx, _, big) => {
      const found = memories(useTimeline.getState()).find((one) => one.id === id);
      if (found) moveBehaviour(id, hoursAt(positionOf(found.hours) - dx * (big ? 1 : keyStep)));
    },
  });

  const column = (i: number | undefined, className: string) =>
    i === undefined || !places[i] ? null : (
      <rect
        className={className}
        x={places[i].bars - 13}
        width={26}
        y={layout.alpha.base - layout.alpha.height - 14}
        height={layout.share.zero + layout.share.reach + 14 - (layout.alpha.base - layout.alpha.height - 14)}
        rx={4}
      />
    );
  const pointedAt = reading.memories.findIndex(({ id }) => id === pointed);

  return (
    <div ref={ref} {...part} className="timeline-stage" data-figure>
      <FigureMenu name={words.stage.label} />
      <StageTable reading={reading} words={words} />
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={words.stage.label}
        data-drag-space
      >
        {column(focus, 'timeline-column timeline-column-chosen')}
        {column(pointedAt < 0 ? undefined : pointedAt, 'timeline-column')}
        <Ruler layout={layout} reading={reading} words={words} focus={focus} />
        <Threads
          bend={layout.narrow ? 'vertical' : 'horizontal'}
          threads={places.map(({ x, y }, i) => ({
            key: reading.memories[i].id,
            from: [x, y],
            to: layout.narrow ? [card.x + card.width / 2, card.height] : [card.x, card.y + card.height / 2],
            width: Math.max(forward.weights[i] * 16, 0.75),
            color: 'var(--attention)',
            faint: pointedAt >= 0 && pointedAt !== i,
          }))}
        />
        {places.map(({ x, y, bars }, i) => (
          <path
            key={reading.memories[i].id}
            className="timeline-leader"
            d={`M${x},${y}V${layout.alpha.base - layout.alpha.height - 14}L${bars},${layout.alpha.base - layout.alpha.height - 4}`}
          />
        ))}
        <AttentionBars layout={layout} reading={reading} words={words} />
        <ShareBars layout={layout} reading={reading} words={words} />
        <Discs
          layout={layout}
          reading={reading}
          focus={focus}
          drag={drag}
          onRemove={removeBehaviour}
          words={words}
        />
        <AdCard layout={layout} reading={reading} words={words} />
      </svg>
    </div>
  );
}

/** The stage in figures: every behaviour with its weight and its part of the logit. */
function StageTable({ reading, words }: { readonly reading: Reading; readonly words: PanelWords }) {
  const { memories, forward, shares } = reading;
  const { columns } = words.stage;
  return (
    <DataTable
      hidden
      caption={words.stage.label}
      columns={[columns.place, columns.behaviour, columns.age, words.stage.alpha, words.stage.share]}
      rows={memories.map(({ category, hours }, i) => [
        i + 1,
        words.categoryName(category),
        words.gap(hours),
        forward.weights[i],
        shares[i].share,
      ])}
      format={(value, column) => (column === 3 ? formatFixed(value, 3) : formatSigned(value))}
    />
  );
}

/** The ad that asks, and the click rate that the model predicts. */
function AdCard({
  layout: { card, narrow },
  reading,
  words,
}: {
  readonly layout: ReturnType<typeof layOut>;
  readonly reading: Reading;
  readonly words: PanelWords;
}) {
  const trigger = useNumberCards();
  const { forward, example } = reading;
  const { x, y, width, height } = card;
  const middle = x + width / 2;
  return (
    <g className="timeline-ad" transform={`translate(0 ${y})`}>
      <rect x={x} width={width} height={height} rx={8} />
      <CategoryIcon
        name={categories[example.target]}
        size={narrow ? 24 : 30}
        x={middle - (narrow ? 12 : 15)}
        y={narrow ? 4 : 8}
      />
      <text x={middle} y={narrow ? 42 : 52} textAnchor="middle" className="timeline-ad-name">
        {words.categoryName(example.target)}
      </text>
      <g
        {...trigger(() => probabilityCard(reading, words))}
        aria-label={`${words.stage.pctr} ${formatFixed(forward.probability, 3)}`}
        className="timeline-ad-number"
      >
        <rect x={x + 4} y={height - 46} width={width - 8} height={42} rx={6} />
        <text x={middle} y={height - 14} textAnchor="middle" className="timeline-ad-probability">
          {formatFixed(forward.probability, 3)}
        </text>
        <text x={middle} y={height - 34} textAnchor="middle" className="timeline-note">
          {words.stage.pctr}
        </text>
      </g>
    </g>
  );
}

/** From here on a category is called the one that the ad looks at. */
const most = 0.5;

/** What the picture says, in one sentence, and what one can do with it. */
export function PictureInWords({
  reading,
  words,
}: {
  readonly reading: Reading;
  readonly words: PanelWords;
}) {
  const { hidden, element } = usePart('reading', 'figures', words.stage.verdict);
  return hidden ? null : (
    <div {...element} className="timeline-said">
      <p className="timeline-verdict" aria-live="polite">
        {verdict(reading, words)}
      </p>
      <p className="timeline-note-text">{words.stage.hint}</p>
    </div>
  );
}

export function verdict({ model, forward, shares, memories }: Reading, words: PanelWords): string {
  if (model.network.attention === 'off') return words.stage.alike;
  // Copies share the attention that one of them would get: two flights at .49 each stand out together.
  const of = rollup(
    memories.map(({ category }, i) => ({ category, alpha: forward.weights[i], share: shares[i].share })),
    (all) => ({ alpha: sum(all, ({ alpha }) => alpha), share: sum(all, ({ share }) => share) }),
    ({ category }) => category,
  );
  const [category, top] = greatest([...of], ([, { alpha }]) => alpha) ?? [];
  if (category === undefined || top === undefined || top.alpha < most) return words.stage.spread;
  const name = words.categoryName(category);
  return top.share < 0 ? words.stage.satiated(name) : words.stage.agrees(name);
}
