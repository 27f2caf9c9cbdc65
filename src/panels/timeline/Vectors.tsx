import { Strip } from '../../charts/Strip';
import { useSize } from '../../charts/useSize';
import { dot } from '../../math/vectors';
import { formatFixed, formatSigned } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { Figure } from '../../ui/PanelFrame';
import { cellCard, stripConcepts, strips, stripTitle, stripValues } from './cards';
import type { Reading } from './reading';
import { point, useTimeline } from './store';
import type { PanelWords } from './words';

const nameWidth = 84;
const explainWidth = 132;

/** The vectors of the chosen behaviour and of the ad, from table rows to the interest vector. */
export function Vectors({
  reading,
  focus,
  words,
}: {
  readonly reading: Reading;
  readonly focus: number;
  readonly words: PanelWords;
}) {
  const [ref, size] = useSize<HTMLDivElement>();
  const dimension = useTimeline((state) => state.pointed.dimension);
  const card = useNumberCards();
  const width = size?.width ?? 0;
  const explained = width > 480;
  const room = Math.max(width - nameWidth - (explained ? explainWidth : 0), 64);
  const all = strips.map((strip) => ({ strip, values: stripValues(reading, focus, strip) }));
  // One scale for what is added, one for what has been multiplied.
  const tall = (from: number, to: number) =>
    0.7 * Math.max(0.5, ...all.slice(from, to).flatMap(({ values }) => Array.from(values, Math.abs)));
  const ranges = all.map((_, row) => (row < 6 ? tall(0, 6) : tall(6, 9)));

  return (
    <Figure
      className="timeline-vectors"
      title={words.vectors.title}
      aside={words.vectors.shareOfInterest(percent(shareOfInterest(reading, focus)))}
    >
      <div ref={ref} role="group" aria-label={words.vectors.label}>
        {all.map(({ strip, values }, row) => {
          const title = stripTitle(reading, strip, words);
          return (
            <div
              key={strip}
              className={row % 3 === 0 ? 'timeline-strip timeline-strip-first' : 'timeline-strip'}
            >
              <b style={{ color: `var(${stripConcepts[strip]})`, width: nameWidth }}>{title}</b>
              <Strip
                name={`${title}: ${words.vectors.explain[strip]}`}
                values={values}
                range={ranges[row]}
                width={room}
                height={13}
                marked={dimension}
                cellProps={(e) => {
                  const trigger = card(() => cellCard(reading, focus, strip, e, words));
                  return {
                    ...trigger,
                    tabIndex: e === (dimension ?? 0) ? 0 : -1,
                    'aria-label': words.vectors.cell(title, e, formatSigned(values[e])),
                    onPointerEnter: (event) => {
                      trigger.onPointerEnter(event);
                      point({ dimension: e });
                    },
                    onPointerLeave: (event) => {
                      trigger.onPointerLeave(event);
                      point({});
                    },
                    onKeyDown: (event) => {
                      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
                      if (!by) return trigger.onKeyDown(event);
                      event.preventDefault();
                      const next = (e + by + values.length) % values.length;
                      point({ dimension: next });
                      (event.currentTarget.parentNode?.children[next] as SVGElement | undefined)?.focus();
                    },
                  };
                }}
              />
              {explained && <small>{words.vectors.explain[strip]}</small>}
            </div>
          );
        })}
      </div>
    </Figure>
  );
}

const percent = (share: number) => `${formatFixed(100 * share, 0)} %`;

/** How much of the length of u comes from behaviour `i`: its share projected on u's direction; all sum to 1. */
export function shareOfInterest(reading: Reading, i: number): number {
  const { interest } = reading.forward;
  return dot(stripValues(reading, i, 'share'), interest) / (dot(interest, interest) || 1);
}
