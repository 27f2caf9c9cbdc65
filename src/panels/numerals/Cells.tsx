import { type KeyboardEvent, memo, useState } from 'react';
import { diverging } from '../../charts/ramp';
import type { Explanation } from '../../ui/explanation';
import { type Strip, sameStrip } from './geometry';
import { useLinkedCards } from './linked';
import type { Entity } from './store';

/** Below this height a bar says little: a low cell shows its sign by filling its upper or its lower part. */
const lowCell = 15;
const lowShare = 0.7;

/** A vector as a row of cells: sign and size show by colour, and by how far a bar leaves the midline. */
export const Cells = memo(drawCells, sameCells);

type CellsProps = {
  /** The vector is values[from … from + dimension). */
  readonly values: ArrayLike<number>;
  readonly from?: number;
  readonly dimension: number;
  readonly strip: Strip;
  /** The absolute value that fills a cell. */
  readonly range: number;
};

function drawCells({ values, from = 0, dimension, strip: { x, y, cell, height }, range }: CellsProps) {
  const color = diverging(range);
  const middle = y + height / 2;
  return (
    <>
      <rect x={x} y={y} width={cell * dimension} height={height} fill="var(--ramp-zero)" />
      {Array.from({ length: dimension }, (_, e) => {
        const value = values[from + e];
        const part = Math.min(Math.abs(value) / range, 1);
        const low = height < lowCell;
        const rise = low ? height * lowShare : Math.max((part * height) / 2, 0.4);
        const top = low ? (value < 0 ? y + height - rise : y) : value < 0 ? middle : middle - rise;
        return <rect key={e} x={x + e * cell} y={top} width={cell} height={rise} fill={color(value)} />;
      })}
    </>
  );
}

function sameCells(a: CellsProps, b: CellsProps): boolean {
  const same =
    a.values === b.values && a.from === b.from && a.dimension === b.dimension && a.range === b.range;
  return same && sameStrip(a.strip, b.strip);
}

/** A vector whose components explain themselves; one stop for the Tab key, arrows move inside. */
export function ExplainedCells({
  values,
  strip,
  range,
  explain,
  entity,
  name,
}: {
  readonly values: ArrayLike<number>;
  readonly strip: Strip;
  /** The absolute value that fills a cell. */
  readonly range: number;
  readonly explain: (component: number) => Explanation;
  readonly entity: Entity;
  readonly name: (component: number) => string;
}) {
  const card = useLinkedCards();
  const [active, setActive] = useState(0);
  const { x, y, cell, height } = strip;
  const move = (event: KeyboardEvent<SVGElement>, component: number) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!by) return;
    event.preventDefault();
    const next = Math.min(Math.max(component + by, 0), values.length - 1);
    setActive(next);
    event.currentTarget.parentElement?.querySelectorAll<SVGElement>('[role=button]')[next]?.focus();
  };
  return (
    <g>
      <Cells values={values} dimension={values.length} strip={strip} range={range} />
      {Array.from({ length: values.length }, (_, component) => {
        const trigger = card(() => explain(component), entity);
        return (
          <rect
            key={component}
            {...trigger}
            tabIndex={component === active ? 0 : -1}
            aria-label={name(component)}
            className="numerals-cell"
            x={x + component * cell}
            y={y}
            width={cell}
            height={height}
            onKeyDown={(event) => {
              trigger.onKeyDown(event);
              move(event, component);
            }}
          />
        );
      })}
      <rect
        x={x}
        y={y}
        width={cell * values.length}
        height={height}
        fill="none"
        stroke="var(--hairline)"
        pointerEvents="none"
      />
    </g>
  );
}
