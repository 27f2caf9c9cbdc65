import { formatSafetensors, type Tensor } from '../../data/safetensors';
import type { Block } from '../../math/blocks';
import type { Spec } from '../../training/protocol';

/** One arm of a panel's experiment, to be taken along: its weights as they are, and all that made them. */
export type ArmFile = {
  /** `collapse-a`: of the experiment and its arm. */
  readonly name: string;
  readonly spec: Spec;
  readonly step: number;
  readonly blocks: Readonly<Record<string, Block>>;
  readonly weights: Float32Array;
  /** What the Embedding Projector may want of it. */
  readonly tables: readonly ArmTable[];
};

export type ArmTable = {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** [rows, columns] */
  readonly values: Float32Array;
};

/** As a safetensors file: a tensor for each block, and in the metadata all that made them. */
export function formatArm(
  { spec, step, blocks, weights }: Pick<ArmFile, 'spec' | 'step' | 'blocks' | 'weights'>,
  link?: string,
  auc?: number,
): Uint8Array<ArrayBuffer> {
  const metadata = {
    format: `unfold ${spec.experiment} 1`,
    spec: JSON.stringify(spec),
    seeds: JSON.stringify(spec.seeds),
    step: String(step),
    ...(auc !== undefined && { auc: String(auc) }),
    ...(link !== undefined && { link }),
  };
  return formatSafetensors({ tensors: tensorsOf(blocks, weights), metadata });
}

/** The blocks of a flat vector of parameters, each a tensor; those that a network does without are none. */
function tensorsOf(blocks: Readonly<Record<string, Block>>, weights: Float32Array): readonly Tensor[] {
  return Object.entries(blocks)
    .filter(([, { rows }]) => rows > 0)
    .map(([name, { offset, rows, columns }]) => ({
      name,
      shape: [rows, columns],
      values: weights.subarray(offset, offset + rows * columns),
    }));
}

/** Columns of a block as a table: several tables may stand side by side there, or something else before one. */
export function tableIn(
  name: string,
  weights: Float32Array,
  { offset, rows, columns }: Block,
  first = 0,
  width = columns - first,
): ArmTable {
  const values = Float32Array.from(
    { length: rows * width },
    (_, at) => weights[offset + Math.floor(at / width) * columns + first + (at % width)],
  );
  return { name, rows, columns: width, values };
}
