import { memo, type RefObject, useMemo, useRef } from 'react';
import { Strip } from '../../charts/Strip';
import { MatrixTable } from '../../charts/tables';
import { useSize } from '../../charts/useSize';
import { dot } from '../../math/vectors';
import { useTableWords } from '../../state/files/tableWords';
import { formatFixed, formatSigned } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { Figure } from '../../ui/PanelFrame';
import { cellCard, type StripName, stripConcepts, strips, stripTitle, stripValues } from './cards';
import type { Reading } from './reading';
import { point, useTimeline } from './store';
import type { PanelWords } from './words';
import './Vectors.css';

const nameWidth = 84;
const explainWidth = 132;
/** Strips before this one add up, those after it have been multiplied: each kind has its scale. */
const firstProduct = strips.indexOf('product');

type Props = { readonly reading: Reading; readonly focus: number; readonly words: PanelWords };

/** The vectors of the chosen behaviour and of the ad, from table rows to the interest vector. */
export function Vectors({ reading, focus, words }: Props) {
  const [ref, size] = useSize<HTMLDivElement>();
  const dimension = useTimeline((state) => state.pointed.dimension);
  const width = size?.width ?? 0;
  const explained = width > 480;
  const room = Math.max(width - nameWidth - (explained ? explainWidth : 0), 64);
  const latest = useRef(reading);
  latest.current = reading;

  const { model, forward } = reading;
  const rows = useMemo(() => {
    const all = strips.map((strip) => ({ strip, values: stripValues({ model, forward }, focus, strip) }));
    const range = (of: typeof all) =>
      0.7 * Math.max(0.5, ...of.flatMap(({ values }) => Array.from(values, Math.abs)));
    const ranges = [range(all.slice(0, firstProduct)), range(all.slice(firstProduct))];
    return all.map((row, i) => ({ ...row, range: ranges[i < firstProduct ? 0 : 1] }));
  }, [model, forward, focus]);

  const heads = useTableWords();
  return (
    <Figure
      table={() => (
        <MatrixTable
          caption={words.vectors.label}
          corner={heads.vectorByComponent}
          rows={rows.map(
            ({ strip }) => `${stripTitle(reading, strip, words)}: ${words.vectors.explain[strip]}`,
          )}
          columns={Array.from(rows[0].values, (_, e) => String(e))}
          cell={(row, e) => rows[row].values[e]}
          format={(value) => formatSigned(value, 3)}
        />
      )}
      part="vectors"
      title={words.vectors.title}
      aside={words.vectors.shareOfInterest(percent(shareOfInterest(reading, focus)))}
    >
      <div ref={ref} role="group" aria-label={words.vectors.label}>
        {rows.map(({ strip, values, range }) => (
          <StripRow
            key={strip}
            strip={strip}
            title={stripTitle(reading, strip, words)}
            values={values}
            range={range}
            width={room}
            explained={explained}
            dimension={dimension}
            latest={latest}
            focus={focus}
            words={words}
          />
        ))}
      </div>
    </Figure>
  );
}

/** One vector. It is drawn again only when its values change, and its cards read the latest ages. */
const StripRow = memo(function StripRow({
  strip,
  title,
  values,
  range,
  width,
  explained,
  dimension,
  latest,
  focus,
  words,
}: {
  readonly strip: StripName;
  readonly title: string;
  readonly values: Float64Array;
  readonly range: number;
  readonly width: number;
  readonly explained: boolean;
  readonly dimension: number | undefined;
  readonly latest: RefObject<Reading>;
  readonly focus: number;
  readonly words: PanelWords;
}) {
  const card = useNumberCards();
  const explain = words.vectors.explain[strip];
  return (
    <div
      className={strips.indexOf(strip) % 3 === 0 ? 'timeline-strip timeline-strip-first' : 'timeline-strip'}
    >
      <b style={{ color: `var(${stripConcepts[strip]})`, width: nameWidth }}>{title}</b>
      <Strip
        name={`${title}: ${explain}`}
        values={values}
        range={range}
        width={width}
        height={13}
        marked={dimension}
        cellProps={(e) => {
          const trigger = card(() => cellCard(latest.current, focus, strip, e, words));
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
      {explained && <small>{explain}</small>}
    </div>
  );
});

const percent = (share: number) => `${formatFixed(100 * share, 0)} %`;

/** How much of the length of u comes from behaviour `i`: its share projected on u's direction; all sum to 1. */
export function shareOfInterest(reading: Reading, i: number): number {
  const { interest } = reading.forward;
  return dot(stripValues(reading, i, 'share'), interest) / (dot(interest, interest) || 1);
}
