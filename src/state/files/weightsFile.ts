import { unusable } from '../../data/fileProblem';
import { formatSafetensors, parseSafetensors, type Tensor } from '../../data/safetensors';
import type { Block } from '../../math/blocks';
import { layout, type Network } from '../../math/network';
import type { AdsSpec } from '../../training/protocol';
import { defaultSpec } from '../run/lab';

/** The ads model's weights as a safetensors file: one tensor for each table, and in the metadata all that made them. */
export type WeightsFile = {
  readonly spec: AdsSpec;
  readonly step: number;
  /** On the test log, as the file says. */
  readonly auc?: number;
  readonly link?: string;
  readonly weights: Float32Array;
};

export function formatWeights({ spec, step, auc, link, weights }: WeightsFile): Uint8Array<ArrayBuffer> {
  const metadata = {
    format: 'unfold ads 1',
    spec: JSON.stringify(spec),
    seeds: JSON.stringify(spec.seeds),
    step: String(step),
    ...(auc !== undefined && { auc: String(auc) }),
    ...(link !== undefined && { link }),
  };
  return formatSafetensors({ tensors: tensorsOf(layout(spec.network).blocks, weights), metadata });
}

/** The blocks of a flat vector of parameters, each a tensor; those that a network does without are none. */
export function tensorsOf(blocks: Readonly<Record<string, Block>>, weights: Float32Array): readonly Tensor[] {
  return Object.entries(blocks)
    .filter(([, { rows }]) => rows > 0)
    .map(([name, { offset, rows, columns }]) => ({
      name,
      shape: [rows, columns],
      values: weights.subarray(offset, offset + rows * columns),
    }));
}

/** @throws UnusableFile and nothing else */
export function parseWeights(bytes: Uint8Array): WeightsFile {
  const { tensors, metadata } = parseSafetensors(bytes);
  const spec = parseSpec(metadata.spec);
  const { blocks, size } = layout(spec.network);
  const weights = new Float32Array(size);
  const given = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  for (const [name, { offset, rows, columns }] of Object.entries(blocks)) {
    if (rows === 0) continue;
    const tensor = given.get(name);
    if (!tensor) return unusable({ key: 'missing', name });
    const [found, wanted] = [tensor.shape.join(' × '), `${rows} × ${columns}`];
    if (found !== wanted) unusable({ key: 'wrongShape', name, found, wanted });
    weights.set(tensor.values, offset);
    given.delete(name);
  }
  for (const name of given.keys()) unusable({ key: 'extra', name });
  const step = Number(metadata.step);
  if (!Number.isInteger(step) || step < 0 || step > spec.steps) unusable({ key: 'spec', field: 'step' });
  const auc = Number(metadata.auc);
  return { spec, step, auc: auc >= 0 && auc <= 1 ? auc : undefined, weights };
}

type Check = (value: unknown) => boolean;
const whole =
  (from: number, to: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= from && (value as number) <= to;
const among =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
const fraction: Check = (value) => typeof value === 'number' && value > 0 && value <= 1;
const bases: Check = (value) => Array.isArray(value) && value.length <= 8 && value.every(whole(2, 64));

const own = defaultSpec.network;
/** What a network may be; what the synthetic log fixes must be as it is here. */
const networkChecks: { readonly [Key in keyof Omit<Network, 'number'>]: Check } = {
  categories: among(own.categories),
  buckets: among(own.buckets),
  history: among(own.history),
  dimension: (value) => whole(2, 128)(value) && (value as number) % 2 === 0,
  hidden: whole(1, 256),
  sequence: among('target', 'self'),
  time: among('sum', 'concat', 'frozen', 'none'),
  attention: among('full', 'recency', 'off'),
  representation: among(true, false),
  head: among('interest', 'target', 'product'),
  numberCount: among(own.numberCount),
  numberDimension: whole(1, 128),
};
const checks = {
  network: networkChecks,
  'network.number': { kind: among('positional', 'shared', 'id', 'raw', 'none'), bases },
  log: {
    rule: among('loudest', 'sum'),
    number: among(true, false),
    hiddenValues: whole(0, own.numberCount - 1),
    share: (value: unknown) => value === undefined || fraction(value),
  },
  seeds: { data: whole(0, 2 ** 32 - 1), weights: whole(0, 2 ** 32 - 1), batches: whole(0, 2 ** 32 - 1) },
  '': {
    experiment: among('ads'),
    steps: whole(1, 100_000),
    batchSize: whole(1, 8192),
    learningRate: fraction,
  },
} satisfies Record<string, Record<string, Check>>;

/** A specification from a stranger's file, each field within its bounds and none beside them. */
function parseSpec(text: string | undefined): AdsSpec {
  if (text === undefined) return unusable({ key: 'metadata' });
  let spec: unknown;
  try {
    spec = JSON.parse(text);
  } catch {
    unusable({ key: 'metadata' });
  }
  const inner = Object.keys(checks);
  for (const [path, fields] of Object.entries(checks)) {
    let part: unknown = spec;
    for (const key of path ? path.split('.') : []) part = (part as Record<string, unknown> | null)?.[key];
    if (typeof part !== 'object' || part === null) return unusable({ key: 'spec', field: path || 'spec' });
    const of = (key: string) => (path ? `${path}.${key}` : key);
    for (const [key, check] of Object.entries(fields as Record<string, Check>))
      if (!check((part as Record<string, unknown>)[key])) unusable({ key: 'spec', field: of(key) });
    for (const key of Object.keys(part))
      if (!(key in fields) && !inner.includes(of(key)))
        unusable({ key: 'spec', field: of(key).slice(0, 40) });
  }
  return spec as AdsSpec;
}
