import { useId, useState } from 'react';
import { Button, IconButton } from './Button';
import { ClaimLabel } from './ClaimLabel';
import type { Explanation } from './explanation';
import { type Expression, lostByRounding, placesOf, written } from './expression';
import { formatNumber, formatSigned } from './formatNumber';
import { CloseIcon } from './Icons';
import './NumberCard.css';

export type CardWords = {
  readonly exact: string;
  readonly close: string;
  readonly copy: string;
  readonly copied: string;
  /** What stands in a sum for what rounding lost of it. */
  readonly rounding: (lost: string) => string;
};

const inFull = (value: number) => String(value).replaceAll('-', '−');

function inWords(
  expression: Expression,
  result: number | string,
  show: (value: number) => string,
  words: CardWords,
): string {
  const lost = typeof result === 'number' ? lostByRounding(expression, result, show) : undefined;
  const text = written(expression, show);
  return lost === undefined ? text : `${text} ${words.rounding(formatSigned(lost, placesOf(String(lost))))}`;
}

/** From here on operands stand closer together. */
const many = 8;

/** What stands on a card: operands, the expression, the result. */
export function NumberCard({
  explanation,
  words,
  pinned = false,
  onClose,
}: {
  readonly explanation: Explanation;
  readonly words: CardWords;
  readonly pinned?: boolean;
  readonly onClose?: () => void;
}) {
  const { title, rows, expression, result, concept, note, claim } = explanation;
  const id = useId();
  const [exact, setExact] = useState(false);
  const [copied, setCopied] = useState<string>();
  const number = exact ? inFull : formatNumber;
  const show = (value: number | string) => (typeof value === 'string' ? value : number(value));
  const operation = typeof expression === 'object' ? inWords(expression, result, number, words) : expression;
  const rounded = [result, ...rows.map(({ value }) => value)].some(
    (value) => typeof value === 'number' && Number(formatNumber(value).replaceAll('−', '-')) !== value,
  );
  /** All digits, with the minus that spreadsheets and languages read. Where copying is blocked, they are shown to be copied. */
  const copy = (digits: string) => {
    const written = navigator.clipboard?.writeText(digits) ?? Promise.reject();
    written.then(
      () => setCopied(digits),
      () => setExact(true),
    );
  };
  const colour = (name?: string) => ({ color: name && `var(${name})` });
  return (
    <div className="number-card" role="dialog" aria-labelledby={id}>
      <div className="number-card-head">
        <h3 id={id}>{title}</h3>
        {pinned && onClose && <IconButton small label={words.close} icon={<CloseIcon />} onPress={onClose} />}
      </div>
      {rows.length > 0 && (
        <dl className={rows.length > many ? 'number-card-many' : undefined}>
          {rows.map(({ label, value, concept, onSelect }, index) => (
            // Operands have no identity but their place.
            <div key={index} style={colour(concept)}>
              <dt>
                {onSelect ? (
                  <button type="button" className="number-card-link" onClick={onSelect}>
                    {label}
                  </button>
                ) : (
                  label
                )}
              </dt>
              <dd>{show(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {expression && <p className="number-card-expression">{operation}</p>}
      <p className="number-card-result">
        <span aria-hidden="true">=</span> <strong style={colour(concept)}>{show(result)}</strong>
      </p>
      {note && <p className="number-card-note">{note}</p>}
      {(claim || rounded || typeof result === 'number') && (
        <div className="number-card-foot">
          {claim && <ClaimLabel kind={claim.kind}>{claim.text}</ClaimLabel>}
          {rounded && (
            <Button small pressed={exact} onPress={() => setExact(!exact)}>
              {words.exact}
            </Button>
          )}
          {typeof result === 'number' && (
            <Button small onPress={() => copy(String(result))}>
              {copied === String(result) ? words.copied : words.copy}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
