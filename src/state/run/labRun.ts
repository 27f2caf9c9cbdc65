import { type Lab, pause, play, reset, setSpeed, step, useLab } from './lab';
import type { PanelRun, RunStatus } from './panelRun';

/** The lab's own model in the header's hand: the run of every panel that has none of its own. */
export const labRun: PanelRun = {
  id: 'lab',
  useStatus: () => statusOf(useLab()),
  status: () => statusOf(useLab.getState()),
  play,
  pause,
  step,
  reset,
  setSpeed,
};

function statusOf({
  status,
  source,
  step: done,
  spec,
  loss,
  auc,
  stepsPerSecond,
  fault,
  speed,
}: Lab): RunStatus {
  return {
    status,
    source,
    step: done,
    steps: spec.steps,
    // Before the first batch there is no loss.
    losses: loss !== undefined && Number.isFinite(loss) ? [loss] : [],
    aucs: auc ? [auc.test] : [],
    stepsPerSecond,
    fault,
    speed,
  };
}
