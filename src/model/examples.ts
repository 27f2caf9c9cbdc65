import { layout, type Network } from '../math/network';
import { rowCount, selectedRows } from '../math/numerals';
import { column, columnsOf, type InterestSizes } from './interestKernels';

/** Impressions in columns, histories newest first; the part of an AdLog that a model may see. */
export type Impressions = {
  readonly categories: ArrayLike<number>;
  readonly buckets: ArrayLike<number>;
  readonly lengths: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly numbers: ArrayLike<number>;
};

/** Impressions with what became of them. */
export type Labelled = Impressions & { readonly labels: ArrayLike<number> };

/** Rows and weights that a value of the numeric feature selects, [numberCount, 2 · numbers]. */
export type NumberRows = { readonly numbers: number; readonly values: Float32Array };

export function numberRows({ number, numberCount }: Network): NumberRows {
  const selected = Array.from({ length: numberCount }, (_, value) =>
    selectedRows(value, number, numberCount),
  );
  const numbers = selected[0].length;
  const values = selected.flatMap((rows) => [
    ...rows.map(({ row }) => row),
    ...rows.map(({ weight }) => weight),
  ]);
  return { numbers, values: Float32Array.from(values) };
}

/** What the kernels of a network are told. */
export function interestSizes(network: Network, numbers: number): InterestSizes {
  const { blocks } = layout(network);
  const { categories, buckets, dimension, attention, representation, head, history } = network;
  return {
    categories,
    memories: categories + buckets,
    dimension,
    targets: blocks.target.offset,
    attention: { off: 0, full: 1, recency: 2 }[attention],
    represents: Number(representation),
    parts: { interest: 1, target: 2, product: 3 }[head],
    history,
    numbers,
    numeral: blocks.numeral.offset,
    numeralRows: rowCount(network.number, network.numberCount),
    numeralWidth: numbers ? network.numberDimension : 0,
  };
}

/** The chosen impressions as the kernels read them, [B · columns]; without labels these are 0. */
export function exampleRows(
  log: Impressions & Partial<Labelled>,
  chosen: ArrayLike<number>,
  { values }: NumberRows,
  sizes: InterestSizes,
): Float32Array {
  const { history, categories, numbers } = sizes;
  const columns = columnsOf(sizes);
  const rows = new Float32Array(chosen.length * columns);
  for (let b = 0; b < chosen.length; b++) {
    const i = chosen[b];
    const from = b * columns;
    const length = log.lengths[i];
    rows[from + column.label] = log.labels?.[i] ?? 0;
    rows[from + column.length] = length;
    rows[from + column.target] = log.targets[i];
    for (let j = 0; j < length; j++) {
      rows[from + column.rows + j] = log.categories[i * history + j];
      rows[from + column.rows + history + j] = categories + log.buckets[i * history + j];
    }
    const number = log.numbers[i];
    rows.set(
      values.subarray(number * 2 * numbers, (number + 1) * 2 * numbers),
      from + column.rows + 2 * history,
    );
  }
  return rows;
}
