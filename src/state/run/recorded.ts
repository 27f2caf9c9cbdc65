import { create, type StoreApi } from 'zustand';
import type { BackendName, Seeds, Spec } from '../../training/protocol';
import type { Arm, RunState } from './arm';
import { derived } from './derived';
import { mapped } from './mapped';
import { armAt, fetchRecording, type Recording } from './recording';

/** The recorded run of a lab's default setting, shown in the lab's own run set until something else takes its place. */
export type RecordedRun = {
  /** Undefined where there is nothing of it to show: other settings, a run of the visitor's own, no file. */
  readonly useView: () => RecordedView | undefined;
  readonly isShown: () => boolean;
  /** Loads it, to be shown at once later. */
  readonly preload: () => void;
  /** Shows it as it stood at one of its steps; left out, at its end. */
  readonly show: (step?: number) => Promise<void>;
  /**
   * Shows its end in a lab that nobody has touched, if that is still wanted once it is loaded. Resolves when it is
   * clear what is shown.
   */
  readonly open: (wanted: () => boolean) => Promise<void>;
};

export type RecordedView = {
  readonly seeds: Seeds;
  /** While it is on screen; before, the lab waits at its setting, untrained. */
  readonly shown?: {
    readonly backend: BackendName;
    /** Those that can be shown. */
    readonly steps: readonly number[];
    readonly step: number;
  };
};

export function recordedRun<Name extends string, S extends Spec>({
  lab,
  specs,
  untrained,
  useArms,
  show,
}: {
  /** Its files are named `lab-arm`. */
  readonly lab: string;
  /** Of the default setting. */
  readonly specs: Readonly<Record<Name, S>>;
  readonly untrained: (spec: S) => Float32Array;
  readonly useArms: Pick<
    StoreApi<{ readonly status: RunState; readonly arms: Readonly<Record<Name, Arm<S>>> }>,
    'getState' | 'getInitialState' | 'subscribe'
  >;
  readonly show: (arms: Readonly<Record<Name, Arm<S>>>) => void;
}): RecordedRun {
  type All = Readonly<Record<Name, Recording<S>>>;
  const names = Object.keys(specs) as Name[];
  const useLoaded = create<{ readonly all?: All; readonly failed?: boolean }>(() => ({}));
  let loading: Promise<All | undefined> | undefined;
  const load = () => {
    loading ??= Promise.all(
      names.map(async (name) => {
        const spec = specs[name];
        return [name, await fetchRecording(`${lab}-${name}`, spec, untrained(spec))] as const;
      }),
    ).then(
      (found) => {
        const all = Object.fromEntries(found) as All;
        useLoaded.setState({ all });
        return all;
      },
      () => {
        // The lab waits to be trained, as one without a recording does.
        useLoaded.setState({ failed: true });
        return undefined;
      },
    );
    return loading;
  };

  const armsNow = () => Object.values<Arm<S>>(useArms.getState().arms);
  const isShown = () => armsNow().every(({ source }) => source === 'snapshot');
  const key = JSON.stringify(Object.values(specs));
  const waits = () =>
    useArms.getState().status === 'idle' &&
    armsNow().every(({ source }) => source === 'untrained') &&
    JSON.stringify(armsNow().map(({ spec }) => spec)) === key;
  const isUntouched = () => useArms.getState().arms === useArms.getInitialState().arms;

  const showAt = (all: All, step?: number) => {
    const [one] = Object.values<Recording<S>>(all);
    const at = step ?? one.moments[one.moments.length - 1].step;
    show(mapped(all, (recording) => armAt(recording, at)));
  };
  const useView = derived<RecordedView | undefined>([useArms, useLoaded], () => {
    const { all, failed } = useLoaded.getState();
    const { seeds } = specs[names[0]];
    if (all && isShown()) {
      const { backend, moments } = all[names[0]];
      const steps = moments.map(({ step }) => step);
      return { seeds, shown: { backend, steps, step: armsNow()[0].step } };
    }
    return !failed && waits() ? { seeds } : undefined;
  });
  return {
    useView: () => useView(),
    isShown,
    preload: () => void load(),
    show: async (step) => {
      const all = await load();
      if (all && (isShown() || waits())) showAt(all, step);
    },
    open: async (wanted) => {
      if (!isUntouched() || !wanted()) return;
      const all = await load();
      if (all && isUntouched() && waits() && wanted()) showAt(all);
    },
  };
}
