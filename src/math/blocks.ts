import { normal, type Random, seeded, seedFor } from './random';

/** A table inside a flat vector of parameters: row-major [rows, columns] from `offset`. */
export type Block = { readonly offset: number; readonly rows: number; readonly columns: number };

export type BlockLayout<Name extends string> = {
  readonly blocks: Readonly<Record<Name, Block>>;
  /** Parameters in all. */
  readonly size: number;
};

/** Tables [rows, columns] end to end in one flat vector, in the order in which they are named. */
export function blockLayout<Name extends string>(
  shapes: Readonly<Record<Name, readonly [rows: number, columns: number]>>,
): BlockLayout<Name> {
  let size = 0;
  const blocks = {} as Record<Name, Block>;
  for (const name of Object.keys(shapes) as Name[]) {
    const [rows, columns] = shapes[name];
    blocks[name] = { offset: size, rows, columns };
    size += rows * columns;
  }
  return { blocks, size };
}

/** Row `index` of a block, as a view into the weights. */
export function row<T extends Float32Array | Float64Array>(weights: T, block: Block, index: number): T {
  const start = block.offset + index * block.columns;
  return weights.subarray(start, start + block.columns) as T;
}

/**
 * The source of each block's initial weights: its own, so that another block more or less, or larger, leaves the rest
 * as it was.
 */
export function blockSources(seed: number): (block: string) => Random {
  return (block) => seeded(seedFor(seed, block));
}

/** Fills a block with normal deviates. */
export function drawBlock(
  weights: Float32Array,
  { offset, rows, columns }: Block,
  random: Random,
  deviation: number,
  mean = 0,
): void {
  for (let i = 0; i < rows * columns; i++) weights[offset + i] = mean + deviation * normal(random);
}
