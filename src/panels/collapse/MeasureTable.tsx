import { plantedRank } from '../../data/collapseLog';
import type { Spectrum } from '../../math/spectrum';
import type { Concept, Explanation } from '../../ui/explanation';
import { formatFixed } from '../../ui/formatNumber';
import { Explained } from '../../ui/NumberCards';
import { Figure } from '../../ui/PanelFrame';
import { MeasureTable } from '../lab/MeasureTable';
import { explainAbundance, explainEffectiveRank, explainEnergy, explainK90 } from '../lab/spectrumCards';
import { explainAuc } from './explain';
import type { Reading } from './reading';
import { armNames } from './store';
import { armColor, armConcept, useSay } from './words';

/** The measures of the shown table, side by side: A, B, chance, truth. */
export function Measures({ reading }: { readonly reading: Reading }) {
  const say = useSay();
  const { arms, random, truth, planted, field } = reading;
  const few = plantedRank(planted.world, field).few || 1;
  const columns: readonly { key: string; spectrum: Spectrum; concept?: Concept }[] = [
    ...armNames.map((arm) => ({ key: arm, spectrum: arms[arm].spectrum, concept: armConcept[arm] })),
    { key: 'random', spectrum: random },
    { key: 'truth', spectrum: truth },
  ];
  const rows: readonly {
    label: string;
    of: (spectrum: Spectrum) => number;
    places: number;
    explain: (spectrum: Spectrum, concept?: Concept) => Explanation;
  }[] = [
    {
      label: say.measures.abundance,
      of: (spectrum) => spectrum.abundance,
      places: 1,
      explain: (spectrum, concept) => explainAbundance(say, spectrum, concept),
    },
    {
      label: say.measures.k90,
      of: (spectrum) => spectrum.k90,
      places: 0,
      explain: (spectrum, concept) => explainK90(say, spectrum, concept),
    },
    {
      label: say.measures.energy(few),
      of: ({ energy }) => energy[Math.min(few, energy.length) - 1],
      places: 2,
      explain: (spectrum, concept) => explainEnergy(say, spectrum, few, concept),
    },
    {
      label: say.measures.effectiveRank,
      of: (spectrum) => spectrum.effectiveRank,
      places: 1,
      explain: (spectrum, concept) => explainEffectiveRank(say, spectrum, concept),
    },
  ];
  return (
    <Figure part="measures" title={say.measures.title} note={say.measures.notQuality}>
      <MeasureTable caption={say.measures.caption}>
        <thead>
          <tr>
            <td />
            {columns.map(({ key, concept }) => (
              <th key={key} scope="col" style={{ color: concept && `var(${concept})` }}>
                {key === 'a' || key === 'b' ? say.arms[key] : key === 'random' ? say.random : say.truth}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say.measures.auc}</th>
            {armNames.map((arm) => {
              const { metrics } = arms[arm].arm;
              const last = metrics[metrics.length - 1];
              return (
                <td key={arm} data-value={last?.auc}>
                  {last ? (
                    <Explained
                      explain={() => explainAuc(say, arms[arm], armConcept[arm])}
                      color={armColor(arm)}
                    >
                      {formatFixed(last.auc, 3)}
                    </Explained>
                  ) : (
                    say.measures.untrained
                  )}
                </td>
              );
            })}
            <td>{formatFixed(0.5, 3)}</td>
            <td>
              {arms.a.arm.metrics[0]
                ? formatFixed(arms.a.arm.metrics[0].bayesAuc, 3)
                : say.measures.untrained}
            </td>
          </tr>
          {rows.map(({ label, of, places, explain }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {columns.map(({ key, spectrum, concept }) => (
                <td key={key} data-value={of(spectrum)}>
                  <Explained explain={() => explain(spectrum, concept)} color={concept && `var(${concept})`}>
                    {formatFixed(of(spectrum), places)}
                  </Explained>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </MeasureTable>
    </Figure>
  );
}
