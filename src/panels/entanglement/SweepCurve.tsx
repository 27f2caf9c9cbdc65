import { scaleLinear } from 'd3';
import { Axis, ticksOf } from '../../charts/Axis';
import { Cloud } from '../../charts/Cloud';
import { Frame } from '../../charts/Frame';
import { Line, Reference } from '../../charts/Line';
import { SeriesTable } from '../../charts/tables';
import { Button } from '../../ui/Button';
import { formatFixed } from '../../ui/formatNumber';
import { Figure } from '../../ui/PanelFrame';
import { chartMargin } from './Curves';
import { armColors, useArms } from './live';
import { type ArmName, armNames, comparable, sweep, sweepAhead, useEntanglement } from './store';
import { useSay } from './words';

/** Where each finished run ended, against its conflict: a curve that fills as one tries. */
export function SweepCurve() {
  const say = useSay();
  const { history } = useArms();
  const state = useEntanglement();
  const { group, conflict, sweeping } = state;
  const points = (name: ArmName) =>
    comparable(history, state)
      .map(
        ({ settings, curves }) =>
          [settings.conflict, curves[name][curves[name].length - 1]?.[group]] as const,
      )
      .sort((a, b) => a[0] - b[0]);
  return (
    <Figure
      part="sweep"
      title={say.sweep.title}
      table={() => (
        <SeriesTable
          caption={say.sweep.name}
          x={say.sweep.x}
          series={armNames.map((name) => ({ name: say.arms[name], points: points(name) }))}
          format={(auc) => formatFixed(auc, 3)}
        />
      )}
    >
      <p className="entanglement-legend">
        <Button small onPress={sweep} pressed={sweeping}>
          {sweeping ? say.sweep.stop : say.sweep.go(sweepAhead(history, state).length)}
        </Button>
      </p>
      <div className="entanglement-chart">
        <Frame name={say.sweep.name} description={say.sweep.empty} margin={chartMargin}>
          {(box) => {
            const x = scaleLinear([0, 1], [0, box.width]);
            const y = scaleLinear([0, 1], [box.height, 0]);
            return (
              <>
                <Axis side="bottom" scale={x} ticks={ticksOf(x, 3)} box={box} label={say.sweep.x} />
                <Axis side="left" scale={y} ticks={ticksOf(y, 5)} box={box} grid />
                <Reference box={box} y={y(0.5)} />
                <Reference box={box} x={x(conflict)} />
                <Line
                  x={x}
                  y={y}
                  series={armNames.map((name) => ({
                    key: name,
                    points: points(name),
                    color: armColors[name],
                  }))}
                />
                {armNames.map((name) => (
                  <Cloud
                    key={name}
                    points={points(name).map(([c, auc]) => [x(c), y(auc ?? Number.NaN)] as const)}
                    r={3}
                    color={armColors[name]}
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
