import type { Survey } from '../../state/files/survey';

type Surveyed = Survey['tables'][number];
type Measured = Exclude<Surveyed['result'], { readonly problem: unknown }>;

/** Information abundance over the most that a table of the shape can have, the smaller of its sides: up to 1. */
export const widthInUse = ({ abundance, rows, columns }: Pick<Measured, 'abundance' | 'rows' | 'columns'>) =>
  abundance / Math.min(rows, columns);

/** Least first, with the place of each in its file; at the end what could not be measured. */
export function byWidthInUse(tables: readonly Surveyed[]) {
  const key = ({ result }: Surveyed) => ('problem' in result ? 2 : widthInUse(result));
  return tables.map((table, at) => ({ table, at })).sort((a, b) => key(a.table) - key(b.table));
}
