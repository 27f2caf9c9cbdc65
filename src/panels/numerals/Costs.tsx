import { useState } from 'react';
import { TableScroll } from '../../charts/DataTable';
import { attentionCost, attentionStages, type Cost, idCost, numeralCost } from '../../math/numeralCost';
import { numeralsFor } from '../../math/numerals';
import { useLab } from '../../state/run/lab';
import type { Explanation } from '../../ui/explanation';
import { formatCount, formatNumber } from '../../ui/formatNumber';
import { Explained } from '../../ui/NumberCards';
import { conceptOf } from '../../ui/numeralNotation';
import { Slider } from '../../ui/Slider';
import { useNumerals } from './store';
import { useSay } from './words';

/** Up to 2³⁰ values. */
const largestPower = 30;

/** Parameters and arithmetic of three encoders, counted from these settings. */
export function Costs() {
  const say = useSay();
  const { cost, cards } = say;
  const bases = useNumerals((state) => state.bases);
  const range = useNumerals((state) => state.range);
  const d = useLab((lab) => lab.spec.network.numberDimension);
  const [power, setPower] = useState<number>();
  const exponent = power ?? Math.log2(range);
  const count = 2 ** exponent;
  const numerals = numeralsFor(count, bases);
  const stages = attentionStages(count, bases);
  const plain = numeralCost(count, bases, d);
  const attention = attentionCost(count, bases, d);

  const digitRows = numerals.map(({ base, width }) => ({
    label: `${say.controls.base(base)}: ${base} × ${width}`,
    value: base * width,
    concept: conceptOf(base),
  }));
  const inside = numerals.map(({ base, width }) => `${base}·${width}`).join(' + ');
  const parameters = {
    id: (of: Cost): Explanation => ({
      title: cards.parameters(cost.id),
      rows: [
        { label: cost.values, value: count },
        { label: cards.width, value: d },
      ],
      expression: `${formatCount(count)} × ${d}`,
      result: of.parameters,
    }),
    sum: (of: Cost): Explanation => ({
      title: cards.parameters(cost.sum),
      rows: [...digitRows, { label: cards.width, value: d }],
      expression: `${d} × (${inside})`,
      result: of.parameters,
    }),
    attention: (of: Cost): Explanation => ({
      title: cards.parameters(cost.attention),
      rows: [
        { label: cost.sum, value: plain.parameters },
        { label: cards.matrices, value: 3 * stages.length },
      ],
      expression: `${formatCount(plain.parameters)} + ${3 * stages.length} × ${d}²`,
      result: of.parameters,
    }),
  };
  const lookups = (of: Cost): Explanation => ({
    title: cards.lookups,
    rows: numerals.map(({ base, width }) => ({
      label: cards.digitsOf(base),
      value: width,
      concept: conceptOf(base),
    })),
    expression: numerals.map(({ width }) => width).join(' + '),
    result: of.lookups,
  });
  const multiplications = (of: Cost): Explanation => ({
    title: cards.operations(cost.attention),
    rows: stages.map((n) => ({ label: cost.stage(n), value: 3 * n * d * d + 2 * n * n * d })),
    expression: stages.map((n) => `3·${n}·${d}² + 2·${n}²·${d}`).join(' + '),
    result: of.multiplications,
  });
  const additions = (of: Cost, name: string): Explanation => ({
    title: cards.additions(name),
    rows: [
      ...numerals.map(({ base, width }) => ({
        label: cards.digitsOf(base),
        value: width,
        concept: conceptOf(base),
      })),
      { label: cards.width, value: d },
      ...(of.multiplications ? [{ label: cost.multiplications, value: of.multiplications }] : []),
    ],
    expression: `${d} × (${numerals.map(({ width }) => width).join(' + ')})${of.multiplications ? ` + ${formatCount(of.multiplications)}` : ''}`,
    result: of.additions,
  });
  const lines = [
    { key: 'id', name: cost.id, of: idCost(count, d) },
    { key: 'sum', name: cost.sum, of: plain },
    { key: 'attention', name: cost.attention, of: attention },
  ] as const;

  return (
    <div className="numerals-costs">
      <p>{cost.explain}</p>
      <div className="numerals-costs-range">
        <Slider
          label={cost.values}
          value={exponent}
          min={2}
          max={largestPower}
          onInput={setPower}
          format={(at) => formatCount(2 ** at)}
        />
      </div>
      <TableScroll name={cost.method}>
        <table>
          <thead>
            <tr>
              <th scope="col">{cost.method}</th>
              <th scope="col">{cost.parameters}</th>
              <th scope="col">{cost.lookups}</th>
              <th scope="col">{cost.multiplications}</th>
              <th scope="col">{cost.additions}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, name, of }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>
                  <Explained explain={() => parameters[key](of)}>{formatCount(of.parameters)}</Explained>
                </td>
                <td>
                  {key === 'id' ? (
                    1
                  ) : (
                    <Explained explain={() => lookups(of)}>{formatCount(of.lookups)}</Explained>
                  )}
                </td>
                <td>
                  {of.multiplications ? (
                    <Explained explain={() => multiplications(of)}>
                      {formatCount(of.multiplications)}
                    </Explained>
                  ) : (
                    0
                  )}
                </td>
                <td>
                  {of.additions ? (
                    <Explained explain={() => additions(of, name)}>{formatCount(of.additions)}</Explained>
                  ) : (
                    0
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="numerals-quiet">
        {cost.ratio(formatNumber(attention.multiplications / plain.additions, 2))}. {cost.note}
      </p>
    </div>
  );
}
