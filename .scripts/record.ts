import { installedWasm } from '../src/model/installedWasm';
import { experiment as collapse } from '../src/panels/collapse/store';
import { experiment as entanglement } from '../src/panels/entanglement/store';
import { experiment as similarity } from '../src/panels/hashid/similarity/store';
import { experiment as hashid } from '../src/panels/hashid/store';
import { type Arm, armAfter, armOf, type Measured } from '../src/state/run/arm';
import type { Recording } from '../src/state/run/recording';
import type { Report, Spec } from '../src/training/protocol';
import { Runs } from '../src/training/runs';

/** Labs that open on a recorded run: their arms at the default setting, and how often weights are kept after step 100. */
export const recordedLabs = [
  { lab: 'collapse', keepEvery: 100, arms: armsOf(collapse) },
  { lab: 'entanglement', keepEvery: 50, arms: armsOf(entanglement) },
  { lab: 'hashid', keepEvery: 50, arms: armsOf(hashid) },
  { lab: 'similarity', keepEvery: 100, arms: armsOf(similarity) },
];

type ToRecord = { readonly name: string; readonly spec: Spec; readonly untrained: Float32Array };

function armsOf<S extends Spec>({
  useArms,
}: {
  readonly useArms: { readonly getInitialState: () => { readonly arms: Readonly<Record<string, Arm<S>>> } };
}): readonly ToRecord[] {
  const { arms } = useArms.getInitialState();
  return Object.entries(arms).map(([name, { spec, weights }]) => ({ name, spec, untrained: weights }));
}

/** Most changes in the first hundred steps. */
const early = 100;

/**
 * Trains an arm as the page's worker does, on WASM, and keeps every evaluation.
 * @param until the last step to train to; left out, the whole run
 */
export function record(
  { spec, untrained }: Pick<ToRecord, 'spec' | 'untrained'>,
  keepEvery: number,
  until = spec.steps,
): Promise<Recording<Spec>> {
  return new Promise((resolve, reject) => {
    let arm = armOf(spec, untrained);
    const moments = [...arm.trail];
    const end = () => {
      runs.obey({ type: 'dispose', run: 1 });
      const metrics = arm.metrics as readonly Measured<Spec>[];
      resolve({ spec, backend: 'wasm', losses: arm.losses, metrics, moments });
    };
    const hear = (report: Report) => {
      if (report.type === 'stopped') return reject(new Error(report.fault.detail ?? report.fault.kind));
      if (report.type === 'backend' && report.backend !== 'wasm') return reject(new Error(report.backend));
      if (report.type !== 'progress') return;
      arm = armAfter(arm, report);
      const { step, weights } = report;
      const isKept = step <= early || step % keepEvery === 0;
      if (step > 0 && (isKept || step === spec.steps)) moments.push({ step, weights });
      if (step === until) end();
    };
    const runs = new Runs(installedWasm, hear);
    runs.obey({ type: 'prepare', backend: 'wasm' });
    runs.obey({ type: 'start', run: 1, spec, until });
  });
}
