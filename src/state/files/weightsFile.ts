import type { LogConfig } from '../../data/adLog';
import { unusable } from '../../data/fileProblem';
import { parseSafetensors } from '../../data/safetensors';
import { among, anything, fits, list, maybe, number, parseAs, record, whole } from '../../data/shape';
import { layout, type Network } from '../../math/network';
import type { NumberEncoding } from '../../math/numerals';
import type { AdsSpec, Seeds } from '../../training/protocol';
import { defaultSpec } from '../run/lab';
import { formatArm } from './armFiles';

/** The ads model's weights as a safetensors file: one tensor for each table, and in the metadata all that made them. */
export type WeightsFile = {
  readonly spec: AdsSpec;
  readonly step: number;
  /** On the test log, as the file says. */
  readonly auc?: number;
  readonly link?: string;
  readonly weights: Float32Array;
};

export function formatWeights(file: WeightsFile): Uint8Array<ArrayBuffer> {
  return formatArm({ ...file, blocks: layout(file.spec.network).blocks }, file.link, file.auc);
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

const own = defaultSpec.network;
const seed = whole(0, 2 ** 32 - 1);
const fraction = number(Number.MIN_VALUE, 1);
const closed = { closed: true };

/** What a specification may be; what the synthetic log fixes must be as it is here. */
const adsSpec = record<AdsSpec>(
  {
    network: record<Network>(
      {
        categories: among(own.categories),
        buckets: among(own.buckets),
        history: among(own.history),
        // b̃ and p stand side by side where ⊕ concatenates.
        dimension: among(...Array.from({ length: 64 }, (_, half) => 2 * half + 2)),
        hidden: whole(1, 256),
        sequence: among('target', 'self'),
        time: among('sum', 'concat', 'frozen', 'none'),
        attention: among('full', 'recency', 'off'),
        representation: among(true, false),
        head: among('interest', 'target', 'product'),
        number: record<NumberEncoding>(
          { kind: among('positional', 'shared', 'id', 'raw', 'none'), bases: list(whole(2, 64), 8) },
          closed,
        ),
        numberCount: among(own.numberCount),
        numberDimension: whole(1, 128),
      },
      closed,
    ),
    log: record<LogConfig>(
      {
        rule: among('loudest', 'sum'),
        number: among(true, false),
        hiddenValues: whole(0, own.numberCount - 1),
        share: maybe(fraction),
      },
      closed,
    ),
    seeds: record<Seeds>({ data: seed, weights: seed, batches: seed }, closed),
    experiment: among('ads'),
    steps: whole(1, 100_000),
    batchSize: whole(1, 8192),
    learningRate: fraction,
  },
  closed,
);

/** A specification from a stranger's file, each field within its bounds and none beside them. */
function parseSpec(text: string | undefined): AdsSpec {
  const spec = parseAs(anything, text);
  if (spec === undefined) return unusable({ key: 'metadata' });
  if (fits(adsSpec, spec)) return spec;
  return unusable({ key: 'spec', field: adsSpec(spec)?.slice(0, 40) || 'spec' });
}
