import { Formula, Fraction, Name, Num, Op, Row, Sub, Sum } from '../../ui/Formula';
import { formatFixed, formatNumber } from '../../ui/formatNumber';
import { Explained } from '../../ui/NumberCards';
import { Prose } from '../../ui/Prose';
import { explainAbundance } from '../lab/spectrumCards';
import type { Reading } from './reading';
import { armNames } from './store';
import { armColor, armConcept, useSay } from './words';

/** The model's formula, and the measure filled with the numbers of the moment. */
export function How({ reading }: { readonly reading: Reading }) {
  const { how, arms } = useSay();
  const say = useSay();
  return (
    <>
      <p>{how.model}</p>
      <Formula block label={how.formula}>
        <Row>
          <Name>z</Name>
          <Op>=</Op>
          <Name>b</Name>
          <Op>+</Op>
          <Sum from={<Name>i</Name>} />
          <Sub base={<Name>w</Name>} sub={<Name>i</Name>} />
          <Op>+</Op>
          <Sum from={<Name>m</Name>} />
          <Sum
            from={
              <>
                <Name>i</Name>
                <Op>{'<'}</Op>
                <Name>j</Name>
              </>
            }
          />
          <Sub
            base={<Name>r</Name>}
            sub={
              <>
                <Name>m</Name>
                <Name>i</Name>
                <Name>j</Name>
              </>
            }
          />
          <Op>⟨</Op>
          <Sub
            base={<Name bold>e</Name>}
            sub={
              <>
                <Name>m</Name>
                <Name>i</Name>
              </>
            }
          />
          <Op>,</Op>
          <Sub
            base={<Name bold>e</Name>}
            sub={
              <>
                <Name>m</Name>
                <Name>j</Name>
              </>
            }
          />
          <Op>⟩</Op>
        </Row>
      </Formula>
      <p>
        <Prose>{how.why}</Prose>
      </p>
      <p>{how.abundance}</p>
      {armNames.map((arm) => {
        const { spectrum } = reading.arms[arm];
        const sum = spectrum.values.reduce((total, value) => total + value, 0);
        return (
          <p key={arm} style={{ color: armColor(arm) }}>
            {arms[arm]}:{' '}
            <Formula>
              <Row>
                <Fraction
                  over={<Num>{formatNumber(sum)}</Num>}
                  under={<Num>{formatNumber(spectrum.values[0])}</Num>}
                />
                <Op>=</Op>
              </Row>
            </Formula>{' '}
            <Explained explain={() => explainAbundance(say, spectrum, armConcept[arm])}>
              {formatFixed(spectrum.abundance, 2)}
            </Explained>
          </p>
        );
      })}
      <p className="figure-note">
        {how.source}. {say.spectrum.law}
      </p>
    </>
  );
}
