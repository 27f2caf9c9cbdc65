import { formatNumber } from '../../ui/formatNumber';
import { codeText } from '../../ui/numeralNotation';
import { explainDigit } from './explain';
import { type BaseGeometry, type Strip, tileHeight } from './geometry';
import { useLinkedCards } from './linked';
import type { Part } from './model';
import { entityOf } from './notation';
import { useSay } from './words';

/** A digit on its tile, the second number's beside it, and the thread to the row that it chooses. */
export function WalkTile({
  at,
  code,
  second,
  value,
  dimension,
  shared,
  looked,
  lit,
  dimmed,
}: {
  readonly at: BaseGeometry;
  readonly code: Part['codes'][number];
  /** The second number's digit in this place. */
  readonly second: number;
  readonly value: number;
  readonly dimension: number;
  /** One table for all positions. */
  readonly shared: boolean;
  /** How far the thread to its row has grown. */
  readonly looked: number;
  readonly lit: boolean;
  /** Something else is pointed at. */
  readonly dimmed: boolean;
}) {
  const say = useSay();
  const card = useLinkedCards();
  const { base } = at.numeral;
  const { position, digit } = code;
  const x = at.columns[position];
  const changed = second !== digit;
  return (
    <g>
      {looked > 0 && (
        <path
          d={thread(x, at.tileY + tileHeight, at.strip(position, digit), dimension, shared)}
          fill="none"
          stroke="currentColor"
          strokeWidth={lit ? 3 : 1.5}
          pathLength={1}
          strokeDasharray="1 1"
          strokeDashoffset={1 - looked}
          opacity={dimmed && !lit ? 0.45 : 1}
        />
      )}
      <text x={x} y={at.tileY - 3} textAnchor="middle" style={{ fill: 'var(--text-3)' }}>
        {formatNumber(base ** position)}
      </text>
      <g
        {...card(() => explainDigit(say, value, code), entityOf(code))}
        aria-label={`${say.walk.digit(digit, base ** position)}; ${say.walk.second(second, changed)}`}
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
      {!shared && (
        <text
          x={x + 6}
          y={at.tileY + tileHeight + 14}
          className="numerals-code"
          style={{ fill: 'currentColor' }}
          aria-hidden="true"
        >
          {codeText(code, shared)}
        </text>
      )}
    </g>
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
