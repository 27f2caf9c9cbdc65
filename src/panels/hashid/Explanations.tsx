import { DataTable } from '../../charts/DataTable';
import { newAd } from '../../data/creatives';
import { hashidResults } from '../../data/hashidResults';
import { adKeys, adLayout, adLogits, adParameters, adVector } from '../../math/adKeys';
import { Formula, Name, Op, Row, Sub, Sum } from '../../ui/Formula';
import { formatFixed, formatNumber } from '../../ui/formatNumber';
import { Standing as StandingTable } from '../lab/Standing';
import { Tries as LabTries } from '../lab/Tries';
import { useArms, useNewLook } from './live';
import { experiment, type Preset, presets, setSetting } from './store';
import { armColor, useSay } from './words';
import { catalogueOf } from './world';

/** The formula, filled with the new ad's numbers for the first user. */
export function How() {
  const { how } = useSay();
  const { arms } = useArms();
  const look = useNewLook();
  const { spec, weights } = arms.hash;
  const of = catalogueOf(spec);
  const rows = of.rows(look, newAd);
  const vector = adVector(of.network, weights, rows);
  const { blocks } = adLayout(of.network);
  const user = weights.subarray(blocks.users.offset, blocks.users.offset + blocks.users.columns);
  const signed = (value: number) => (value < 0 ? `(${formatFixed(value)})` : formatFixed(value));
  const products = Array.from(user.subarray(1), (p, k) => `${signed(vector[k + 1])} × ${signed(p)}`);
  const bias = formatFixed(weights[blocks.bias.offset]);
  const worked = `${bias} + ${signed(vector[0])} + ${signed(user[0])} + [${products.join(' + ')}] =`;
  return (
    <>
      <p>{how.text}</p>
      <Formula block label={how.formula}>
        <Name>z</Name>
        <Op>=</Op>
        <Name>b</Name>
        <Op>+</Op>
        <Sub base={<Name>a</Name>} sub={<Name>ad</Name>} />
        <Op>+</Op>
        <Sub base={<Name>c</Name>} sub={<Name>u</Name>} />
        <Op>+</Op>
        <Row>
          <Op>⟨</Op>
          <Sum from={<Name>r</Name>} />
          <Sub base={<Name bold>E</Name>} sub={<Name>r</Name>} />
          <Op>,</Op>
          <Sub base={<Name bold>p</Name>} sub={<Name>u</Name>} />
          <Op>⟩</Op>
        </Row>
      </Formula>
      <p>{how.now(of.number(look, newAd), rows.join(', '))}</p>
      <p className="hashid-worked">
        <span>{worked}</span> <b>{formatFixed(adLogits(of.network, weights, rows)[0])}</b>
      </p>
      <p>{how.keys}</p>
      <p>{how.world}</p>
      <p>{how.training}</p>
    </>
  );
}

const show = (name: Preset) => () => {
  setSetting(presets[name]);
  experiment.play();
};

/** Predict, then watch it happen on the stage. */
export function Tries() {
  const { tries } = useSay();
  const words = (name: 'shuffle' | 'traffic' | 'bits') => ({
    ...tries[name],
    answer: tries[name].answer(figure),
  });
  return (
    <LabTries
      tries={{
        shuffle: { right: 1, show: show('shuffle') },
        traffic: { right: 1, show: show('traffic') },
        bits: { right: 1, show: show('bits') },
      }}
      words={{ shuffle: words('shuffle'), traffic: words('traffic'), bits: words('bits') }}
      verdict={tries}
    />
  );
}

/** How the present run stands. */
export function Standing() {
  const say = useSay();
  const { arms } = useArms();
  const [head, parameters, cold, warm, variation] = say.standing.columns;
  return (
    <StandingTable
      caption={say.standing.caption}
      head={head}
      rows={adKeys.map((key) => ({ key, name: say.arms[key], color: armColor(key), of: arms[key] }))}
      columns={[
        {
          title: parameters,
          format: (count) => formatNumber(count),
          value: ({ spec }) => adParameters(catalogueOf(spec), spec.dimension),
        },
        ...(
          [
            [cold, 'cold'],
            [warm, 'warm'],
          ] as const
        ).map(([title, which]) => ({
          title,
          format: (auc: number) => formatFixed(auc, 3),
          value: ({ metrics }: typeof arms.hash) => metrics.at(-1)?.[which],
        })),
        {
          title: variation,
          format: (share) => `${formatFixed(100 * share, 1)} %`,
          value: ({ metrics }) => metrics.at(-1)?.variation,
        },
      ]}
    />
  );
}

/** A number of the table over three seeds. */
function figure(row: string, column: 'cold' | 'warm' | 'variation'): string {
  const value = hashidResults.find(({ name }) => name === row)?.[column] ?? Number.NaN;
  return column === 'variation' ? `${formatFixed(100 * value, 0)} %` : formatFixed(value, 2);
}

/** What the slow tests measured over three seeds. */
export function Results() {
  const { results: say } = useSay();
  return (
    <>
      <DataTable
        caption={say.caption}
        columns={say.columns}
        rows={hashidResults.map(({ name, cold, warm, variation }) => [
          say.rows[name],
          formatFixed(cold, 2),
          formatFixed(warm, 2),
          `${formatFixed(100 * variation, 1)} %`,
        ])}
      />
      <p>{say.note}</p>
    </>
  );
}

export function Limits() {
  const { limits } = useSay();
  return (
    <ul>
      {limits.list(figure).map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
