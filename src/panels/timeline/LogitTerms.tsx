import { scaleLinear } from 'd3';
import { DataTable } from '../../charts/DataTable';
import { useSize } from '../../charts/useSize';
import { terms } from '../../math/attention';
import { useTableWords } from '../../state/files/tableWords';
import { formatFixed, formatSigned } from '../../ui/formatNumber';
import { Explained } from '../../ui/NumberCards';
import { Figure } from '../../ui/PanelFrame';
import { alphaCard, behaviourName, logitCard, termCard, termConcepts, termFormulas } from './cards';
import { type Reading, standing } from './reading';
import { point, useTimeline } from './store';
import type { PanelWords } from './words';
import './LogitTerms.css';

type Props = { readonly reading: Reading; readonly focus: number; readonly words: PanelWords };

/** Where one attention weight comes from: four signed products, their sum, and its share among all. */
export function LogitTerms({ reading, focus, words }: Props) {
  const { forward, memories, model } = reading;
  const { category, hours } = memories[focus];
  const { network } = model;
  const of = forward.logitTerms[focus];
  // One scale for all behaviours, so that another choice can be compared.
  const extent = Math.max(
    1,
    ...forward.logitTerms.flatMap((one) => terms.map((term) => Math.abs(one[term]))),
  );
  const alpha = forward.weights[focus];
  const heads = useTableWords();
  return (
    <Figure
      table={() => (
        <DataTable
          caption={words.terms.label}
          columns={[heads.term, heads.meaning, heads.value]}
          rows={[
            ...terms.map((term) => [termFormulas[term], words.terms.names[term], of[term]]),
            [words.terms.sum, '÷ √d, Σ', forward.logits[focus]],
            ['α', 'softmax', alpha],
          ]}
          format={(value) => formatSigned(value, 3)}
        />
      )}
      part="terms"
      className="timeline-terms"
      title={words.terms.title(words.categoryName(category), words.gap(hours))}
      aside={
        <Explained explain={() => alphaCard(reading, focus, words)} color="var(--attention)">
          {`α = ${formatFixed(alpha)}`}
        </Explained>
      }
    >
      <ul aria-label={words.terms.label}>
        {terms.map((term) => {
          const none = of[term] === 0;
          const [left, right] = termConcepts[term];
          const [first, , second] = termFormulas[term];
          return (
            <li key={term}>
              <span className="timeline-term-name">
                <b style={{ color: `var(${left})` }}>{first}</b>·
                <b style={{ color: `var(${right})` }}>{second}</b>
                <small>{words.terms.names[term]}</small>
              </span>
              {none ? (
                <small className="timeline-term-none">
                  {network.time === 'concat' ? words.terms.zero : words.terms.zeroTime}
                </small>
              ) : (
                <SignedBar value={of[term]} extent={extent} colors={[`var(${left})`, `var(${right})`]} />
              )}
              <Explained explain={() => termCard(reading, focus, term, words)}>
                {formatSigned(of[term])}
              </Explained>
            </li>
          );
        })}
        <li className="timeline-term-sum">
          <span className="timeline-term-name">
            <b>{words.terms.sum}</b>
            <small>÷ √d, Σ</small>
          </span>
          <SignedBar
            value={forward.logits[focus]}
            extent={extent}
            colors={['var(--attention)', 'var(--attention)']}
          />
          <Explained explain={() => logitCard(reading, focus, words)}>
            {formatSigned(forward.logits[focus])}
          </Explained>
        </li>
      </ul>
      {network.attention === 'off' ? (
        <p className="timeline-note-text">{words.terms.off}</p>
      ) : (
        <Shares reading={reading} focus={focus} words={words} />
      )}
    </Figure>
  );
}

/** A bar to either side of the middle; its two stripes are the two sides of a product. */
function SignedBar({
  value,
  extent,
  colors,
}: {
  readonly value: number;
  readonly extent: number;
  readonly colors: readonly [string, string];
}) {
  const length = scaleLinear([-extent, extent], [0, 100]);
  const x = Math.min(50, length(value));
  const width = Math.max(Math.abs(length(value) - 50), 0.4);
  return (
    <svg className="timeline-signed" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect x={x} width={width} y="0" height="5" fill={colors[0]} />
      <rect x={x} width={width} y="5" height="5" fill={colors[1]} />
      <path d="M50 -2V12" />
    </svg>
  );
}

/** Softmax: the weights of all behaviours side by side fill the whole. */
function Shares({ reading, focus, words }: Props) {
  const [ref, size] = useSize<HTMLDivElement>();
  const pointed = useTimeline((state) => state.pointed.behaviour);
  const { forward, memories } = reading;
  const width = size?.width ?? 0;
  let from = 0;
  const shares = forward.weights.map((alpha, i) => {
    const share = { i, alpha, x: from * width, id: memories[i].id };
    from += alpha;
    return share;
  });
  return (
    <div ref={ref} className="timeline-shares">
      <svg
        width={width}
        height={16}
        viewBox={`0 0 ${width} 16`}
        role="img"
        aria-label={`${words.terms.softmax}: ${shares
          .map(({ i, alpha }) => `${behaviourName(reading, i, words)} ${formatFixed(alpha)}`)
          .join(', ')}`}
      >
        {standing(reading).map((i) => {
          const { x, alpha, id } = shares[i];
          return (
            <rect
              key={id}
              className={
                i === focus ? 'timeline-share-chosen' : id === pointed ? 'timeline-share-pointed' : ''
              }
              x={x}
              width={Math.max(alpha * width - 1, 0.5)}
              height={16}
              onPointerEnter={() => point({ behaviour: id })}
              onPointerLeave={() => point({})}
            />
          );
        })}
      </svg>
      <small>{words.terms.over(formatFixed(forward.weights[focus]), memories.length)}</small>
    </div>
  );
}
