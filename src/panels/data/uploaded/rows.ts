import type { UploadedTableWords } from '../../../content/en/uploadedTable';
import type { UploadedTable } from '../../../state/files/uploadedTable';
import type { Explanation } from '../../../ui/explanation';
import { formatCount, formatNumber } from '../../../ui/formatNumber';

type Table = NonNullable<UploadedTable['table']>;

/** As many points as a picture shows apart, and as a browser draws at once. */
export const mostPoints = 2000;

/** Rows evenly chosen, first and last among them. */
export function chosenRows(rows: number, most = mostPoints): readonly number[] {
  const count = Math.min(rows, most);
  return Array.from({ length: count }, (_, k) => Math.round((k * (rows - 1)) / Math.max(1, count - 1)));
}

/** A row along the two directions. */
export function pointOf({ points }: Table, row: number): readonly [x: number, y: number] {
  return [points[2 * row], points[2 * row + 1]];
}

/** Terms of a sum that a card lists; the rest stands as one. */
const listed = 6;

/** A row along a direction: the products of its numbers and the direction's, the largest of them one by one. */
export function explainPoint(
  say: UploadedTableWords,
  { values, columns, directions }: Table,
  row: number,
  name: string,
  along: number,
): Explanation {
  const direction = directions[along] ?? [];
  const terms = direction
    .map((part, column) => ({ column, value: part * values[row * columns + column] }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || a.column - b.column);
  const sum = (some: typeof terms) => some.reduce((total, { value }) => total + value, 0);
  const rest = terms.slice(listed);
  const rows = terms.slice(0, listed).map(({ column, value }) => ({
    label: say.cloud.product(
      column + 1,
      formatNumber(values[row * columns + column]),
      formatNumber(direction[column]),
    ),
    value,
  }));
  return {
    title: say.cloud.card(name, along + 1),
    rows: rest.length === 0 ? rows : [...rows, { label: say.cloud.rest(rest.length), value: sum(rest) }],
    result: sum(terms),
    concept: '--semantic',
    note: say.cloud.cardNote,
  };
}

/** A row's label, or its number; of a sample the one it has in the file. */
export function nameOf(
  say: UploadedTableWords,
  labels: UploadedTable['labels'],
  column: number,
  row: number,
  inFile = row,
): string {
  return labels?.columns[column]?.[row] || say.cloud.unnamed(formatCount(inFile + 1));
}
