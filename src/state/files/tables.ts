import { bucketCount, bucketEdges, categories } from '../../data/behaviour';
import type { Block } from '../../math/blocks';
import { type BlockName, layout, type Network } from '../../math/network';
import { codes, numeralsFor } from '../../math/numerals';
import type { AdsRun } from '../run/lab';

/** How rows are called in the visitor's language. */
export type RowWords = {
  readonly categories: Readonly<Record<(typeof categories)[number], string>>;
  readonly edge: (hours: number) => string;
};

/** An embedding table as two files of tab-separated values, as the Embedding Projector opens them. */
export type TableFile = {
  readonly name: (typeof exported)[number];
  readonly rows: number;
  readonly columns: number;
  readonly vectors: string;
  readonly metadata: string;
};

const exported = ['behaviour', 'gap', 'target', 'numeral'] as const satisfies readonly BlockName[];

export function tableFiles(
  { spec: { network }, weights }: Pick<AdsRun, 'spec' | 'weights'>,
  words: RowWords,
): readonly TableFile[] {
  const { blocks } = layout(network);
  return exported
    .filter((name) => blocks[name].rows > 0)
    .map((name) => ({
      name,
      rows: blocks[name].rows,
      columns: blocks[name].columns,
      vectors: vectorsTsv(weights, blocks[name]),
      metadata: metadataTsv(labelsOf(name, network, words)),
    }));
}

/** One row a line, one number a column, no head. */
export function vectorsTsv(weights: Float32Array, { offset, rows, columns }: Block): string {
  const line = (row: number) =>
    [...weights.subarray(offset + row * columns, offset + (row + 1) * columns)].join('\t');
  return Array.from({ length: rows }, (_, row) => `${line(row)}\n`).join('');
}

/** The Projector wants no head over a single column, and one over several: the first row is that head then. */
export function metadataTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`).join('');
}

function labelsOf(name: (typeof exported)[number], network: Network, words: RowWords): string[][] {
  if (name === 'behaviour' || name === 'target')
    return categories.map((category) => [words.categories[category]]);
  if (name === 'gap')
    return Array.from({ length: bucketCount }, (_, bucket) => [
      `${words.edge(bucketEdges[bucket])} – ${words.edge(bucketEdges[bucket + 1])}`,
    ]);
  const { number, numberCount } = network;
  if (number.kind === 'raw') return [['x']];
  if (number.kind === 'id') return Array.from({ length: numberCount }, (_, value) => [String(value)]);
  const shared = number.kind === 'shared';
  const labels: string[][] = [];
  const numerals = numeralsFor(numberCount, number.bases);
  // Every row is some number's digit: numbers past the range show the digits that no number of the range has.
  const reach = Math.max(...numerals.map(({ base, width }) => base ** width));
  for (let value = 0; value < reach; value++)
    for (const { base, position, digit, row } of codes(value, numerals, shared))
      labels[row] ??= [shared ? subscript(digit) : `${position + 1}${subscript(digit)}`, String(base)];
  return [['code', 'base'], ...labels];
}

function subscript(value: number): string {
  return String(value).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]);
}
