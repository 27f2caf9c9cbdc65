import { memo, type ReactNode } from 'react';
import { Formula, Name, Num, Op, Words } from '../../ui/Formula';
import { formatFixed, formatSigned } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { alphaCard, logitCard, partNames, probabilityCard } from './cards';
import { formulas } from './Formulas';
import type { Reading } from './reading';
import { memoriesOf } from './store';
import type { PanelWords } from './words';

/** The chain of formulas, each ending in a number of the behaviour this ad looks hardest at. */
export const HowItWorks = memo(function HowItWorks({
  reading,
  words,
}: {
  readonly reading: Reading;
  readonly words: PanelWords;
}) {
  const card = useNumberCards();
  const { now, parts, inputs } = reading;
  const { how } = words;
  const i = strongest(reading);
  const name = words.categoryName(memoriesOf(inputs)[i].category);
  const first = (value: number, note = how.first) => (
    <>
      <Words>{`,\u2003${note}: `}</Words>
      <Num>{formatFixed(value)}</Num>
    </>
  );
  const line = (key: string, text: string, formula: ReactNode, after?: ReactNode) => (
    <li key={key} className={`overview-how-${key}`}>
      <p>
        <span>{text}</span> {after}
      </p>
      <Formula block>{formula}</Formula>
    </li>
  );
  return (
    <ol className="overview-how">
      {line(
        'encode',
        `${how.encode} (${name})`,
        <>
          {formulas.encode}
          <Op>:</Op>
          <Num concept="--semantic">{formatFixed(now.b[i][0])}</Num>
          <Op>+</Op>
          <Num concept="--temporal">{`(${formatFixed(now.p[i][0])})`}</Num>
          <Op>=</Op>
          <Num>{formatFixed(now.behaviours[i][0])}</Num>
          <Words>{`\u2003(${how.first})`}</Words>
        </>,
      )}
      {line(
        'attention',
        how.attention,
        formulas.attention,
        <span className="explained" {...card(() => alphaCard(reading, i, words))}>
          {`${name}: α = ${formatFixed(now.weights[i])}`}
        </span>,
      )}
      {line(
        'interest',
        how.interest,
        <>
          {formulas.interest}
          <Words>{`,\u2003${how.first}: `}</Words>
          <Num>{formatFixed(now.pooled[0])}</Num>
          <Op>×</Op>
          <Num concept="--target">{`(${formatFixed(now.target[0])})`}</Num>
          <Op>=</Op>
          <Num concept="--attention">{formatFixed(now.interest[0])}</Num>
        </>,
      )}
      {line(
        'number',
        `${how.number} x = ${inputs.number}.`,
        <>
          {formulas.number}
          {now.number.length > 0 && first(now.number[0], how.firstOfNumber)}
        </>,
      )}
      {line(
        'tower',
        how.tower,
        <>
          {formulas.tower}
          <Op>=</Op>
          {partNames.map((part, at) => (
            <Num key={part}>{(at ? formatSigned(parts[part]) : formatFixed(parts[part])).concat(' ')}</Num>
          ))}
          <Op>=</Op>
          <Num>{formatFixed(now.logit)}</Num>
        </>,
        <span className="explained" {...card(() => logitCard(reading, words))}>
          {`${words.cards.logit} ${formatFixed(now.logit)}`}
        </span>,
      )}
      {line(
        'pctr',
        how.pctr,
        <>
          {formulas.pctr}
          <Op>=</Op>
          <Name concept="--target">{formatFixed(now.probability, 3)}</Name>
        </>,
        <span className="explained" {...card(() => probabilityCard(reading, words))}>
          {`pCTR ${formatFixed(now.probability, 3)}`}
        </span>,
      )}
    </ol>
  );
});

/** The behaviour with the largest weight. */
export function strongest({ now }: Reading): number {
  return now.weights.indexOf(Math.max(...now.weights));
}
