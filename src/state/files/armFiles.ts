import { formatSafetensors } from '../../data/safetensors';
import type { Block } from '../../math/blocks';
import type { Spec } from '../../training/protocol';
import { tensorsOf } from './weightsFile';

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

/** As a safetensors file: a tensor for each block, and the specification in the metadata, as the ads model's has it. */
export function formatArm({ spec, step, blocks, weights }: ArmFile, link: string): Uint8Array<ArrayBuffer> {
  const metadata = {
    format: `unfold ${spec.experiment} 1`,
    spec: JSON.stringify(spec),
    seeds: JSON.stringify(spec.seeds),
    step: String(step),
    link,
  };
  return formatSafetensors({ tensors: tensorsOf(blocks, weights), metadata });
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
