import { adKeys } from '../../math/adKeys';
import { agree } from '../../state/link/settings';
import { endsAlong, SweepChart } from '../lab/SweepChart';
import { useArms } from './live';
import { type Sweep, settings, sweep, sweeps, useHashid } from './store';
import { armColor, useSay } from './words';

/** Where each finished run ended, against the bits of its hash and against its traffic: curves that fill as one tries. */
export function Sweeps() {
  return (
    <div className="hashid-curves">
      <SweepCurve along="bits" which="cold" />
      <SweepCurve along="impressions" which="warm" />
    </div>
  );
}

function SweepCurve({ along, which }: { readonly along: Sweep; readonly which: 'cold' | 'warm' }) {
  const say = useSay();
  const { history } = useArms();
  const state = useHashid();
  // Only runs that differ in nothing but this make one curve; of runs that differ in nothing, the last counts.
  const comparable = history.filter((past) =>
    agree(settings, { ...past.settings, [along]: state[along] }, state),
  );
  const bits = along === 'bits';
  const word = bits ? 'bits' : 'traffic';
  const values = sweeps[along];
  return (
    <SweepChart
      part={`sweep-${word}`}
      title={say.sweeps[word]}
      name={say.sweeps.name[word]}
      description={say.sweeps.empty}
      place="hashid-sweep"
      series={adKeys.map((key) => ({
        key,
        name: say.arms[key],
        short: say.short[key],
        color: armColor(key),
        points: endsAlong(
          comparable,
          (past) => past.settings[along],
          ({ curves }) => curves[key].at(-1)?.[which],
        ),
      }))}
      x={{
        label: bits ? say.controls.bits : say.controls.traffic,
        least: [values[0], values[values.length - 1]],
        log: !bits,
        ticks: values,
        format: bits ? String : (value) => `${value / 1000} k`,
      }}
      y={{ name: say.sweeps[word], least: [0.5, 0.8], ticks: [0.5, 0.6, 0.7, 0.8] }}
      at={state[along]}
      sweep={{
        label: state.sweeping === along ? say.sweeps.stop : say.sweeps.go,
        onPress: () => sweep(along),
        pressed: state.sweeping === along,
        disabled: state.sweeping !== null && state.sweeping !== along,
      }}
    />
  );
}
