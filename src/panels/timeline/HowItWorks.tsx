import { memo, type ReactNode } from 'react';
import { ClaimLabel } from '../../ui/ClaimLabel';
import { Formula, Fraction, Name, Num, Op, Over, Root, Row, Sub, Sum, Sup, Words } from '../../ui/Formula';
import { formatFixed, formatNumber } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { Prose } from '../../ui/Prose';
import { FromPaper } from '../claims';
import { alphaCard, behaviourName, logitCard } from './cards';
import type { Reading } from './reading';
import type { PanelWords } from './words';

const behaviour = <Over base={<Name>b</Name>} accent="~" />;
const targetTilde = <Over base={<Name concept="--target">t</Name>} accent="~" concept="--target" />;
const ofI = (base: ReactNode, concept?: '--attention' | '--semantic' | '--temporal') => (
  <Sub base={base} sub={<Name>i</Name>} concept={concept} />
);

/** The module in four formulas, the last two filled with the numbers of the chosen behaviour. */
export const HowItWorks = memo(function HowItWorks({
  reading,
  focus,
  words,
}: {
  readonly reading: Reading;
  readonly focus: number;
  readonly words: PanelWords;
}) {
  const card = useNumberCards();
  const { forward, model } = reading;
  const { how } = words;
  const headed = (part: 'encoding' | 'attention' | 'representation') =>
    `${words.switches[part].short} · ${words.switches[part].name}`;
  const total = forward.logits.reduce((sum, logit) => sum + Math.exp(logit), 0);
  return (
    <div className="timeline-how">
      <div>
        <h3>{headed('encoding')}</h3>
        <Formula block>
          {ofI(behaviour)}
          <Op>=</Op>
          {ofI(<Name>b</Name>, '--semantic')}
          <Op>⊕</Op>
          <Name concept="--temporal">p</Name>
          <Op>(</Op>
          <Name concept="--temporal">Δ</Name>
          {ofI(<Name>t</Name>, '--temporal')}
          <Op>)</Op>
          <Words>{',\u2003'}</Words>
          {targetTilde}
          <Op>=</Op>
          <Name concept="--target">t</Name>
          <Op>⊕</Op>
          <Name concept="--temporal">p</Name>
          <Op>(</Op>
          <Num>0</Num>
          <Op>)</Op>
        </Formula>
        <p>
          <Prose>{how.encoding}</Prose>
        </p>
      </div>
      <div>
        <h3>{headed('attention')}</h3>
        <Formula block>
          {ofI(<Name>α</Name>, '--attention')}
          <Op>=</Op>
          <Fraction
            over={
              <Sup
                base={<Name>e</Name>}
                sup={
                  <Row>
                    <Op>⟨</Op>
                    {ofI(behaviour)}
                    <Op>,</Op>
                    {targetTilde}
                    <Op>⟩</Op>
                    <Op>/</Op>
                    <Root>
                      <Name>d</Name>
                    </Root>
                  </Row>
                }
              />
            }
            under={
              <>
                <Sum from={<Name>j</Name>} />
                <Sup base={<Name>e</Name>} sup={<Sub base={<Name>ℓ</Name>} sub={<Name>j</Name>} />} />
              </>
            }
          />
          {model.network.attention !== 'off' && (
            <>
              <Op>=</Op>
              <Fraction
                over={<Sup base={<Name>e</Name>} sup={<Num>{formatFixed(forward.logits[focus])}</Num>} />}
                under={<Num>{formatNumber(total)}</Num>}
              />
              <Op>=</Op>
              <Num concept="--attention">{formatFixed(forward.weights[focus])}</Num>
            </>
          )}
        </Formula>
        <p>
          {how.attention}{' '}
          <span className="explained" {...card(() => alphaCard(reading, focus, words))}>
            {`${behaviourName(reading, focus, words)}: α = ${formatFixed(forward.weights[focus])}`}
          </span>
          {', '}
          <span className="explained" {...card(() => logitCard(reading, focus, words))}>
            {`${words.terms.logit} ${formatFixed(forward.logits[focus])}`}
          </span>
        </p>
      </div>
      <div>
        <h3>{headed('representation')}</h3>
        <Formula block>
          <Name concept="--attention">u</Name>
          <Op>=</Op>
          <Sum from={<Name>i</Name>} />
          <Name concept="--attention">α</Name>
          <Op>(</Op>
          {ofI(behaviour)}
          <Op>,</Op>
          {targetTilde}
          <Op>)</Op>
          <Op>·</Op>
          <Op>(</Op>
          {ofI(behaviour)}
          <Op>⊙</Op>
          {targetTilde}
          <Op>)</Op>
        </Formula>
        <Formula block>
          <Op>=</Op>
          {reading.memories.length > 1 && <Words>… </Words>}
          <Op>+</Op>
          <Num concept="--attention">{formatFixed(forward.weights[focus])}</Num>
          <Op>·</Op>
          <Op>(</Op>
          <Strand values={forward.behaviours[focus]} />
          <Op>⊙</Op>
          <Strand values={forward.target} target />
          <Op>)</Op>
          {reading.memories.length > 1 && <Words> + …</Words>}
          <Op>=</Op>
          <Strand values={forward.interest} />
        </Formula>
        <p>
          <Prose>{how.representation}</Prose> {how.factor}
        </p>
      </div>
      <div>
        <h3>{how.limits}</h3>
        <p>{how.sign}</p>
        <p>{how.concat}</p>
        <p>{how.oneTime}</p>
        <p className="timeline-claims">
          <FromPaper source={how.source} />
          <ClaimLabel kind="measured">{`${words.claims.measured}. ${how.toy}`}</ClaimLabel>
        </p>
      </div>
    </div>
  );
});

/** A vector by its first number; the strips show all. */
function Strand({ values, target = false }: { readonly values: Float64Array; readonly target?: boolean }) {
  return (
    <Row concept={target ? '--target' : undefined}>
      <Op>(</Op>
      {Array.from(values.subarray(0, 1), (value, e) => (
        <Row key={e}>
          <Num>{formatFixed(value)}</Num>
          <Op>,</Op>
        </Row>
      ))}
      <Op>…</Op>
      <Op>)</Op>
    </Row>
  );
}
