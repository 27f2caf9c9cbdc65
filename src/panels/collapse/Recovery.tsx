import { DataTable } from '../../charts/DataTable';
import { Heatmap } from '../../charts/Heatmap';
import { diverging } from '../../charts/ramp';
import { useTableWords } from '../../state/files/tableWords';
import { formatSigned } from '../../ui/formatNumber';
import { useNumberCards } from '../../ui/NumberCards';
import { Figure } from '../../ui/PanelFrame';
import type { Reading } from './reading';
import { type ArmName, armNames } from './store';
import { armConcept, useSay } from './words';

/** Which planted interactions each arm has found again: A below the diagonal, B above. */
export function Recovery({ reading }: { readonly reading: Reading }) {
  const say = useSay();
  const heads = useTableWords();
  const card = useNumberCards();
  const { planted, arms } = reading;
  const { pairs, cardinalities } = planted.world;
  const mixed = armNames.some((arm) => arms[arm].recovery.some(Number.isNaN));
  const at = (row: number, column: number) => {
    const arm: ArmName = row > column ? 'a' : 'b';
    const [i, j] = row < column ? [row, column] : [column, row];
    const pair = pairs.findIndex(({ fields }) => fields[0] === i && fields[1] === j);
    return {
      arm,
      pair,
      value: pair < 0 ? 0 : arms[arm].recovery[pair],
      name: say.pair(say.fields[i], say.fields[j]),
    };
  };
  return (
    <Figure
      table={() => (
        <DataTable
          caption={say.recovery.name}
          columns={[heads.what, ...armNames.map((arm) => say.arms[arm])]}
          rows={pairs.map(({ fields: [i, j] }, pair) => [
            say.pair(say.fields[i], say.fields[j]),
            ...armNames.map((arm) => {
              const value = arms[arm].recovery[pair];
              return Number.isNaN(value) ? say.recovery.mixed : value;
            }),
          ])}
          format={(value) => formatSigned(value)}
        />
      )}
      part="recovery"
      title={say.recovery.title}
      note={mixed ? say.recovery.mixedNote : say.recovery.note}
    >
      <Heatmap
        name={say.recovery.name}
        rows={cardinalities.length}
        columns={cardinalities.length}
        value={(row, column) => at(row, column).value || 0}
        color={diverging(1)}
        describe={(row, column) => {
          const { arm, name, value } = at(row, column);
          return row === column
            ? say.recovery.same
            : say.recovery.describe(
                say.arms[arm],
                name,
                Number.isNaN(value) ? say.recovery.mixed : formatSigned(value),
              );
        }}
        rowLabel={(row) => say.fields[row]}
        columnLabel={(column) => say.fields[column]}
        height={156}
        cellProps={(row, column) => {
          const { arm, pair, value, name } = at(row, column);
          if (row === column || Number.isNaN(value)) return {};
          const [i, j] = pairs[pair].fields;
          return card(() => ({
            title: say.cards.recovery(`${say.arms[arm]}, ${name}`),
            rows: [
              { label: say.cards.planted, value: pairs[pair].strength },
              { label: say.cards.cells, value: `${cardinalities[i]} × ${cardinalities[j]}` },
            ],
            result: value,
            concept: armConcept[arm],
            note: say.cards.recoveryNote,
          }));
        }}
      />
    </Figure>
  );
}
