import type { Forward } from '../../math/attention';
import type { Layout, Network, BlockName as Table } from '../../math/network';
import type { ForwardPart } from '../../training/protocol';

/** The live part of the diagram as data: its blocks, what feeds what, and what each computes. */

export const stages = ['features', 'encode', 'attend', 'represent', 'tower', 'pctr'] as const;
export type Stage = (typeof stages)[number];

export const blockNames = [
  'sequence',
  'ad',
  'numeric',
  'encode',
  'target',
  'number',
  'attention',
  'interest',
  'tower',
  'pctr',
] as const;
export type BlockName = (typeof blockNames)[number];

export const stageOf: Record<BlockName, Stage> = {
  sequence: 'features',
  ad: 'features',
  numeric: 'features',
  encode: 'encode',
  target: 'encode',
  number: 'encode',
  attention: 'attend',
  interest: 'represent',
  tower: 'tower',
  pctr: 'pctr',
};

export type Edge = readonly [from: BlockName, to: BlockName];

export const edges: readonly Edge[] = [
  ['sequence', 'encode'],
  ['ad', 'target'],
  ['numeric', 'number'],
  ['encode', 'attention'],
  ['target', 'attention'],
  ['attention', 'interest'],
  ['target', 'interest'],
  ['interest', 'tower'],
  ['target', 'tower'],
  ['number', 'tower'],
  ['tower', 'pctr'],
];

export type InputName = 'user' | 'target' | 'now' | 'number';

/** Where an input enters. A user comes with an ad. */
const entrances: Record<InputName, readonly BlockName[]> = {
  user: ['sequence', 'ad'],
  target: ['ad'],
  now: ['sequence'],
  number: ['numeric'],
};

/** Everything that depends on an input, the input's own block first. */
export function downstream(input: InputName): ReadonlySet<BlockName> {
  const reached = new Set(entrances[input]);
  // Blocks added while the set is walked are visited too.
  for (const block of reached) for (const [from, to] of edges) if (from === block) reached.add(to);
  return reached;
}

/** Tables whose parameters a block owns. */
const tables: Partial<Record<BlockName, readonly Table[]>> = {
  encode: ['behaviour', 'gap'],
  target: ['target', 'now'],
  number: ['numeral'],
  tower: ['hidden', 'hiddenBias', 'output', 'targetBias', 'bias'],
};

export function parametersOf(block: BlockName, { blocks }: Layout): number {
  return (tables[block] ?? []).reduce((sum, table) => sum + blocks[table].rows * blocks[table].columns, 0);
}

/** What a block puts out, as one flat vector; inputs put out no vector of their own. */
export function outputOf(block: BlockName, forward: Forward): Float64Array | undefined {
  switch (block) {
    case 'encode':
      return Float64Array.from(forward.behaviours.flatMap((vector) => Array.from(vector)));
    case 'target':
      return forward.target;
    case 'number':
      return forward.number;
    case 'attention':
      return Float64Array.from(forward.weights);
    case 'interest':
      return forward.interest;
    case 'tower':
      return forward.hidden;
    case 'pctr':
      return Float64Array.of(forward.probability);
    default:
      return undefined;
  }
}

export function shapeOf(block: BlockName, network: Network, length: number): readonly number[] {
  const { dimension: d, hidden, numberDimension } = network;
  const shapes: Record<BlockName, readonly number[]> = {
    sequence: [length, 2],
    ad: [1],
    numeric: [1],
    encode: [length, d],
    target: [d],
    number: [numberDimension],
    attention: [length],
    interest: [d],
    tower: [hidden],
    pctr: [1],
  };
  return shapes[block];
}

/** Part of the forward pass whose time is measured. */
export const timed: Partial<Record<BlockName, ForwardPart>> = {
  encode: 'encode',
  target: 'target',
  number: 'number',
  attention: 'attention',
  interest: 'interest',
  tower: 'tower',
};

export function norm(vector: ArrayLike<number>): number {
  return Math.hypot(...Array.from(vector));
}

/** ‖after − before‖; where one is longer, the other is filled with zeros. */
export function distance(before: Float64Array, after: Float64Array): number {
  const longest = Math.max(before.length, after.length);
  return norm(Array.from({ length: longest }, (_, e) => (after[e] ?? 0) - (before[e] ?? 0)));
}
