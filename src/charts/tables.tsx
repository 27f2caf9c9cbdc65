import { DataTable } from './DataTable';
import type { Point } from './Line';

/** A heat map or a few vectors as figures: a row for each row of the picture. */
export function MatrixTable({
  caption,
  corner,
  rows,
  columns,
  cell,
  format,
}: {
  readonly caption: string;
  /** Head of the rows' names. */
  readonly corner: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cell: (row: number, column: number) => number | string;
  readonly format?: (value: number) => string;
}) {
  return (
    <DataTable
      caption={caption}
      columns={[corner, ...columns]}
      rows={rows.map((name, row) => [name, ...columns.map((_, column) => cell(row, column))])}
      format={format}
    />
  );
}

/** Lines over one axis as figures: a row for each place where any of them has a point. */
export function SeriesTable({
  caption,
  x,
  series,
  format,
}: {
  readonly caption: string;
  /** Head of the axis. */
  readonly x: string;
  readonly series: readonly { readonly name: string; readonly points: readonly Point[] }[];
  readonly format: (value: number) => string;
}) {
  const lines = series.map(({ points }) => new Map(points));
  const places = [...new Set(lines.flatMap((line) => [...line.keys()]))].sort((a, b) => a - b);
  return (
    <DataTable
      caption={caption}
      columns={[x, ...series.map(({ name }) => name)]}
      rows={places.map((place) => [place, ...lines.map((line) => line.get(place))])}
      format={format}
    />
  );
}

export type CloudWords = {
  readonly group: string;
  readonly points: string;
  readonly axes: readonly [string, string];
  readonly along: (axis: string, head: string) => string;
  readonly from: string;
  readonly to: string;
  readonly mean: string;
  readonly spread: string;
};

export type CloudGroup = { readonly name: string; readonly points: readonly Point[] };

/** Hundreds of points as what one sees of them: how many there are, how far they reach, how wide they spread. */
export function CloudTable({
  caption,
  words,
  groups,
  format,
}: {
  readonly caption: string;
  readonly words: CloudWords;
  readonly groups: readonly CloudGroup[];
  readonly format: (value: number) => string;
}) {
  const heads = [words.from, words.to, words.mean, words.spread];
  return (
    <DataTable
      caption={caption}
      columns={[
        words.group,
        words.points,
        ...words.axes.flatMap((axis) => heads.map((head) => words.along(axis, head))),
      ]}
      rows={groups.map(({ name, points }) => [
        name,
        points.length,
        ...[0, 1].flatMap((axis) => extentOf(points.map((point) => point[axis]))),
      ])}
      format={(value, column) => (column === 1 ? String(value) : format(value))}
    />
  );
}

/** The same points one by one, for a file. */
export function cloudData(words: CloudWords, groups: readonly CloudGroup[]) {
  return {
    columns: [words.group, ...words.axes],
    rows: groups.flatMap(({ name, points }) => points.map(([a, b]) => [name, a, b])),
  };
}

/** Least, greatest, mean and standard deviation. */
export function extentOf(values: readonly number[]): [number, number, number, number] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return [Math.min(...values), Math.max(...values), mean, Math.sqrt(variance)];
}
