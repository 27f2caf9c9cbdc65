import { scaleLinear } from 'd3';
import { useMemo } from 'react';
import { Axis } from '../../charts/Axis';
import { Cloud } from '../../charts/Cloud';
import { Frame } from '../../charts/Frame';
import { Figure } from '../../ui/PanelFrame';
import { cloudOf, type Reading } from './reading';
import { type ArmName, armNames, useCollapse } from './store';
import { armColor, useArmText, useSay } from './words';

/** Both tables seen from the side, in the same unit: a collapsed one is a line. */
export function Clouds({ reading }: { readonly reading: Reading }) {
  return (
    <div className="collapse-clouds">
      {armNames.map((arm) => (
        <ArmCloud key={arm} arm={arm} reading={reading} />
      ))}
    </div>
  );
}

function ArmCloud({ arm, reading }: { readonly arm: ArmName; readonly reading: Reading }) {
  const say = useSay();
  const name = useArmText(arm);
  const wanted = useCollapse((state) => state.direction);
  const { arm: run } = reading.arms[arm];
  const { field } = reading;
  const direction = Math.min(wanted, run.spec.network.dimension);
  const points = useMemo(() => cloudOf(run, field, direction), [run, field, direction]);
  return (
    <Figure
      part={`cloud-${arm}`}
      title={<span style={{ color: armColor(arm) }}>{say.cloud.title(name)}</span>}
    >
      <div className="collapse-cloud">
        <Frame name={say.cloud.chart(name, direction)} margin={{ top: 4, right: 4, bottom: 4, left: 4 }}>
          {(box) => {
            const x = scaleLinear([-3, 3], [0, box.width]);
            // One unit is as long up as along.
            const reach = (3 * box.height) / box.width;
            const y = scaleLinear([-reach, reach], [box.height, 0]);
            return (
              <>
                <g transform={`translate(0,${-box.height / 2})`}>
                  <Axis side="bottom" scale={x} box={box} ticks={[]} />
                </g>
                <Cloud
                  points={points.map(([a, b]) => [x(a), y(b)] as const)}
                  r={2.5}
                  color={armColor(arm)}
                  opacity={0.75}
                />
              </>
            );
          }}
        </Frame>
      </div>
    </Figure>
  );
}
