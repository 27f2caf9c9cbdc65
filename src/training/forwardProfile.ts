import { makeLog } from '../data/adLog';
import { seeded } from '../math/random';
import { AdsModel } from '../model/adsModel';
import { medianTime } from './cost';
import type { AdsSpec, ForwardPart } from './protocol';

/** Milliseconds that each part of the forward pass takes alone on one batch, on the running backend. */
export async function shares(
  { network, log, batchSize }: AdsSpec,
  weights: Float32Array,
): Promise<Record<ForwardPart, number>> {
  // What is in the batch does not matter to the time, so a small log of its own will do.
  const numbers = Array.from({ length: network.numberCount }, (_, x) => x);
  const impressions = makeLog(log, batchSize, seeded(1), numbers);
  const model = new AdsModel(network, weights);
  const parts = model.parts(
    impressions,
    Array.from({ length: batchSize }, (_, i) => i),
  );
  const milliseconds = {} as Record<ForwardPart, number>;
  try {
    for (const [part, run] of Object.entries(parts.run)) {
      const once = async () => {
        const made = run();
        // Reading it waits until the backend has done the work.
        await made.data();
        made.dispose();
      };
      for (let warm = 0; warm < 3; warm++) await once();
      milliseconds[part as ForwardPart] = await medianTime(once);
    }
    return milliseconds;
  } finally {
    parts.dispose();
    model.dispose();
  }
}
