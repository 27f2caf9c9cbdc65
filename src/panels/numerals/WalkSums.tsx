import { subscript } from '../../ui/numeralNotation';
import type { BaseGeometry } from './geometry';
import { digitCounts, type Part } from './model';
import { concerns } from './notation';
import { type Entity, hover } from './store';
import { useSay } from './words';

/** 51 = 1·32 + 1·16 + …; each term belongs to a digit. Without room only the terms that are not zero. */
export function Powers({
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

/** How often either number adds each row of a shared table: that is all the sum can see. */
export function Multiples({
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
