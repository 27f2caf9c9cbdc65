import { memo } from 'react';
import { codeText } from '../../ui/numeralNotation';
import { Cells } from './Cells';
import { explainRow } from './explain';
import { type BaseGeometry, type Strip, sameStrip } from './geometry';
import { useLinkedCards } from './linked';
import type { Table } from './model';
import { entityOf } from './notation';
import { useSay } from './words';

type RowProps = {
  readonly table: Table;
  readonly row: number;
  readonly base: number;
  readonly position: number;
  readonly digit: number;
  readonly strip: Strip;
  readonly range: number;
  readonly lit: boolean;
  readonly chosen: boolean;
  /** How far the thread to it has grown. */
  readonly looked: number;
};

/** One row of the table; drawn again only when something about it changes, for there are many. */
export const TableRow = memo(function TableRow(props: RowProps) {
  const { table, row, base, position, digit, strip, range, lit, chosen, looked } = props;
  const say = useSay();
  const card = useLinkedCards();
  const code = { base, position, digit, row };
  return (
    <g
      {...card(() => explainRow(say, table, code), entityOf(code))}
      tabIndex={chosen && looked === 1 ? 0 : -1}
      aria-label={say.walk.row(codeText(code, table.encoding.kind === 'shared'))}
      opacity={lit || looked > 0 ? 1 : 0.55}
    >
      <Cells
        values={table.rows}
        from={row * table.dimension}
        dimension={table.dimension}
        strip={strip}
        range={range}
      />
      {(chosen || lit) && <Outline strip={strip} dimension={table.dimension} share={lit ? 1 : looked} />}
    </g>
  );
}, sameRow);

function sameRow(a: RowProps, b: RowProps): boolean {
  const { strip: one, ...rest } = a;
  return (
    sameStrip(one, b.strip) && (Object.keys(rest) as (keyof typeof rest)[]).every((key) => a[key] === b[key])
  );
}

/** The digits that name a shared table's rows; by turns in two columns where the rows are too thin for one. */
export function RowNames({ at }: { readonly at: BaseGeometry }) {
  return (
    <g aria-hidden="true">
      {Array.from({ length: at.numeral.base }, (_, digit) => {
        const { x, y, height } = at.strip(0, digit);
        const aside = height < 10 && digit % 2 === 1 ? 9 : 0;
        return (
          <text
            key={digit}
            x={x - 5 - aside}
            y={y + height / 2 + 4}
            textAnchor="end"
            style={{ fill: 'currentColor' }}
            fontWeight={600}
          >
            {digit}
          </text>
        );
      })}
    </g>
  );
}

function Outline({
  strip: { x, y, cell, height },
  dimension,
  share,
}: {
  readonly strip: Strip;
  readonly dimension: number;
  readonly share: number;
}) {
  return (
    <rect
      x={x - 1.5}
      y={y - 1.5}
      width={cell * dimension + 3}
      height={height + 3}
      rx={2}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      opacity={share}
    />
  );
}
