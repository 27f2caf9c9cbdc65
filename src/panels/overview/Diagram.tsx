import { useRef } from 'react';
import { categories } from '../../data/behaviour';
import { digits, numeralsFor } from '../../math/numerals';
import { useLab } from '../../state/run/lab';
import { Button } from '../../ui/Button';
import { CategoryIcon } from '../../ui/CategoryIcon';
import { FigureMenu, useFigureTable } from '../../ui/FigureMenu';
import { formatFixed, formatSigned } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { ControlPart } from '../../ui/parts';
import { Block } from './Block';
import { alphaCard, changeCard, logitCard, partCard, partNames, probabilityCard } from './cards';
import { BlockTable } from './Explanations';
import { Links } from './Flow';
import { type Experiment, experiments } from './links';
import type { Reading } from './reading';
import { change, memoriesOf, turnOf, useOverview } from './store';
import { rangeOf, Vector } from './Vector';
import { type PanelWords, since } from './words';

const apart: readonly Experiment[] = ['similarity', 'hashid', 'interaction', 'tasks'];

/** The paper's single-task model as it answers now. */
export function Diagram({ reading, words }: { readonly reading: Reading; readonly words: PanelWords }) {
  const ref = useRef<HTMLDivElement>(null);
  const card = useNumberCards();
  const table = useFigureTable(() => <BlockTable reading={reading} words={words} />);
  const { network, now, before, inputs } = reading;
  const touched = useOverview((state) => state.touched);
  const earlier = useOverview((state) => state.before);
  // Training changes the figure many times a second: it is not read out then.
  const busy = useLab((lab) => lab.status === 'running');
  const memories = memoriesOf(inputs);
  const turn = turnOf(inputs.user);
  const shared = { reading, words };
  const range = rangeOf(...now.behaviours, now.target);
  const written = numeralsFor(network.numberCount, network.number.bases).map((numeral) => ({
    base: numeral.base,
    text: digits(inputs.number, numeral).reverse().join(''),
  }));
  return (
    <ControlPart name="diagram" title={words.diagram} spoken className="overview-part">
      <div ref={ref} className="overview-diagram" data-figure>
        <FigureMenu name={words.diagram} table={table.menu} />
        <Links diagram={ref} reading={reading} />
        <Block name="sequence" {...shared}>
          <ul className="overview-memories">
            {memories.map(({ category, hours }, i) => (
              <li key={i}>
                <CategoryIcon name={categories[category]} size={13} />
                <span>{words.categoryName(category)}</span>
                <small>{words.gap(hours)}</small>
              </li>
            ))}
          </ul>
        </Block>
        <Block name="ad" {...shared}>
          <p className="overview-ad">
            <CategoryIcon name={categories[inputs.target]} size={22} />
            <b>{words.categoryName(inputs.target)}</b>
          </p>
        </Block>
        <Block name="numeric" {...shared}>
          <p className="overview-ad">
            <b>{`x = ${inputs.number}`}</b>
          </p>
        </Block>
        <Block name="encode" {...shared}>
          <div className="overview-rows">
            {now.behaviours.map((vector, i) => (
              <Vector
                key={i}
                name={words.strips.behaviour(words.categoryName(memories[i].category))}
                values={vector}
                range={range}
                height={11}
              />
            ))}
          </div>
        </Block>
        <Block name="target" {...shared}>
          <Vector name={words.strips.target} values={now.target} range={range} height={20} />
          <small>t̃ = t + p(0)</small>
        </Block>
        <Block name="number" {...shared}>
          <Vector name={words.strips.number} values={now.number} range={rangeOf(now.number)} height={20} />
          <small className="overview-digits">
            {written.map(({ base, text }) => (
              <span key={base}>
                <span>{text}</span>
                <sub>{base}</sub>
              </span>
            ))}
          </small>
        </Block>
        <Block name="attention" {...shared}>
          <ul className="overview-rows overview-alphas">
            {now.weights.map((alpha, i) => (
              <li key={i}>
                <CategoryIcon name={categories[memories[i].category]} size={11} />
                <span className="overview-alpha">
                  <span style={{ width: `${100 * alpha}%` }} />
                </span>
                <span className="explained" {...card(() => alphaCard(reading, i, words))}>
                  {formatFixed(alpha)}
                </span>
              </li>
            ))}
          </ul>
        </Block>
        <Block name="interest" {...shared}>
          <Vector name={words.strips.pooled} values={now.pooled} range={rangeOf(now.pooled)} height={20} />
          <small>Σ α b̃</small>
          <Vector
            name={words.strips.interest}
            values={now.interest}
            range={rangeOf(now.interest)}
            height={20}
          />
          <small>u = Σ α b̃ ⊙ t̃</small>
        </Block>
        <Block name="tower" {...shared}>
          <Vector name={words.strips.input} values={now.input} range={rangeOf(now.input)} height={18} />
          <small>[u, t̃, x]</small>
          <Vector name={words.strips.hidden} values={now.hidden} range={rangeOf(now.hidden)} height={18} />
          <small>{words.strips.hidden}</small>
          <p className="overview-sum">
            {partNames.map((part) => (
              <span key={part}>
                <small>{words.parts[part]}</small>
                <span className="explained" {...card(() => partCard(reading, part, words))}>
                  {formatSigned(reading.parts[part])}
                </span>
              </span>
            ))}
            <span>
              <small>{words.cards.logit}</small>
              <b className="explained" {...card(() => logitCard(reading, words))}>
                {formatFixed(now.logit)}
              </b>
            </span>
          </p>
        </Block>
        <Block name="pctr" {...shared}>
          <p className="overview-pctr">
            <b className="explained" {...card(() => probabilityCard(reading, words))}>
              {formatFixed(now.probability, 3)}
            </b>
            {touched ? (
              <span className="overview-change" aria-live={busy ? 'off' : 'polite'}>
                <span className="explained" {...card(() => changeCard(reading, words))}>
                  {formatSigned(now.probability - before.probability, 3)}
                </span>{' '}
                <small>{since(touched, earlier, words)}</small>
              </span>
            ) : (
              <Button small onPress={() => change('now', { now: turn })}>
                {words.turn(words.gap(turn))}
              </Button>
            )}
          </p>
        </Block>
        <p className="overview-legend">{words.legend}</p>
        {apart.map((name) => (
          <section
            key={name}
            className="overview-block overview-apart"
            data-block={name}
            style={{ gridArea: name }}
            aria-label={words.apart[name].name}
          >
            <small>{words.experiment}</small>
            <a href={experiments[name]} aria-label={words.open(words.apart[name].name)}>
              {words.apart[name].name} <span aria-hidden="true">›</span>
            </a>
          </section>
        ))}
        {table.element}
      </div>
    </ControlPart>
  );
}
