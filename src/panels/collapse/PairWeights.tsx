import { Heatmap } from '../../charts/Heatmap';
import { diverging } from '../../charts/ramp';
import { MatrixTable } from '../../charts/tables';
import { initialCollapseWeights, isCross } from '../../math/crossNetwork';
import { pairWeightsOf } from '../../math/interaction';
import { useTableWords } from '../../state/files/tableWords';
import { formatSigned } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { Figure } from '../../ui/PanelFrame';
import type { Reading } from './reading';
import { armNames } from './store';
import { armConcept, useSay } from './words';

/** The learned weight of every pair in every set of both arms. */
export function PairWeights({ reading }: { readonly reading: Reading }) {
  const say = useSay();
  const heads = useTableWords();
  const card = useNumberCards();
  const { pairs } = reading.planted.world;
  const sets = armNames.flatMap((arm) => {
    const { spec, weights } = reading.arms[arm].arm;
    if (isCross(spec.network)) return [];
    return pairWeightsOf(spec.network, weights).map((values, set) => ({
      arm,
      values,
      // Drawing all initial weights anew takes longer than the picture.
      before: (pair: number) => pairWeightsOf(spec.network, initialCollapseWeights(spec))[set][pair],
      label: say.weights.column(say.arms[arm], set + 1),
    }));
  });
  const name = (pair: number) =>
    say.pair(say.fields[pairs[pair].fields[0]], say.fields[pairs[pair].fields[1]]);
  const value = (row: number, column: number) => sets[column].values[row] ?? 0;
  return (
    <div className="collapse-section">
      <p>{say.weights.intro}</p>
      {sets.length === 0 ? (
        <p className="figure-note">{say.weights.none}</p>
      ) : (
        <Figure
          title={say.weights.name}
          table={() => (
            <MatrixTable
              caption={say.weights.name}
              corner={heads.what}
              rows={pairs.map((_, pair) => name(pair))}
              columns={sets.map(({ label }) => label)}
              cell={(row, column) => value(row, column)}
              format={(value) => formatSigned(value, 3)}
            />
          )}
        >
          <div style={{ maxWidth: `${9 + 5 * sets.length}rem` }}>
            <Heatmap
              name={say.weights.name}
              rows={pairs.length}
              columns={sets.length}
              value={value}
              color={diverging(2)}
              describe={(row, column) =>
                say.weights.describe(name(row), sets[column].label, formatSigned(value(row, column)))
              }
              rowLabel={name}
              columnLabel={(column) => sets[column].label}
              height={pairs.length * 20 + 20}
              margin={{ left: 120 }}
              cellProps={(row, column) =>
                card(() => ({
                  title: say.cards.pairWeight(`${sets[column].label}, ${name(row)}`),
                  rows: [{ label: say.cards.initially, value: sets[column].before(row) ?? 0 }],
                  result: value(row, column),
                  concept: armConcept[sets[column].arm],
                }))
              }
            />
          </div>
        </Figure>
      )}
    </div>
  );
}
