import { frame as frameEn } from '../../content/en/frame';
import { sources as en } from '../../content/en/sources';
import { frame as frameZh } from '../../content/zh/frame';
import { sources as zh } from '../../content/zh/sources';
import { useWords } from '../../state/visitor/session';
import { type Claim, ClaimLabel } from '../../ui/ClaimLabel';
import { formatFixed } from '../../ui/formatNumber';
import { Page } from '../../ui/Page';
import { Section } from '../../ui/PanelFrame';
import { colliding, differing, twins, worked } from './errata';
import './sources.css';

export function SourcesPage() {
  const say = useWords({ en, zh });
  const { claims } = useWords({ en: frameEn, zh: frameZh });
  const { papers, simpler, errata } = say;
  const near = differing(31, 32);
  const next = differing(50, 51);
  const label = (claim: Claim, where: string) => (
    <ClaimLabel kind={claim}>{[claims[claim], where].filter(Boolean).join(' · ')}</ClaimLabel>
  );
  const changes = (pairs: typeof near) => pairs.map(({ changed }) => changed);
  return (
    <Page title={say.title} keySentence={say.key}>
      <div className="sources">
        <Section title={papers.title}>
          <p>{papers.note}</p>
          <dl>
            {papers.list.map((paper) => (
              <div key={paper.name}>
                <dt lang="en">{paper.name}</dt>
                {paper.claims.map(({ claim, where, text }) => (
                  <dd key={text}>
                    {text} {label(claim, where)}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </Section>
        <Section title={simpler.title}>
          <dl>
            {simpler.list.map(({ what, claim, where, text }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>
                  {text} {label(claim, where)}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section title={errata.title}>
          <p>{errata.note}</p>
          <div className="panel-title">
            <h3>{errata.sums.title}</h3>
            {label('illustration', errata.computed)}
          </div>
          <p>{errata.sums.text}</p>
          <table>
            <thead>
              <tr>
                {errata.sums.columns.map((column, at) =>
                  at === 0 ? (
                    <td key={column} />
                  ) : (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {worked.map(({ part, digits, sum, printed }) => (
                <tr key={part}>
                  <th scope="row">{errata.sums.parts[part]}</th>
                  <td>{digits}</td>
                  <td>
                    <s>{list(printed)}</s>
                  </td>
                  <td>{list([...sum])}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="panel-title">
            <h3>{errata.digits.title}</h3>
            {label('illustration', errata.computed)}
          </div>
          <p>{errata.digits.text(changes(next))}</p>
          <Digits pairs={next} words={errata} />
          <div className="panel-title">
            <h3>{errata.twins.title}</h3>
            {label('illustration', errata.computed)}
          </div>
          <p>{errata.twins.text(twins.always.join(', '), twins.even.join(', '))}</p>
          <p>{errata.twins.count(colliding[0], colliding[1])}</p>
          <div className="panel-title">
            <h3>{errata.near.title}</h3>
            {label('illustration', errata.computed)}
          </div>
          <p>{errata.near.text(changes(near))}</p>
          <Digits pairs={near} words={errata} />
          <p>
            <a href="#/numerals?value=51&compare=23&kind=shared">{errata.see}</a>
          </p>
        </Section>
      </div>
    </Page>
  );
}

function Digits({
  pairs,
  words,
}: {
  readonly pairs: ReturnType<typeof differing>;
  readonly words: typeof en.errata;
}) {
  const [base, one, other, changed] = words.columns;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{base}</th>
          <th scope="col" colSpan={2}>
            {one === other ? one : `${one}, ${other}`}
          </th>
          <th scope="col">{changed}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={pair.base}>
            <th scope="row">{pair.base}</th>
            <td>{pair.a}</td>
            <td>{pair.b}</td>
            <td>{words.changed(pair.changed, pair.of)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const list = (values: readonly number[]) => `[${values.map((x) => formatFixed(x)).join(', ')}]`;
