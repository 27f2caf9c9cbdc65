import { create } from 'zustand';
import { bucketCount, categories } from '../../../data/behaviour';
import { type Network, restrict, variants } from '../../../math/network';
import { integer, seeded } from '../../../math/random';
import { useLab } from '../../../state/run/lab';
import { score } from '../../../state/run/worker';

/** Numbers of candidate ads that are scored at once. */
export const candidateCounts = [1, 10, 100, 500, 5000];
export const calls = 9;

export const contestants = ['attention', 'mean'] as const;
export type Contestant = (typeof contestants)[number];

/** Milliseconds of every call, by contestant and number of candidates. */
export type Timing = {
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  readonly failure?: string;
  readonly milliseconds: Readonly<Record<Contestant, Readonly<Record<number, readonly number[]>>>>;
};

const nothing: Timing['milliseconds'] = { attention: {}, mean: {} };

export const useTiming = create<Timing>(() => ({ status: 'idle', milliseconds: nothing }));

/** Mean pooling reads the same tables; how long it takes does not depend on what is in them. */
export function networkOf(contestant: Contestant, network: Network): Network {
  return contestant === 'mean' ? { ...network, ...variants.mean } : network;
}

let measurement = 0;

/** Scores K candidates for one user on the backend, again and again; stops between two calls. */
export async function measureTimes(length: number): Promise<void> {
  const mine = ++measurement;
  const { spec, weights } = useLab.getState();
  const random = seeded(1);
  const buckets = Array.from({ length }, () => integer(random, bucketCount)).sort((a, b) => a - b);
  const user = { categories: buckets.map(() => integer(random, categories.length)), buckets, number: 31 };
  useTiming.setState({ status: 'running', milliseconds: nothing, failure: undefined });
  try {
    for (const count of candidateCounts) {
      const targets = Uint8Array.from({ length: count }, (_, i) => i % categories.length);
      const scored = (contestant: Contestant) => {
        const network = networkOf(contestant, spec.network);
        return score({ network, weights: restrict(network, weights), ...user, targets });
      };
      // The first call of a size compiles and allocates. Then the two take turns, so that a busy moment meets both.
      for (const contestant of contestants) await scored(contestant);
      const found: Record<Contestant, number[]> = { attention: [], mean: [] };
      for (let call = 0; call < calls; call++) {
        for (const contestant of contestants) {
          found[contestant].push((await scored(contestant)).milliseconds);
          if (mine !== measurement) return;
        }
      }
      useTiming.setState(({ milliseconds: { attention, mean } }) => ({
        milliseconds: {
          attention: { ...attention, [count]: found.attention },
          mean: { ...mean, [count]: found.mean },
        },
      }));
    }
    useTiming.setState({ status: 'done' });
  } catch (error) {
    if (mine !== measurement) return;
    useTiming.setState({ status: 'failed', failure: error instanceof Error ? error.message : String(error) });
  }
}

export function stopTiming(): void {
  measurement++;
  useTiming.setState(({ status }) => (status === 'running' ? { status: 'idle' } : {}));
}

/** What the work itself takes: whatever else the machine does only adds to it. */
export function fastest(values: readonly number[]): number {
  return Math.min(...values);
}
