import { useMemo } from 'react';
import { Segmented } from '../../ui/Segmented';
import { LineChart } from '../lab/LineChart';
import type { Reading } from './reading';
import { armNames, experiment, set, traces, useCollapse } from './store';
import { armColor, useSay } from './words';

/** AUC or abundance of both arms by step, before an earlier run if one is laid behind. */
export function Trace({ reading }: { readonly reading: Reading }) {
  const say = useSay();
  const trace = useCollapse((state) => state.trace);
  const behind = experiment.useArms(({ history, overlaid }) => history.find(({ id }) => id === overlaid));
  const { arms } = reading;
  const [a, b] = armNames.map((arm) => arms[arm].arm);
  const { steps } = a.spec;
  const oracle = a.metrics[0]?.bayesAuc;
  const series = useMemo(
    () =>
      [a, b].map(({ status, metrics }, i) => ({
        key: armNames[i],
        name: say.arms[armNames[i]],
        color: armColor(armNames[i]),
        live: status === 'running',
        width: 2.25,
        points: metrics.map(
          ({ step, auc, abundance }) => [step, trace === 'auc' ? auc : abundance[0]] as const,
        ),
        before: behind?.curves[armNames[i]].map((point) => [point.step, point[trace]] as const),
      })),
    [a, b, behind, trace, say],
  );
  const auc = trace === 'auc';
  return (
    <LineChart
      part="trace"
      title={say.trace.title}
      name={say.trace.chart(auc ? say.trace.auc : `${say.trace.abundance}, ${say.trace.abundanceOf}`)}
      aside={
        <Segmented
          small
          hideLabel
          label={say.trace.label}
          choices={traces.map((value) => ({ value, label: say.trace[value] }))}
          value={trace}
          onChange={(chosen) => set({ trace: chosen })}
        />
      }
      place="collapse-trace"
      series={series}
      x={{ least: [0, steps] }}
      // From where it gets interesting: the first steps come in from below.
      y={
        auc
          ? { name: say.trace.auc, least: [0.65, 0.9], cut: 'from' }
          : { name: say.trace.abundance, least: [0, 10], digits: 1 }
      }
      levels={auc && oracle ? [{ y: oracle, label: say.trace.oracle }] : []}
      earlier={behind && say.history.overlaid(behind.id)}
    />
  );
}
