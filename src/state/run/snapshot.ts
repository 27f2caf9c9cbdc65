import { fromBase64, toBase64 } from '../../data/base64';
import { layout, type Variant, variants } from '../../math/network';
import type { AdsSpec, LogSummary } from '../../training/protocol';
import { readSnapshot } from './bundled';
import { defaultSpec } from './lab';

/**
 * Trained weights that come with the site, written by `npm run pretrain`: one JSON file for each variant, numbers as
 * base64 of little-endian float32.
 */
export type Snapshot = {
  readonly spec: AdsSpec;
  readonly step: number;
  readonly auc: { readonly train: number; readonly test: number };
  readonly weights: Float32Array;
  /** Of the log all variants share; only the first screen's snapshot brings it. */
  readonly log?: LogSummary;
};

export const snapshotVersion = 1;

/** A transformer block diverges at the rate that suits the rest; of .005, .01 and .02 this one gave its best AUC. */
const selfAttentionRate = 0.01;

/** The lab's default specification with one of the baselines in the network's place. */
export function specOf(variant: Variant): AdsSpec {
  const network = { ...defaultSpec.network, ...variants[variant] };
  const learningRate = network.sequence === 'self' ? selfAttentionRate : defaultSpec.learningRate;
  return { ...defaultSpec, network, learningRate };
}

export function formatSnapshot({ spec, step, auc, weights, log }: Snapshot): string {
  const summary = log && { ...log, measured: toBase64(Float32Array.from(log.measured)) };
  const file = { version: snapshotVersion, spec, step, auc, weights: toBase64(weights), log: summary };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * @param expected what the weights must have been trained for: an older file is of no use to a newer model
 * @throws Error that says what is wrong with the file
 */
export function parseSnapshot(text: string, expected: AdsSpec): Snapshot {
  const file = JSON.parse(text);
  if (file?.version !== snapshotVersion) throw new Error(`version ${file?.version}, not ${snapshotVersion}`);
  if (JSON.stringify(file.spec) !== JSON.stringify(expected))
    throw new Error('trained for another model or log');
  const weights = fromBase64(file.weights);
  const { size } = layout(expected.network);
  if (weights.length !== size) throw new Error(`${weights.length} weights, not ${size}`);
  if (!weights.every(Number.isFinite)) throw new Error('weights that are no numbers');
  const log: LogSummary | undefined = file.log && {
    ...file.log,
    measured: Float64Array.from(fromBase64(file.log.measured)),
  };
  return { spec: expected, step: file.step, auc: file.auc, weights, log };
}

export async function fetchSnapshot(variant: Variant): Promise<Snapshot> {
  return parseSnapshot(await readSnapshot(variant), specOf(variant));
}
