import { create } from 'zustand';
import { regulatedWorld } from '../../data/collapseLog';
import type { Measured } from '../../state/run/arm';
import { runSet } from '../../state/run/runSet';
import { sweep } from '../../state/run/sweep';
import type { SpecOf } from '../../training/protocol';
import {
  type ArmName,
  armNames,
  dimensions,
  experiment,
  partners,
  type Settings,
  specOf,
  useCollapse,
} from './store';

/** Curves that fill as the learner runs things: of the width, and of the partner's size. */
export type SizePoint = {
  readonly dimension: number;
  readonly auc: number;
  readonly abundance: number;
};
export type PartnerPoint = {
  readonly partner: number;
  readonly signal: boolean;
  readonly seed: number;
  readonly abundance: number;
};

export type Sweeps = {
  /** By everything that was set but the width. */
  readonly sizes: Readonly<Record<string, readonly SizePoint[]>>;
  readonly partners: readonly PartnerPoint[];
  /** What runs beside the arms, and how far it is. */
  readonly running?: { readonly what: 'sizes' | 'partners'; readonly done: number; readonly all: number };
};

export const useSweeps = create<Sweeps>(() => ({ sizes: {}, partners: [] }));

/** What an arm of these settings is, but for its width. */
export function sizeKey(spec: SpecOf<'collapse'>): string {
  return JSON.stringify({ ...spec, network: { ...spec.network, dimension: 0 } });
}

export const sizeKeyOf = (settings: Settings, arm: ArmName) => sizeKey(specOf(settings, arm));

function keepSize(spec: SpecOf<'collapse'>, auc: number, abundance: number): void {
  const key = sizeKey(spec);
  const { dimension } = spec.network;
  useSweeps.setState(({ sizes }) => {
    const others = (sizes[key] ?? []).filter((point) => point.dimension !== dimension);
    const points = [...others, { dimension, auc, abundance }].sort((a, b) => a.dimension - b.dimension);
    return { sizes: { ...sizes, [key]: points } };
  });
}

// Finished runs of the stage leave their points too, also those of earlier visits.
function keepHistory(): void {
  for (const { settings, curves } of [...experiment.useArms.getState().history].reverse()) {
    for (const arm of armNames) {
      const last = curves[arm][curves[arm].length - 1];
      const spec = specOf(settings, arm);
      if (last?.step === spec.steps) keepSize(spec, last.auc, last.abundance);
    }
  }
}
keepHistory();
experiment.useArms.subscribe((now, before) => {
  if (now.history !== before.history) keepHistory();
});

/** Two at a time, beside the arms of the stage. An evaluation costs as much as the steps between two; the curves want the last. */
const lanes = ['one', 'other'].map((name) =>
  runSet<'run', SpecOf<'collapse'>>({
    ...{ id: `collapse sweep ${name}`, specs: {} as Record<'run', SpecOf<'collapse'>> },
    // Nobody looks at them.
    untrained: () => new Float32Array(),
    ...{ endOnly: true, whenKept: 'stay' },
  }),
);
type Job = {
  readonly spec: SpecOf<'collapse'>;
  readonly keep: (metrics: Measured<SpecOf<'collapse'>>) => void;
};

let end = () => {};

function runAll(what: 'sizes' | 'partners', jobs: readonly Job[]) {
  stopSweep();
  let done = 0;
  const tell = () => useSweeps.setState({ running: { what, done, all: jobs.length } });
  tell();
  end = sweep(
    lanes,
    jobs.map(
      ({ spec }) =>
        (lane) =>
          lane.configure({ run: spec }),
    ),
    {
      onDone: (job, lane) => {
        const metrics = lane.useArms.getState().arms.run.metrics.at(-1);
        if (metrics) jobs[job].keep(metrics);
        done++;
        tell();
      },
      onEnd: () => {
        for (const { stop } of lanes) stop();
        useSweeps.setState({ running: undefined });
      },
    },
  );
}

export const stopSweep = () => end();

/** Both arms at every width that has not been run yet with these settings. */
export function runSizes(): void {
  const settings = useCollapse.getState();
  const { sizes } = useSweeps.getState();
  const jobs = dimensions.flatMap((dimension) =>
    armNames.flatMap((arm) => {
      const spec = specOf({ ...settings, dimension }, arm);
      if (sizes[sizeKey(spec)]?.some((point) => point.dimension === dimension)) return [];
      const keep = ({ auc, abundance }: Measured<SpecOf<'collapse'>>) => keepSize(spec, auc, abundance[0]);
      return [{ spec, keep }];
    }),
  );
  runAll('sizes', jobs);
}

export function regulatedSpec(partner: number, signal: boolean, seed: number): SpecOf<'collapse'> {
  const world = regulatedWorld(partner, signal ? undefined : 0);
  return {
    experiment: 'collapse',
    network: {
      cardinalities: world.cardinalities,
      dimension: 16,
      sets: 1,
      pairs: world.pairs.map(({ fields }) => fields),
      pairWeights: 'none',
    },
    world,
    initial: 0.01,
    pairWeightsFrom: 0,
    impressions: null,
    seeds: { data: seed, weights: seed, batches: seed },
    steps: 300,
    batchSize: 512,
    learningRate: 0.02,
  };
}

export function runPartners(wanted: readonly number[] = partners): void {
  const { signal, seed } = useCollapse.getState();
  const jobs = wanted.map((partner) => {
    const spec = regulatedSpec(partner, signal, seed);
    const keep = ({ abundance }: Measured<SpecOf<'collapse'>>) => {
      const point = { partner, signal, seed, abundance: abundance[0] };
      const same = (one: PartnerPoint) =>
        one.partner === partner && one.signal === signal && one.seed === seed;
      useSweeps.setState(({ partners: points }) => ({
        partners: [...points.filter((one) => !same(one)), point].sort((a, b) => a.partner - b.partner),
      }));
    };
    return { spec, keep };
  });
  runAll('partners', jobs);
}
