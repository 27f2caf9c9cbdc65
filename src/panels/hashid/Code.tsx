import { DataTable } from '../../charts/DataTable';
import { Strip } from '../../charts/Strip';
import { MatrixTable } from '../../charts/tables';
import { newAd } from '../../data/creatives';
import { adVector, writing } from '../../math/adKeys';
import { lineValue, numberOf } from '../../math/hash';
import { codes, numeralsFor } from '../../math/numerals';
import { useTableWords } from '../../state/files/tableWords';
import { arrowKeys } from '../../ui/arrowKeys';
import { formatNumber, formatSigned } from '../../ui/formatNumber';
import { Explained, useNumberCards } from '../../ui/NumberCards';
import { Figure } from '../../ui/PanelFrame';
import { Creative } from './Creative';
import { digitCard, numberCard, symbolCard, vectorCard } from './cards';
import { useArms, useFlip, useSubject } from './live';
import { armColor, useSay } from './words';
import { catalogueOf } from './world';

/** From looks to rows: the symbols that the hash writes, the number, its digits and the rows that they choose. */
export function Code() {
  const say = useSay();
  const card = useNumberCards();
  const { arms } = useArms();
  const { ad, look } = useSubject();
  const { before, flipped } = useFlip();
  const { spec, weights } = arms.hash;
  const of = catalogueOf(spec);
  const written = of.symbols(look, ad);
  const number = of.number(look, ad);
  const numerals = numeralsFor(writing(of).count, spec.bases);
  const rows = codes(number, numerals);
  const vector = adVector(of.network, weights, of.rows(look, ad));
  const { hash } = of;
  const isNew = ad === newAd;
  const rowsBefore = codes(numberOf(before, hash.alphabet), numerals).map(({ row }) => row);
  const moved = isNew ? rows.filter(({ row }) => !rowsBefore.includes(row)) : [];
  return (
    <Figure part="code" title={say.code.title(isNew ? undefined : ad)} table={() => <CodeTable />}>
      <div className="hashid-code">
        <Creative look={look} size={64} name={say.creative(isNew ? undefined : ad)} />
        <div>
          <p className="hashid-step">{say.code.symbols(hash.kind)}</p>
          <div
            className="hashid-symbols"
            role="group"
            aria-label={say.code.symbols(hash.kind)}
            onKeyDown={arrowKeys}
          >
            {written.map((symbol, i) => (
              <span
                key={i}
                className="hashid-symbol"
                data-on={symbol ? '' : undefined}
                data-flipped={(isNew && flipped.includes(i)) || undefined}
                {...card(() =>
                  symbolCard(say.cards, {
                    index: i,
                    symbol,
                    look,
                    line: hash.kind === 'lines' ? hash.lines[i] : undefined,
                    value: hash.kind === 'lines' ? lineValue(hash.lines[i], look) : undefined,
                    kind: hash.kind,
                  }),
                )}
                tabIndex={i === 0 ? 0 : -1}
                aria-label={`${say.cards.symbol(i + 1)}: ${symbol}`}
              >
                {symbol}
              </span>
            ))}
          </div>
          <p className="hashid-step">
            {say.code.number}{' '}
            <Explained explain={() => numberCard(say.cards, written, hash.alphabet)}>
              <b>{formatNumber(number)}</b>
            </Explained>
          </p>
        </div>
      </div>
      <p className="hashid-step">{say.code.digits(spec.bases.join(', '))}</p>
      <div
        className="hashid-symbols"
        role="group"
        aria-label={say.code.digits(spec.bases.join(', '))}
        onKeyDown={arrowKeys}
      >
        {rows.map((code, i) => (
          <span
            key={code.row}
            className={`hashid-digit hashid-base-${code.base}`}
            data-flipped={moved.includes(code) || undefined}
            {...card(() =>
              digitCard(say.cards, { code, number, vector: adVector(of.network, weights, [code.row]) }),
            )}
            tabIndex={i === 0 ? 0 : -1}
            aria-label={`${say.cards.digit(code.base, code.position)}: ${code.digit}, ${say.cards.row} ${code.row}`}
          >
            <b>{code.digit}</b>
            <small>{code.row}</small>
          </span>
        ))}
      </div>
      <div
        className="hashid-sum"
        role="group"
        aria-label={say.code.sum(rows.length, of.network.rows)}
        onKeyDown={arrowKeys}
      >
        <span className="hashid-step">{say.code.sum(rows.length, of.network.rows)}</span>
        <Strip
          values={vector}
          range={Math.max(1.5, ...vector.map(Math.abs))}
          name={say.code.vector}
          width={140}
          height={24}
          cellProps={(k) => ({
            ...card(() =>
              vectorCard(
                say.cards,
                k,
                rows.map((code) => ({ code, value: adVector(of.network, weights, [code.row])[k] })),
                vector[k],
              ),
            ),
            tabIndex: k === 0 ? 0 : -1,
            'aria-label': say.cards.entry(k),
          })}
        />
      </div>
      <p className="hashid-flip" style={{ color: armColor('hash') }} role="status">
        {isNew &&
          flipped.length > 0 &&
          say.code.flipped(flipped.map((i) => i + 1).join(', '), flipped.length, moved.length)}
      </p>
    </Figure>
  );
}

/** The same way in figures: symbols, digits with their rows, and the ad's vector. */
function CodeTable() {
  const say = useSay();
  const heads = useTableWords();
  const { arms } = useArms();
  const { ad, look } = useSubject();
  const { spec, weights } = arms.hash;
  const of = catalogueOf(spec);
  const written = of.symbols(look, ad);
  const number = of.number(look, ad);
  const vector = adVector(of.network, weights, of.rows(look, ad));
  return (
    <>
      <MatrixTable
        caption={`${say.code.number} ${number}`}
        corner={say.code.symbol}
        rows={[say.code.value]}
        columns={written.map((_, i) => String(i + 1))}
        cell={(_, i) => written[i]}
      />
      <DataTable
        caption={say.code.digits(spec.bases.join(', '))}
        columns={[heads.base, heads.place, heads.digit, heads.row]}
        rows={codes(number, numeralsFor(writing(of).count, spec.bases)).map(
          ({ base, position, digit, row }) => [base, base ** position, digit, row],
        )}
      />
      <MatrixTable
        caption={say.code.vector}
        corner={heads.vectorByComponent}
        rows={[say.code.vector]}
        columns={Array.from(vector, (_, e) => String(e + 1))}
        cell={(_, e) => vector[e]}
        format={(value) => formatSigned(value, 3)}
      />
    </>
  );
}
