import { scaleLog } from 'd3';
import { Axis } from '../../../charts/Axis';
import { Bars } from '../../../charts/Bars';
import { TableScroll } from '../../../charts/DataTable';
import { Frame } from '../../../charts/Frame';
import { numeralsFor, rowCount } from '../../../math/numerals';
import type { Explanation } from '../../../ui/explanation';
import { formatCount, formatNumber } from '../../../ui/formatNumber';
import { Explained, useNumberCards } from '../../../ui/NumberCards';
import { conceptOf } from '../../../ui/numeralNotation';
import { Figure } from '../../../ui/PanelFrame';
import { Slider } from '../../../ui/Slider';
import { Experiment } from './Experiment';
import { set, settings, useExperiments } from './store';
import { nameOf, useSay, useShared } from './words';

const dimension = 16;
const encodings = [
  { kind: 'id', bases: [] },
  { kind: 'positional', bases: [2] },
  { kind: 'positional', bases: [2, 3] },
  { kind: 'positional', bases: [2, 3, 10] },
] as const;

const superscript = (x: number) => String(x).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]);

/** Rows and parameters of a table of ids against tables of digits, from 64 values to a billion. */
export function Meter() {
  const all = useSay();
  const say = all.meter;
  const { claims } = useShared();
  const card = useNumberCards();
  const power = useExperiments((state) => state.power);
  const count = 2 ** power;
  const lines = encodings.map((encoding) => {
    const name = nameOf(all, encoding);
    const rows = rowCount(encoding, count);
    const numerals = encoding.kind === 'id' ? [] : numeralsFor(count, encoding.bases);
    const explain = (): Explanation => ({
      title: say.card(name),
      rows: numerals.length
        ? numerals.map(({ base, width }) => ({
            label: say.base(base),
            value: `${base} × ${width} = ${base * width}`,
            concept: conceptOf(base),
          }))
        : [{ label: say.values, value: formatCount(count) }],
      expression: numerals.length
        ? numerals.map(({ base, width }) => `${base}·${width}`).join(' + ')
        : `2${superscript(power)}`,
      result: formatCount(rows),
    });
    const explainParameters = (): Explanation => ({
      title: say.cardParameters(name),
      rows: [
        { label: say.count, value: formatCount(rows) },
        { label: say.width, value: dimension },
      ],
      expression: `${formatCount(rows)} × ${dimension}`,
      result: formatCount(rows * dimension),
    });
    const color = encoding.kind === 'id' ? 'var(--negative)' : 'var(--positive)';
    return { name, rows, explain, explainParameters, color };
  });
  const [ids, , mixed] = lines;

  return (
    <Experiment
      words={say}
      answer={0}
      claim="illustration"
      controls={
        <div className="numerals-experiment-wide">
          <Slider
            label={say.values}
            value={power}
            {...settings.power.control}
            onInput={(power) => set({ power })}
            format={(at) => `2${superscript(at)} = ${formatCount(2 ** at)}`}
          />
        </div>
      }
    >
      <Figure
        title={say.rows}
        claim={claims.illustration}
        aside={
          <span>
            {say.times} <strong>{say.timesOf(formatNumber(ids.rows / mixed.rows, 2))}</strong>
          </span>
        }
      >
        <Frame name={say.rows} height={200} margin={{ top: 4, right: 76, bottom: 24, left: 0 }} interactive>
          {(box) => {
            const x = scaleLog([1, 2 ** settings.power.control.max], [0, box.width]);
            const ticks = [0, 2, 4, 6, 8].map((exponent) => ({
              value: 10 ** exponent,
              label: exponent ? `10${superscript(exponent)}` : '1',
            }));
            return (
              <>
                <Axis side="bottom" scale={x} ticks={ticks} box={box} grid />
                {lines.map(({ name }, i) => (
                  <text key={name} x={2} y={i * 44 + 12}>
                    {name}
                  </text>
                ))}
                <Bars
                  direction="right"
                  position={(i) => i * 44 + 18}
                  thickness={18}
                  length={(rows) => x(Math.max(rows, 1))}
                  bars={lines.map(({ name, rows, color, explain }) => ({
                    key: name,
                    value: rows,
                    color,
                    label: rows < 1e6 ? formatCount(rows) : `${formatNumber(rows / 1e6, 3)} M`,
                    props: { ...(card(explain) as object), 'aria-label': `${name}: ${formatCount(rows)}` },
                  }))}
                />
              </>
            );
          }}
        </Frame>
        <TableScroll name={say.parameters(dimension)}>
          <table>
            <caption>{say.parameters(dimension)}</caption>
            <thead>
              <tr>
                <th scope="col">{all.errors.encoder}</th>
                <th scope="col">{say.count}</th>
                <th scope="col">{say.parameterCount}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ name, rows, explain, explainParameters }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>
                    <Explained explain={explain}>{formatCount(rows)}</Explained>
                  </td>
                  <td>
                    <Explained explain={explainParameters}>{formatCount(rows * dimension)}</Explained>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </Figure>
    </Experiment>
  );
}
