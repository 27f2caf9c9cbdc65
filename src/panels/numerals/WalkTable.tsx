import { DataTable } from '../../charts/DataTable';
import { MatrixTable } from '../../charts/tables';
import { useTableWords } from '../../state/files/tableWords';
import { formatSigned } from '../../ui/formatNumber';
import { encoded, tableRow, useTable } from './model';
import { useNumerals } from './store';
import { useSay } from './words';

/** The walk in figures: each digit with its row, then the rows, their sum per base and the sum of all. */
export function WalkTable() {
  const say = useSay();
  const heads = useTableWords();
  const table = useTable();
  const value = useNumerals((state) => state.value);
  const { parts, vector } = encoded(value, table);
  const vectors = [
    ...parts.flatMap(({ codes, numeral: { base }, sum }) => [
      ...codes.map(({ row }) => ({ name: `${heads.row} ${row}`, values: tableRow(table, row) })),
      { name: say.walk.sum(base), values: sum },
    ]),
    { name: `Σ ${value}`, values: vector },
  ];
  return (
    <>
      <DataTable
        caption={`${say.stage}: ${value}`}
        columns={[heads.base, heads.digit, heads.place, heads.row]}
        rows={parts.flatMap(({ codes, numeral: { base } }) =>
          codes.map(({ digit, position, row }) => [base, digit, base ** position, row]),
        )}
      />
      <MatrixTable
        caption={say.walk.label}
        corner={heads.vectorByComponent}
        rows={vectors.map(({ name }) => name)}
        columns={Array.from(vector, (_, e) => String(e + 1))}
        cell={(row, e) => vectors[row].values[e]}
        format={(value) => formatSigned(value, 3)}
      />
    </>
  );
}
