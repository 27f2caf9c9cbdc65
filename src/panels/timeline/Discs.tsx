import type { useDrag } from '../../charts/useDrag';
import { categories } from '../../data/behaviour';
import { CategoryIcon } from '../../ui/CategoryIcon';
import { formatFixed, formatSigned } from '../../ui/formatNumber';
import { shareOf } from './geometry';
import { type Reading, standing } from './reading';
import type { StageLayout } from './stageLayout';
import { point, select } from './store';
import type { PanelWords } from './words';

const iconSize = 20;

/** Behaviours as discs that hold their attention as area. Each is a slider: drag or arrow keys change its age. */
export function Discs({
  layout,
  reading,
  focus,
  drag,
  onRemove,
  words,
}: {
  readonly layout: StageLayout;
  readonly reading: Reading;
  readonly focus: number;
  readonly drag: ReturnType<typeof useDrag<number>>;
  readonly onRemove: (id: number) => void;
  readonly words: PanelWords;
}) {
  const { memories, forward, shares } = reading;
  return standing(reading).map((i) => {
    const { x, y, radius } = layout.places[i];
    const { id, category, hours } = memories[i];
    const name = words.categoryName(category);
    const handle = drag(id);
    return (
      <g
        key={id}
        {...handle}
        className={i === focus ? 'timeline-disc timeline-disc-chosen' : 'timeline-disc'}
        transform={`translate(${x} ${y})`}
        role="slider"
        tabIndex={0}
        aria-orientation="horizontal"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(100 * shareOf(hours))}
        aria-valuetext={words.stage.behaviour(
          name,
          words.gap(hours),
          formatFixed(forward.weights[i]),
          formatSigned(shares[i].share),
        )}
        onPointerEnter={() => point({ behaviour: id })}
        onPointerLeave={() => point({})}
        onFocus={() => select(id)}
        onKeyDown={(event) => {
          if (event.key === 'Delete' || event.key === 'Backspace') {
            event.preventDefault();
            onRemove(id);
          } else handle.onKeyDown(event);
        }}
      >
        <circle className="timeline-reach" r={Math.max(radius, 20)} />
        <circle className="timeline-alpha" r={radius} />
        {i === focus && <circle className="timeline-ring" r={Math.max(radius, iconSize * 0.7) + 3} />}
        <CategoryIcon name={categories[category]} size={iconSize} x={-iconSize / 2} y={-iconSize / 2} />
      </g>
    );
  });
}
