import { colorOf } from '../../ui/numeralNotation';
import { type BaseGeometry, progress } from './geometry';
import type { Part, Table } from './model';
import { concerns } from './notation';
import type { Entity } from './store';
import { RowNames, TableRow } from './WalkRows';
import { Multiples, Powers } from './WalkSums';
import { WalkTile } from './WalkTile';

/** One base of the walk: the number as a sum of powers, its digits, and the rows of the table they choose. */
export function WalkBase({
  at,
  width,
  part,
  other,
  table,
  range,
  value,
  compare,
  step,
  hovered,
}: {
  readonly at: BaseGeometry;
  readonly width: number;
  readonly part: Part;
  /** The second number in this base. */
  readonly other: Part;
  readonly table: Table;
  /** The absolute value that fills a cell. */
  readonly range: number;
  readonly value: number;
  readonly compare: number;
  readonly step: number;
  readonly hovered: Entity | undefined;
}) {
  const { base } = at.numeral;
  const shared = table.encoding.kind === 'shared';
  const own = colorOf(base);
  const looked = progress(step, 2);
  const places = shared ? [0] : part.codes.map(({ position }) => position);

  return (
    <g color={own}>
      <Powers at={at} part={part} value={value} width={width} hovered={hovered} shared={shared} />
      {places.map((position) =>
        Array.from({ length: base }, (_, digit) => {
          const row = part.codes[position].row - part.codes[position].digit + digit;
          const chosen = shared
            ? part.codes.some((code) => code.digit === digit)
            : part.codes[position].digit === digit;
          return (
            <TableRow
              key={row}
              table={table}
              row={row}
              base={base}
              position={position}
              digit={digit}
              strip={at.strip(position, digit)}
              range={range}
              lit={
                (chosen || hovered?.kind === 'code') && concerns(hovered, { base, position, digit }, shared)
              }
              looked={chosen ? looked : 0}
              chosen={chosen}
            />
          );
        }),
      )}
      {shared && <RowNames at={at} />}
      {shared && <Multiples at={at} value={value} compare={compare} part={part} other={other} />}
      {part.codes.map((code) => (
        <WalkTile
          key={code.position}
          at={at}
          code={code}
          second={other.codes[code.position].digit}
          value={value}
          dimension={table.dimension}
          shared={shared}
          looked={looked}
          lit={concerns(hovered, code, shared)}
          dimmed={hovered !== undefined}
        />
      ))}
    </g>
  );
}
