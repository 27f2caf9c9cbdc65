import { endsAlong, SweepChart } from '../lab/SweepChart';
import { armColors, useArms } from './live';
import { armNames, comparable, sweep, sweepAhead, useEntanglement } from './store';
import { useSay } from './words';

/** Where each finished run ended, against its conflict: a curve that fills as one tries. */
export function SweepCurve() {
  const say = useSay();
  const { history } = useArms();
  const state = useEntanglement();
  const { group, conflict, sweeping } = state;
  const runs = comparable(history, state);
  return (
    <SweepChart
      part="sweep"
      title={say.sweep.title}
      name={say.sweep.name}
      description={say.sweep.empty}
      place="entanglement-chart"
      series={armNames.map((name) => ({
        key: name,
        name: say.arms[name],
        short: say.short[name],
        color: armColors[name],
        points: endsAlong(
          runs,
          ({ settings }) => settings.conflict,
          ({ curves }) => curves[name].at(-1)?.[group],
        ),
      }))}
      x={{ label: say.sweep.x, least: [0, 1], ticks: 3 }}
      y={{ name: say.auc.title, least: [0, 1], ticks: 5 }}
      levels={[{ y: 0.5 }]}
      at={conflict}
      sweep={{
        label: sweeping ? say.sweep.stop : say.sweep.go(sweepAhead(history, state).length),
        onPress: sweep,
        pressed: sweeping,
      }}
    />
  );
}
