import { memo } from 'react';
import { formatNumber } from '../../ui/formatNumber';
import { codeText, colorOf, subscript } from '../../ui/numeralNotation';
import { Cells } from './Cells';
import { explainDigit, explainRow } from './explain';
import { type BaseGeometry, progress, type Strip, sameStrip, tileHeight } from './geometry';
import { useLinkedCards } from './linked';
import { digitCounts, type Encoded, type Table } from './model';
import { concerns, entityOf } from './notation';
import { type Entity, hover } from './store';
import { useSay } from './words';

type Part = Encoded['parts'][number];

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
  const say = useSay();
  const card = useLinkedCards();
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
      {part.codes.map((code) => {
        const { position, digit } = code;
        const x = at.columns[position];
        const lit = concerns(hovered, code, shared);
        const second = other.codes[position].digit;
        const changed = second !== digit;
        return (
          <g key={position}>
            {looked > 0 && (
              <path
                d={thread(x, at.tileY + tileHeight, at.strip(position, digit), table.dimension, shared)}
                fill="none"
                stroke="currentColor"
                strokeWidth={lit ? 3 : 1.5}
                pathLength={1}
                strokeDasharray="1 1"
                strokeDashoffset={1 - looked}
                opacity={hovered && !lit ? 0.45 : 1}
              />
            )}
            <text x={x} y={at.tileY - 3} textAnchor="middle" style={{ fill: 'var(--text-3)' }}>
              {formatNumber(base ** position)}
            </text>
            <g
              {...card(() => explainDigit(say, value, code), entityOf(code))}
              aria-label={`${say.walk.digit(digit, base ** position)}; ${say.walk.second(second, changed)}`}
              className="numerals-tile"
            >
              <rect
                x={x - at.tileWidth / 2}
                y={at.tileY}
                width={at.tileWidth}
                height={tileHeight}
                rx={4}
                fill={lit ? 'currentColor' : 'var(--page)'}
                stroke="currentColor"
                strokeWidth={changed ? 2.5 : 1.25}
              />
              <text
                x={x}
                y={at.tileY + 20}
                textAnchor="middle"
                className="numerals-digit"
                style={{ fill: lit ? 'var(--page)' : 'currentColor' }}
              >
                {digit}
              </text>
            </g>
            <Second x={x + at.tileWidth / 2 + 3} at={at} digit={second} changed={changed} />
            <text
              x={x + (shared ? 4 : 6)}
              y={at.tileY + tileHeight + 14}
              className="numerals-code"
              style={{ fill: 'currentColor' }}
              aria-hidden="true"
            >
              {shared ? '' : codeText(code, shared)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

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
const TableRow = memo(function TableRow(props: RowProps) {
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

/** 51 = 1·32 + 1·16 + …; each term belongs to a digit. Without room only the terms that are not zero. */
function Powers({
  at,
  part,
  value,
  width,
  hovered,
  shared,
}: {
  readonly at: BaseGeometry;
  readonly part: Part;
  readonly value: number;
  readonly width: number;
  readonly hovered: Entity | undefined;
  readonly shared: boolean;
}) {
  const say = useSay().walk;
  const { base } = at.numeral;
  const all = [...part.codes].reverse();
  const long = all.reduce((length, { position }) => length + String(base ** position).length + 5, 10);
  const terms = long * 6.6 < width ? all : all.filter(({ digit }) => digit > 0);
  return (
    <text y={at.top + 13} className="numerals-powers">
      <tspan
        fontWeight={600}
        fill="currentColor"
        onPointerEnter={() => hover({ kind: 'base', base })}
        onPointerLeave={() => hover(undefined)}
      >
        {say.baseTitle(base)}
      </tspan>
      <tspan dx={10} fill="var(--text-2)">{`${value} = `}</tspan>
      {terms.length === 0 && <tspan fill="var(--text-2)">0</tspan>}
      {terms.map((code, i) => (
        <tspan
          key={code.position}
          fill={concerns(hovered, code, shared) ? 'currentColor' : 'var(--text-2)'}
          fontWeight={concerns(hovered, code, shared) ? 700 : 400}
        >
          {`${i ? ' + ' : ''}${code.digit}·${base ** code.position}`}
        </tspan>
      ))}
    </text>
  );
}

/** The second number's digit, small beside the tile; a changed one is framed. */
function Second({
  x,
  at,
  digit,
  changed,
}: {
  readonly x: number;
  readonly at: BaseGeometry;
  readonly digit: number;
  readonly changed: boolean;
}) {
  const width = Math.max(at.besideWidth - 4, 9);
  return (
    <g aria-hidden="true">
      {changed && (
        <rect
          x={x}
          y={at.tileY + 6}
          width={width}
          height={tileHeight - 10}
          rx={3}
          fill="none"
          stroke="var(--text)"
          strokeWidth={1.25}
        />
      )}
      <text
        x={x + width / 2}
        y={at.tileY + 19.5}
        textAnchor="middle"
        style={{ fill: changed ? 'var(--text)' : 'var(--text-3)' }}
        fontWeight={changed ? 700 : 400}
      >
        {digit}
      </text>
    </g>
  );
}

/** How often either number adds each row of a shared table: that is all the sum can see. */
function Multiples({
  at,
  value,
  compare,
  part,
  other,
}: {
  readonly at: BaseGeometry;
  readonly value: number;
  readonly compare: number;
  readonly part: Part;
  readonly other: Part;
}) {
  const { base } = at.numeral;
  const [own, second] = [digitCounts(part.codes, base), digitCounts(other.codes, base)];
  const written = (counts: readonly number[]) =>
    counts
      .map((times, digit) => ({ times, digit }))
      .filter(({ times }) => times > 0)
      .map(({ times, digit }) => `${times}·E${subscript(base)}[${digit}]`)
      .join(' + ');
  const same = own.join() === second.join();
  return (
    <g textAnchor={at.counts.anchor}>
      <text x={at.counts.x} y={at.counts.y} style={{ fill: 'currentColor' }} fontWeight={600}>
        {value}: {written(own)}
      </text>
      <text
        x={at.counts.x}
        y={at.counts.y + 16}
        style={{ fill: same ? 'var(--text-2)' : 'var(--text)' }}
        fontWeight={same ? 400 : 600}
      >
        {compare}: {written(second)}
      </text>
    </g>
  );
}

/** The digits that name a shared table's rows; by turns in two columns where the rows are too thin for one. */
function RowNames({ at }: { readonly at: BaseGeometry }) {
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

/** Between a shared table and the ends of its threads, for the digits that name its rows. */
const threadRoom = 16;

/** From a tile to the side of its row that is nearer. */
function thread(x: number, y: number, strip: Strip, dimension: number, shared: boolean): string {
  const room = shared ? threadRoom : 2;
  const left = strip.x - room;
  const right = strip.x + strip.cell * dimension + (shared ? 2 : 0);
  const end = shared && x > (left + right) / 2 ? right : left;
  const middle = strip.y + strip.height / 2;
  const aside = end === left ? -10 : 10;
  return `M${x} ${y}C${x} ${y + 16} ${end + aside} ${middle - 14} ${end} ${middle}`;
}
