import { scaleLinear } from 'd3';
import { Axis, ticksOf } from '../../charts/Axis';
import { Frame } from '../../charts/Frame';
import { Line, Reference } from '../../charts/Line';
import { SeriesTable } from '../../charts/tables';
import { useTableWords } from '../../state/files/tableWords';
import { formatFixed } from '../../ui/formatNumber';
import { Figure } from '../../ui/PanelFrame';
import { Segmented } from '../../ui/Segmented';
import type { Reading } from './reading';
import { armNames, experiment, set, traces, useCollapse } from './store';
import { armColor, useSay } from './words';

/** AUC or abundance of both arms by step, before an earlier run if one is laid behind. */
export function Trace({ reading }: { readonly reading: Reading }) {
  const say = useSay();
  const heads = useTableWords();
  const trace = useCollapse((state) => state.trace);
  const behind = experiment.useArms(({ history, overlaid }) => history.find(({ id }) => id === overlaid));
  const { arms } = reading;
  const steps = arms.a.arm.spec.steps;
  const oracle = arms.a.arm.metrics[0]?.bayesAuc;
  // From where it gets interesting: the first steps come in from below.
  const aucs = [0.65, Math.max(0.9, (oracle ?? 0) + 0.01)];
  const now = armNames.map((arm) => ({
    key: arm as string,
    color: armColor(arm),
    live: arms[arm].arm.status === 'running',
    width: 2.25,
    points: arms[arm].arm.metrics.map(
      ({ step, auc, abundance }) => [step, trace === 'auc' ? auc : abundance[0]] as const,
    ),
  }));
  const before = armNames.map((arm) => ({
    key: `${arm} before`,
    color: armColor(arm),
    dashed: true,
    points: (behind?.curves[arm] ?? []).map((point) => [point.step, point[trace]] as const),
  }));
  const highest = Math.max(10, ...[...now, ...before].flatMap(({ points }) => points.map(([, y]) => y)));
  return (
    <Figure
      table={() => (
        <SeriesTable
          caption={say.trace[trace]}
          x={heads.step}
          series={[
            ...now.map(({ points }, i) => ({ name: say.arms[armNames[i]], points })),
            ...before
              .map(({ points }, i) => ({ name: heads.before(say.arms[armNames[i]]), points }))
              .filter(({ points }) => points.length > 0),
          ]}
          format={(value) => formatFixed(value, 3)}
        />
      )}
      part="trace"
      title={say.trace.title}
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
    >
      <div className="collapse-trace">
        <Frame
          name={say.trace.chart(
            trace === 'auc' ? say.trace.auc : `${say.trace.abundance}, ${say.trace.abundanceOf}`,
          )}
          margin={{ top: 12, right: 8, bottom: 22, left: 34 }}
        >
          {(box) => {
            const x = scaleLinear([0, steps], [0, box.width]);
            const y = scaleLinear(trace === 'auc' ? aucs : [0, highest], [box.height, 0]).clamp(true);
            return (
              <>
                <Axis side="left" scale={y} box={box} grid ticks={ticksOf(y, 4)} />
                <Axis side="bottom" scale={x} box={box} ticks={ticksOf(x, 5)} />
                {trace === 'auc' && oracle && <Reference box={box} y={y(oracle)} label={say.trace.oracle} />}
                <Line series={before} x={x} y={y} />
                <Line series={[...now].reverse()} x={x} y={y} />
              </>
            );
          }}
        </Frame>
      </div>
    </Figure>
  );
}
