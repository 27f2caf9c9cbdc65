import { create } from 'zustand';
import { bucketCount, categories } from '../../../data/behaviour';
import { type Network, restrict, variants } from '../../../math/network';
import { integer, seeded } from '../../../math/random';
import { useLab } from '../../../state/lab';
import { score } from '../../../state/trainer';

/** Numbers of candidate ads that are scored at once. */
export const candidateCounts = [1, 10, 100, 500, 5000];
export const calls = 5;

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
      for (const contestant of contestants) {
        const network = networkOf(contestant, spec.network);
        const once = () => score({ network, weights: restrict(network, weights), ...user, targets });
        // The first call of a size compiles and allocates.
        await once();
        const found: number[] = [];
        for (let call = 0; call < calls; call++) {
          found.push((await once()).milliseconds);
          if (mine !== measurement) return;
        }
        useTiming.setState(({ milliseconds }) => ({
          milliseconds: {
            ...milliseconds,
            [contestant]: { ...milliseconds[contestant], [count]: found },
          },
        }));
      }
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

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
