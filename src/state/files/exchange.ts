import { type FileProblem, UnusableFile } from '../../data/fileProblem';
import { mostBytes } from '../../data/safetensors';
import { type AdsRun, lab, trainedModel, useLab } from '../run/lab';
import { useSeeds } from '../run/seeds';
import { ask } from '../run/worker';
import { formatWeights, parseWeights, type WeightsFile } from './weightsFile';

/** The lab's weights as they are now. */
export function weightsOf({ spec, step, auc, weights }: AdsRun, link: string): Uint8Array<ArrayBuffer> {
  return formatWeights({ spec, step, auc: auc?.test, link, weights });
}

/** A visitor's file, read but not yet taken. */
export async function readWeights(
  file: Blob,
): Promise<{ readonly file: WeightsFile } | { readonly problem: FileProblem }> {
  // Before it is in memory.
  if (file.size > mostBytes) return { problem: { key: 'tooLarge', bytes: file.size, most: mostBytes } };
  try {
    return { file: parseWeights(new Uint8Array(await file.arrayBuffer())) };
  } catch (error) {
    if (error instanceof UnusableFile) return { problem: error.problem };
    throw error;
  }
}

/**
 * The file's weights become the lab's, and every panel's that shows it. The AUC is measured here, on the log of the
 * file's own specification: what the file says of itself is no measurement.
 */
export async function takeWeights(file: WeightsFile): Promise<number> {
  const take = (auc?: number) =>
    lab.show(
      trainedModel({ ...file, source: 'imported', auc: auc === undefined ? undefined : { test: auc } }),
    );
  take();
  useSeeds.setState(file.spec.seeds);
  const { auc } = await ask('auc', file.spec, file.weights);
  if (useLab.getState().weights === file.weights) take(auc);
  return auc;
}
