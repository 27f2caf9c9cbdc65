import { scaleLinear, scaleLog } from 'd3';
import { Axis } from '../../charts/Axis';
import { Cloud } from '../../charts/Cloud';
import { Frame } from '../../charts/Frame';
import { Line, Reference } from '../../charts/Line';
import { type AdKey, adKeys } from '../../math/adKeys';
import { agree } from '../../state/link/settings';
import { Button } from '../../ui/Button';
import { Figure } from '../../ui/PanelFrame';
import { useArms } from './live';
import { type Sweep, settings, sweep, sweeps, useHashid } from './store';
import { armColor, useSay } from './words';

const margin = { top: 14, right: 20, bottom: 34, left: 32 };

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
  const points = (key: AdKey) =>
    [
      ...new Map(
        comparable
          .map((past) => {
            const last = past.curves[key].at(-1);
            return [past.settings[along], last?.[which] ?? Number.NaN] as const;
          })
          .reverse(),
      ),
    ].sort((a, b) => a[0] - b[0]);
  const values = sweeps[along];
  const word = along === 'bits' ? 'bits' : 'traffic';
  return (
    <Figure
      part={`sweep-${word}`}
      title={say.sweeps[word]}
      aside={
        <Button
          small
          disabled={state.sweeping !== null && state.sweeping !== along}
          onPress={() => sweep(along)}
          pressed={state.sweeping === along}
        >
          {state.sweeping === along ? say.sweeps.stop : say.sweeps.go}
        </Button>
      }
    >
      <p className="hashid-legend">
        {adKeys.map((key) => (
          <span key={key} style={{ color: armColor(key) }}>
            {say.short[key]}
          </span>
        ))}
      </p>
      <div className="hashid-sweep">
        <Frame name={say.sweeps.name[word]} description={say.sweeps.empty} margin={margin}>
          {(box) => {
            const scale = along === 'bits' ? scaleLinear : scaleLog;
            const x = scale([values[0], values[values.length - 1]], [0, box.width]);
            const y = scaleLinear([0.5, 0.8], [box.height, 0]);
            const ticks = values.map((value) => ({
              value,
              label: along === 'bits' ? String(value) : `${value / 1000} k`,
            }));
            const levels = [0.5, 0.6, 0.7, 0.8].map((value) => ({ value, label: value.toFixed(1) }));
            return (
              <>
                <Axis
                  side="bottom"
                  scale={x}
                  ticks={ticks}
                  box={box}
                  label={along === 'bits' ? say.controls.bits : say.controls.traffic}
                />
                <Axis side="left" scale={y} ticks={levels} box={box} grid />
                <Reference box={box} x={x(state[along])} />
                <Line
                  x={x}
                  y={y}
                  series={adKeys.map((key) => ({ key, points: points(key), color: armColor(key) }))}
                />
                {adKeys.map((key) => (
                  <Cloud
                    key={key}
                    points={points(key).map(([value, auc]) => [x(value), y(auc)] as const)}
                    r={3}
                    color={armColor(key)}
                  />
                ))}
              </>
            );
          }}
        </Frame>
      </div>
    </Figure>
  );
}
