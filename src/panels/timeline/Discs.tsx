import type { useDrag } from '../../charts/useDrag';
import { categories, hoursAt, positionOf } from '../../data/behaviour';
import { CategoryIcon } from '../../ui/CategoryIcon';
import { formatFixed, formatSigned } from '../../ui/formatNumber';
import { slid } from '../../ui/sliderKeys';
import { keyStep, shareOf } from './geometry';
import { type Reading, standing } from './reading';
import { longestGap, shortestGap } from './settings';
import type { StageLayout } from './stageLayout';
import { moveBehaviour, point, select } from './store';
import type { PanelWords } from './words';

const iconSize = 20;

/** To the right is nearer to now: places on the axis, from old to new, in buckets. Shift with an arrow moves a whole one, too. */
const keyRange = { min: -positionOf(longestGap), max: -positionOf(shortestGap), step: keyStep, page: 1 };

/** The disc that has the focus once this one is gone: the next, or the last of those before it. */
function neighbourOf(disc: SVGElement): SVGElement | undefined {
  const all = [...(disc.parentElement?.querySelectorAll<SVGElement>(':scope > [role=slider]') ?? [])];
  const at = all.indexOf(disc);
  return all[at + 1] ?? all[at - 1];
}

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
            neighbourOf(event.currentTarget)?.focus();
            onRemove(id);
          } else if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) {
            handle.onKeyDown(event);
          } else {
            const to = slid(event.key, -positionOf(hours), keyRange);
            if (to === undefined) return;
            event.preventDefault();
            // At the ends nothing is lost to rounding.
            moveBehaviour(
              id,
              event.key === 'Home' ? longestGap : event.key === 'End' ? shortestGap : hoursAt(-to),
            );
          }
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
