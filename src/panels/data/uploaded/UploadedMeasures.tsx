import { formatCount, formatFixed } from '../../../ui/formatNumber';
import { Explained } from '../../../ui/NumberCards';
import { Figure } from '../../../ui/PanelFrame';
import { MeasureTable } from '../../lab/MeasureTable';
import { explainAbundance, explainEffectiveRank, explainK90 } from '../../lab/spectrumCards';
import { linesOf, type Spectra } from './spectra';
import { useMeasureWords, useUploadedClaim, useUploadedSay } from './words';

export function UploadedMeasures({
  table: { rows, columns },
  ...spectra
}: Spectra & { readonly table: { readonly rows: number; readonly columns: number } }) {
  const say = useUploadedSay();
  const words = useMeasureWords();
  const lines = linesOf(say, spectra).reverse();
  const measures = [
    { label: words.measures.abundance, of: 'abundance', places: 1, explain: explainAbundance },
    { label: words.measures.effectiveRank, of: 'effectiveRank', places: 1, explain: explainEffectiveRank },
    { label: words.measures.k90, of: 'k90', places: 0, explain: explainK90 },
  ] as const;
  return (
    <Figure
      part="uploaded-measures"
      title={say.measures.title}
      note={`${say.measures.shape(formatCount(rows), formatCount(columns))} · ${say.measures.random}`}
      claim={useUploadedClaim()}
    >
      <MeasureTable caption={say.measures.caption}>
        <thead>
          <tr>
            <td />
            {lines.map(({ key, name, color }) => (
              <th key={key} scope="col" style={{ color: key === 'own' ? color : undefined }}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map(({ label, of, places, explain }) => (
            <tr key={of}>
              <th scope="row">{label}</th>
              {lines.map(({ key, spectrum, color }) => (
                <td key={key} data-value={spectrum[of]}>
                  <Explained
                    explain={() => explain(words, spectrum)}
                    color={key === 'own' ? color : undefined}
                  >
                    {formatFixed(spectrum[of], places)}
                  </Explained>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </MeasureTable>
      <p className="figure-note">{words.measures.notQuality}</p>
    </Figure>
  );
}
