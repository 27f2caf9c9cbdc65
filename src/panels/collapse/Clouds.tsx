import { scaleLinear } from 'd3';
import { useMemo } from 'react';
import { Axis } from '../../charts/Axis';
import { Cloud } from '../../charts/Cloud';
import { Frame } from '../../charts/Frame';
import { CloudTable, cloudData } from '../../charts/tables';
import { useTableWords } from '../../state/files/tableWords';
import { formatSigned } from '../../ui/formatNumber';
import { Figure } from '../../ui/PanelFrame';
import { cloudOf, type Reading } from './reading';
import { type ArmName, armNames, useCollapse } from './store';
import { armColor, useArmText, useSay } from './words';

/** Both tables seen from the side, in the same unit: a collapsed one is a line. */
export function Clouds({ reading }: { readonly reading: Reading }) {
  const clouds = { a: useCloud('a', reading), b: useCloud('b', reading) };
  // As far as the farthest point of either, so that none leaves its figure and both keep one unit.
  const reach = [0, 1].map((axis) =>
    Math.max(...armNames.flatMap((arm) => clouds[arm].points.map((point) => Math.abs(point[axis])))),
  );
  return (
    <div className="collapse-clouds">
      {armNames.map((arm) => (
        <ArmCloud key={arm} arm={arm} cloud={clouds[arm]} reach={reach} />
      ))}
    </div>
  );
}

type ArmPoints = { readonly direction: number; readonly points: ReturnType<typeof cloudOf> };

function useCloud(arm: ArmName, { arms, field }: Reading): ArmPoints {
  const wanted = useCollapse((state) => state.direction);
  const { arm: run } = arms[arm];
  const direction = Math.min(wanted, run.spec.network.dimension);
  const points = useMemo(() => cloudOf(run, field, direction), [run, field, direction]);
  return { direction, points };
}

function ArmCloud({
  arm,
  cloud: { direction, points },
  reach: [along, up],
}: {
  readonly arm: ArmName;
  readonly cloud: ArmPoints;
  /** The farthest point along each axis, of both clouds. */
  readonly reach: readonly number[];
}) {
  const say = useSay();
  const name = useArmText(arm);
  const heads = useTableWords();
  const groups = [{ name, points }];
  return (
    <Figure
      table={() => (
        <CloudTable
          caption={say.cloud.chart(name, direction)}
          words={heads.cloud}
          groups={groups}
          format={(value) => formatSigned(value, 2)}
        />
      )}
      data={() => cloudData(heads.cloud, groups)}
      part={`cloud-${arm}`}
      title={<span style={{ color: armColor(arm) }}>{say.cloud.title(name)}</span>}
    >
      <div className="collapse-cloud">
        <Frame name={say.cloud.chart(name, direction)} margin={{ top: 4, right: 4, bottom: 4, left: 4 }}>
          {(box) => {
            // One unit is as long up as along, and no point stands over the edge.
            const half = Math.max(3, along * 1.05, (up * 1.05 * box.width) / box.height);
            const x = scaleLinear([-half, half], [0, box.width]);
            const y = scaleLinear(
              [-1, 1].map((end) => (end * half * box.height) / box.width),
              [box.height, 0],
            );
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
