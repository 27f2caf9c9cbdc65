import { useEffect } from 'react';
import { create } from 'zustand';
import { useLab } from '../../state/run/lab';
import { ask, useWorker } from '../../state/run/worker';
import type { ForwardPart } from '../../training/protocol';

/** What each part of the forward pass takes on the running backend, once it is measured. */
type Measured = {
  readonly backend: string;
  readonly milliseconds: Readonly<Record<ForwardPart, number>>;
};
export const useShares = create<{ readonly measured?: Measured }>(() => ({}));

let asked = false;

/** Behind the first screen, and not while a run wants the backend. */
const calm = 1500;

export function useMeasuredShares(): Measured | undefined {
  const backend = useWorker(({ backend }) => backend?.name);
  const busy = useLab((lab) => lab.status === 'running' || lab.status === 'starting');
  useEffect(() => {
    if (!backend || busy || asked) return;
    const timer = setTimeout(() => {
      asked = true;
      const { spec, weights } = useLab.getState();
      ask('shares', spec, weights).then(
        ({ milliseconds }) => useShares.setState({ measured: { backend, milliseconds } }),
        // It stays "not measured yet", and may be tried at the next visit.
        () => {
          asked = false;
        },
      );
    }, calm);
    return () => clearTimeout(timer);
  }, [backend, busy]);
  return useShares((state) => state.measured);
}

export function shareOf(part: ForwardPart, { milliseconds }: Measured): number {
  const total = Object.values(milliseconds).reduce((sum, one) => sum + one, 0);
  return milliseconds[part] / total;
}
