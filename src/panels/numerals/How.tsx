import { useMemo } from 'react';
import { rowCount } from '../../math/numerals';
import { Formula, Name, Num, Op, Row, Sub, Sum, Sup, Words } from '../../ui/Formula';
import { formatNumber } from '../../ui/formatNumber';
import { conceptOf } from '../../ui/numeralNotation';
import { Prose } from '../../ui/Prose';
import { ControlPart } from '../../ui/parts';
import { encoded, useTable } from './model';
import { useNumerals } from './store';
import { useSay } from './words';

/** The encoding in formulas, filled with the number on screen. */
export function How() {
  const { how } = useSay();
  const table = useTable();
  const value = useNumerals((state) => state.value);
  const one = useMemo(() => encoded(value, { ...table, across: 'add' }), [value, table]);
  const shared = table.encoding.kind === 'shared';
  const { numerals, dimension, count, encoding } = table;

  return (
    <>
      <p>{how.digits}</p>
      <Formula block label={how.digits}>
        <Name>v</Name>
        <Op>=</Op>
        <Sum
          from={
            <Row>
              <Name>k</Name>
              <Op>=</Op>
              <Num>1</Num>
            </Row>
          }
          to={<Name>K</Name>}
        />
        <Sub base={<Name>c</Name>} sub={<Name>k</Name>} />
        <Op>·</Op>
        <Sup
          base={<Name>b</Name>}
          sup={
            <Row>
              <Name>k</Name>
              <Op>−</Op>
              <Num>1</Num>
            </Row>
          }
        />
      </Formula>
      <p>
        <Prose>{how.codes}</Prose>
      </p>
      <p>{how.live(value)}</p>
      {one.parts.map(({ numeral: { base }, codes }) => (
        <Formula block key={base}>
          <Sub
            base={
              <Num>
                {[...codes]
                  .reverse()
                  .map(({ digit }) => digit)
                  .join('')}
              </Num>
            }
            sub={<Num>{base}</Num>}
            concept={conceptOf(base)}
          />
          <Op>→</Op>
          {[...codes].reverse().map(({ position, digit }) => (
            <Row key={position}>
              <Sub base={<Num>{position + 1}</Num>} sub={<Num>{digit}</Num>} concept={conceptOf(base)} />
              <Words>&nbsp;</Words>
            </Row>
          ))}
        </Formula>
      ))}
      <p>{how.sum}</p>
      <Formula block label={how.sum}>
        <Name bold>e</Name>
        <Op>(</Op>
        <Name>v</Name>
        <Op>)</Op>
        <Op>=</Op>
        <Sum from={<Name>b</Name>} />
        <Sum
          from={
            <Row>
              <Name>k</Name>
              <Op>=</Op>
              <Num>1</Num>
            </Row>
          }
          to={<Sub base={<Name>K</Name>} sub={<Name>b</Name>} />}
        />
        <Sub base={<Name bold>E</Name>} sub={<Name>b</Name>} />
        <Op>[</Op>
        {!shared && (
          <>
            <Name>k</Name>
            <Op>,</Op>
          </>
        )}
        <Sub base={<Name>c</Name>} sub={<Name>k</Name>} />
        <Op>]</Op>
      </Formula>
      <Formula block>
        <Sub base={<Name>e</Name>} sub={<Num>1</Num>} />
        <Op>(</Op>
        <Num>{value}</Num>
        <Op>)</Op>
        <Op>=</Op>
        {one.parts.map(({ numeral: { base }, sum }, i) => (
          <Row key={base}>
            {i > 0 && <Op>+</Op>}
            <Num concept={conceptOf(base)}>{bracketed(sum[0])}</Num>
          </Row>
        ))}
        <Op>=</Op>
        <Num>{formatNumber(one.vector[0])}</Num>
      </Formula>
      <p>{how.size}</p>
      <Formula block label={how.size}>
        <Name>d</Name>
        <Op>·</Op>
        <Sum from={<Name>b</Name>} />
        <Name>b</Name>
        {!shared && (
          <>
            <Op>·</Op>
            <Op>⌈</Op>
            <Sub base={<Words>log</Words>} sub={<Name>b</Name>} />
            <Name>N</Name>
            <Op>⌉</Op>
          </>
        )}
        <Op>=</Op>
        <Num>{dimension}</Num>
        <Op>·</Op>
        <Op>(</Op>
        {numerals.map(({ base, width }, i) => (
          <Row key={base}>
            {i > 0 && <Op>+</Op>}
            <Num concept={conceptOf(base)}>{shared ? base : `${base}·${width}`}</Num>
          </Row>
        ))}
        <Op>)</Op>
        <Op>=</Op>
        <Num>{dimension * rowCount(encoding, count)}</Num>
      </Formula>
      <p>
        <Prose>{how.distance}</Prose>
      </p>
      <p>
        <Prose>{how.shared}</Prose>
      </p>
      <p>{how.cliffs}</p>
      <ControlPart name="limits" title={how.limitsTitle}>
        <p>{how.limits}</p>
      </ControlPart>
    </>
  );
}

/** A negative term of a sum in brackets. */
function bracketed(value: number): string {
  return value < 0 ? `(${formatNumber(value)})` : formatNumber(value);
}
